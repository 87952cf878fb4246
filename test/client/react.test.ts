import { createElement as h, StrictMode, type FunctionComponent } from 'react'
import t, { type Test } from 'tap'
import type { Client } from '../../client/src/client.js'
import { KieProvider, useGenerate, useTask, useTasks, type Generation } from '../../client/src/react.js'
import type { Task, TaskRef } from '../../client/src/types.js'
import { build } from '../fixtures/build.js'
import { testClock } from '../fixtures/clock.js'
import { passUntil, testClient } from './fixtures/client.js'
import { openDom } from './fixtures/dom.js'
import { listen, refuse, type Handler } from '../fixtures/proxy.js'
import { song, songBody } from './fixtures/song.js'

type MaybeRef = TaskRef | null | undefined

const Song: FunctionComponent<{ readonly of: MaybeRef }> = ({ of }) => {
  const { phase, task, error } = useTask(of)
  return h('p', null, [phase, task?.status, error?.code].join(' '))
}

/** Renders in a page, as an app in development does. */
async function open (t: Test, client: Client) {
  const { root: element, errors } = openDom(t)
  const { createRoot } = await import('react-dom/client')
  const root = createRoot(element)
  const render = (...children: Array<ReturnType<typeof h>>) => {
    root.render(h(StrictMode, null, h(KieProvider, { value: client }, ...children)))
  }
  const texts = () => [...element.querySelectorAll('p')].map(({ textContent }) => textContent)
  return { render, texts, errors, root }
}

t.test('components show a task as it goes, over one stream, in strict mode too', async t => {
  const { clock, origin } = await build(t)
  const { client, requests, open: opened } = testClient(origin, clock)
  const { render, texts, errors, root } = await open(t, client)
  const shown: string[] = []
  render(h(Song, { of: 'demo' }), h(Song, { of: 'music:demo' }))
  await passUntil(clock, () => {
    const [text, same] = texts()
    t.equal(text, same)
    if (text && shown.at(-1) !== text) shown.push(text)
    return text?.startsWith('finished') === true
  })
  t.same(shown.filter(text => text !== 'following  '), [
    'following PENDING ', 'following TEXT_SUCCESS ', 'following FIRST_SUCCESS ', 'finished SUCCESS '
  ])
  t.equal(requests.length, 1)
  root.unmount()
  t.equal(opened(), 0)
  t.same(errors, [])
})

t.test('a component that is gone asks for nothing; one without a task neither', async t => {
  const { clock, origin } = await build(t)
  const { client, requests, open: opened } = testClient(origin, clock)
  const { render, texts, root } = await open(t, client)
  render(h(Song, { of: null }))
  await passUntil(clock, () => texts().length === 1)
  t.same(texts(), ['idle  '])
  t.equal(requests.length, 0)
  render(h(Song, { of: 'demo-slow' }))
  await passUntil(clock, () => texts()[0] === 'following PENDING ')
  render(h(Song, { of: 'demo-fail' }))
  await passUntil(clock, () => texts()[0] === 'failed GENERATE_AUDIO_FAILED ')
  t.same(requests.map(({ path }) => path), ['/tasks/demo-slow/events', '/tasks/demo-fail/events'])
  render(h(Song, { of: 'not an id' }))
  await passUntil(clock, () => texts()[0] === 'gave-up  gave-up')
  root.unmount()
  await passUntil(clock, () => opened() === 0)
})

t.test('a server renders what it knows and asks for nothing; the page goes on from there', async t => {
  const { clock, origin } = await build(t)
  const { client, requests } = testClient(origin, clock)
  const { renderToString } = await import('react-dom/server')
  const page = (of: TaskRef) => h(KieProvider, { value: client }, h(Song, { of }))
  t.equal(renderToString(page('demo')), '<p>following  </p>')
  t.equal(renderToString(page(song('PENDING', 0, 'demo'))), '<p>following PENDING </p>')
  t.equal(requests.length, 0)

  const { root: element, errors } = openDom(t)
  element.innerHTML = renderToString(page(song('PENDING', 0, 'demo')))
  const { hydrateRoot } = await import('react-dom/client')
  const root = hydrateRoot(element, page(song('PENDING', 0, 'demo')))
  await passUntil(clock, () => element.textContent === 'finished SUCCESS ')
  t.equal(requests.length, 1)
  t.same(errors, [], 'what the server rendered is what the page renders first')
  root.unmount()
})

t.test('many tasks are followed together, and only a change renders', async t => {
  const { clock, origin } = await build(t)
  const { client, requests } = testClient(origin, clock)
  const { render, texts, root } = await open(t, client)
  const ids = Array.from({ length: 8 }, (_, n) => `demo-${n}`)
  const results = new Set<unknown>()
  const List: FunctionComponent = () => {
    const views = useTasks([...ids])
    results.add(views)
    return h('p', null, views.map(({ task }) => task?.state).join(' '))
  }
  render(h(List))
  await passUntil(clock, () => texts()[0] === Array(8).fill('succeeded').join(' '))
  t.ok(requests.some(({ path }) => path === `/tasks?ids=${ids.slice(2).join(',')}`))
  t.ok(results.size <= 1 + 8 * 4, `${results.size} lists`)
  root.unmount()
})

/** A component whose generation the test takes hold of. */
function generator () {
  const held: { generation?: Generation } = {}
  const Generator: FunctionComponent = () => {
    const { generate, reset, phase, task, error } = useGenerate()
    held.generation = { generate, reset }
    return h('p', null, [phase, task?.status, error?.code].join(' '))
  }
  const generation = (): Generation => {
    if (held.generation === undefined) throw new Error('not rendered yet')
    return held.generation
  }
  return { Generator, generation, isReady: () => held.generation !== undefined }
}

/** Answers creations in turn, and each stream with a finished song. */
async function creating (t: Test, ...answers: Handler[]) {
  const clock = testClock()
  const keys: unknown[] = []
  const origin = await listen(t, (request, response) => {
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      clock.after(2_000, () => { response.write(`event: task\nid: x\ndata: ${JSON.stringify(song('SUCCESS'))}\n\n`) })
      return
    }
    keys.push(request.headers['idempotency-key'])
    answers[Math.min(keys.length, answers.length) - 1]?.(request, response)
  })
  return { clock, keys, ...testClient(origin, clock) }
}

const accept: Handler = (_, response) => { response.writeHead(202).end(JSON.stringify(song('PENDING'))) }

t.test('generating creates once, however often it is called meanwhile, and shows the task to its end', async t => {
  const { clock, client, keys } = await creating(t, accept)
  const { render, texts, errors, root } = await open(t, client)
  const { Generator, generation, isReady } = generator()
  render(h(Generator))
  await passUntil(clock, () => isReady() && texts().length === 1)
  t.same(texts(), ['idle  '])
  const { generate } = generation()
  const [first, second] = [generate('music/generate', songBody('a')), generate('music/generate', songBody('a'))]
  await passUntil(clock, () => texts()[0] === 'following PENDING ', 10)
  const created: Task | undefined = await first
  t.match(created, { taskId: 'a-task' })
  t.equal(await second, created)
  t.equal(keys.length, 1)
  await passUntil(clock, () => texts()[0] === 'finished SUCCESS ')
  t.equal(generation().generate, generate, 'the same function in each render')
  generation().reset()
  await passUntil(clock, () => texts()[0] === 'idle  ')
  root.unmount()
  t.same(errors, [])
})

t.test('a refusal is shown; the same request again has the same key, another one another', async t => {
  const { clock, client, keys } = await creating(
    t,
    (_, response) => { refuse(response, { type: '/problems/submission-uncertain', status: 504, retryable: false }) },
    (_, response) => { refuse(response, { type: '/problems/input-refused', status: 422, retryable: false }) },
    accept
  )
  const { render, texts, root } = await open(t, client)
  const { Generator, generation, isReady } = generator()
  render(h(Generator))
  await passUntil(clock, isReady)
  t.equal(await generation().generate('music/generate', songBody('a')), undefined)
  await passUntil(clock, () => texts()[0] === 'refused  submission-uncertain')
  await generation().generate('music/generate', songBody('a'))
  await passUntil(clock, () => texts()[0] === 'refused  input-refused')
  await generation().generate('music/generate', songBody('b'))
  await passUntil(clock, () => texts()[0] === 'following PENDING ')
  t.equal(keys[0], keys[1])
  t.not(keys[1], keys[2])
  root.unmount()
})

t.test('an aborted creation may have arrived: again it has the same key', async t => {
  const controller = new AbortController()
  const { clock, client, keys } = await creating(t, () => { controller.abort(new Error('enough')) }, accept)
  const { render, texts, root } = await open(t, client)
  const { Generator, generation, isReady } = generator()
  render(h(Generator))
  await passUntil(clock, isReady)
  await generation().generate('music/generate', songBody('a'), { signal: controller.signal })
  await passUntil(clock, () => texts()[0] === 'refused  aborted')
  await generation().generate('music/generate', songBody('a'))
  t.equal(keys[0], keys[1])
  root.unmount()
})

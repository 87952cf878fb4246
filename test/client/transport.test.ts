import type { ServerResponse } from 'node:http'
import t from 'tap'
import type { Task } from '../../client/src/types.js'
import { testClock } from '../fixtures/clock.js'
import { passUntil, statuses, take, testClient } from './fixtures/client.js'
import { testPage } from './fixtures/page.js'
import { isStream, listen, refuse, type Handler } from '../fixtures/proxy.js'
import { problemText, song } from './fixtures/song.js'

// What a server may say, one answer after the other.

function stream (response: ServerResponse, text = ''): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.flushHeaders()
  if (text !== '') response.write(text)
}

const event = (task: Task, id: string) => `event: task\nid: ${id}\ndata: ${JSON.stringify(task)}\n\n`

/** Answers the first request with the first handler, and so on; the last one answers all the rest. */
function inTurn (...handlers: Handler[]): Handler {
  let turn = 0
  return (request, response) => { handlers[Math.min(turn++, handlers.length - 1)]?.(request, response) }
}

t.test('a stream that says bye is opened again when it said, with the id of its last event', async t => {
  const clock = testClock()
  const origin = await listen(t, inTurn(
    (_, response) => {
      stream(response, event(song('PENDING'), 'a'))
      response.end('retry: 4000\nevent: bye\ndata: {}\n\n')
    },
    (_, response) => { stream(response, event(song('SUCCESS'), 'b')) }
  ))
  const { client, requests } = testClient(origin, clock)
  const startedAt = clock.nowMs()
  const followed = await take(clock, client.watch('a-task'))
  t.same(statuses(followed), ['PENDING', 'SUCCESS'])
  t.ok(clock.nowMs() - startedAt >= 4000)
  t.same(requests.map(({ headers }) => headers.get('last-event-id')), [null, 'a'])
})

t.test('a state that is told again is told once', async t => {
  const clock = testClock()
  const origin = await listen(t, inTurn(
    (_, response) => {
      stream(response, event(song('PENDING'), 'a') + event(song('PENDING'), 'a'))
      response.end()
    },
    (_, response) => { stream(response, event(song('PENDING'), 'a') + event(song('SUCCESS'), 'b')) }
  ))
  const { client } = testClient(origin, clock)
  t.same(statuses(await take(clock, client.watch('a-task'))), ['PENDING', 'SUCCESS'])
})

t.test('a task never goes back, neither in state nor in progress', async t => {
  const clock = testClock()
  const late = [song('FIRST_SUCCESS', 0.6), song('TEXT_SUCCESS', 0.3), song('PENDING'), song('FIRST_SUCCESS', 0.8)]
  const origin = await listen(t, (_, response) => {
    stream(response, [...late, song('SUCCESS', 1), song('FIRST_SUCCESS', 0.9)].map((each, n) => event(each, `${n}`)).join(''))
  })
  const { client } = testClient(origin, clock)
  const followed = await take(clock, client.watch('a-task'))
  t.same(followed.tasks, [late[0], late[3], song('SUCCESS', 1)])
})

t.test('what follows the end changes nothing', async t => {
  const clock = testClock()
  const problem = problemText('task-not-found', 404)
  const origin = await listen(t, (_, response) => {
    stream(response, event(song('SUCCESS'), 'a') + event(song('FAILED'), 'b') +
      `event: problem\ndata: ${problem}\n\nevent: problem\nid: gone\ndata: ${problem}\n\n`)
  })
  const { client } = testClient(origin, clock)
  t.same(await take(clock, client.watch('a-task')), { tasks: [song('SUCCESS')], error: undefined })
})

t.test('of very many states that nobody takes, the oldest are dropped', async t => {
  const clock = testClock()
  const origin = await listen(t, (_, response) => {
    const states = Array.from({ length: 150 }, (_, n) => song(`WORD_${n}`, n / 150))
    stream(response, [...states, song('SUCCESS')].map((each, n) => event(each, `${n}`)).join(''))
  })
  const { client } = testClient(origin, clock)
  const { tasks } = await take(clock, client.watch('a-task'))
  t.equal(tasks.length, 100)
  t.equal(tasks[0]?.status, 'WORD_51')
  t.equal(tasks.at(-1)?.status, 'SUCCESS')
})

t.test('a stream that calls the task gone ends the watch', async t => {
  const clock = testClock()
  const origin = await listen(t, (_, response) => {
    stream(response)
    response.end(`event: problem\nid: gone\ndata: ${problemText('task-not-found', 404)}\n\n`)
  })
  const { client, requests } = testClient(origin, clock)
  const { error } = await take(clock, client.watch('a-task'))
  t.match(error, { code: 'gave-up', taskId: 'a-task', problem: { status: 404 }, requestId: 'request-1' })
  t.equal(requests.length, 1)
})

t.test('a problem told by a stream is trouble, and passes with the next state', async t => {
  const clock = testClock()
  const origin = await listen(t, (_, response) => {
    stream(response, event(song('PENDING'), 'a'))
    clock.after(1_000, () => {
      response.write(`event: problem\ndata: ${problemText('upstream-timeout', 504)}\n\n`)
    })
    clock.after(3_000, () => { response.write(event(song('SUCCESS'), 'b')) })
  })
  const { client } = testClient(origin, clock)
  const views: unknown[] = []
  const leave = client.subscribe('a-task', () => {
    const { phase, trouble } = client.view('a-task')
    views.push([phase, trouble?.code])
  })
  await passUntil(clock, () => client.view('a-task').phase === 'finished')
  leave()
  t.same(views, [['following', undefined], ['following', 'upstream-timeout'], ['finished', undefined]])
})

t.test('a stream refused for good ends the watch; one refused for now is tried again', async t => {
  const clock = testClock()
  const refused = await listen(t, (_, response) => {
    refuse(response, { type: '/problems/unauthorized', status: 401, retryable: false })
  })
  const { client } = testClient(refused, clock)
  t.match((await take(clock, client.watch('a-task'))).error, { code: 'gave-up', status: 401 })

  const busy = await listen(t, inTurn(
    (_, response) => {
      stream(response)
      response.end(`retry: 7000\nevent: problem\ndata: ${problemText('overloaded', 503)}\n\n`)
    },
    (_, response) => { stream(response, event(song('SUCCESS'), 'b')) }
  ))
  const startedAt = clock.nowMs()
  const second = testClient(busy, clock)
  t.same(statuses(await take(clock, second.client.watch('a-task'))), ['SUCCESS'])
  t.ok(clock.nowMs() - startedAt >= 7_000)
})

t.test('where streams are refused each time, polls go on', async t => {
  const clock = testClock()
  let reads = 0
  const origin = await listen(t, (request, response) => {
    if (isStream(request)) {
      stream(response)
      response.end(`retry: 1000\nevent: problem\ndata: ${problemText('overloaded', 503)}\n\n`)
    } else {
      response.end(JSON.stringify(song(++reads > 3 ? 'SUCCESS' : 'PENDING')))
    }
  })
  const { client } = testClient(origin, clock)
  t.same(statuses(await take(clock, client.watch('a-task'))), ['PENDING', 'SUCCESS'])
})

t.test('204 after a reconnect: the end is read', async t => {
  const clock = testClock()
  const origin = await listen(t, (request, response) => {
    if (isStream(request)) response.writeHead(204).end()
    else response.end(JSON.stringify(song('SUCCESS')))
  })
  const { client, requests } = testClient(origin, clock)
  t.same(statuses(await take(clock, client.watch('a-task'))), ['SUCCESS'])
  t.equal(requests.length, 2)
})

t.test('a server that is away for good is given up after some minutes, and asked less and less', async t => {
  const clock = testClock()
  const { client, requests } = testClient('http://127.0.0.1:1', clock)
  const startedAt = clock.nowMs()
  const { error } = await take(clock, client.watch('a-task'))
  t.match(error, { code: 'gave-up', taskId: 'a-task', cause: { code: 'unreachable' } })
  t.equal(requests.length, 25)
  t.ok(clock.nowMs() - startedAt > 300_000)
})

t.test('a page that is offline does not give up, and asks as soon as it is online', async t => {
  const clock = testClock()
  const page = testPage()
  const origin = await listen(t, (_, response) => { stream(response, event(song('SUCCESS'), 'b')) })
  let isOffline = true
  const { client } = testClient(origin, clock, {
    page,
    fetch: (input, init) => isOffline ? Promise.reject(new TypeError('offline')) : fetch(input, init)
  })
  page.goOffline()
  const waiting = client.wait('a-task')
  const startedAt = clock.nowMs()
  await passUntil(clock, () => clock.nowMs() - startedAt > 3_600_000, 10_000)
  t.equal(client.view('a-task').phase, 'following')
  isOffline = false
  page.goOnline()
  await passUntil(clock, () => client.view('a-task').phase === 'finished', 10)
  t.match(await waiting, { state: 'succeeded' })
  t.ok(clock.nowMs() - startedAt < 3_611_000)
  t.equal(page.listeners, 0)
})

t.test('a page that is back online does not wait out what it had to wait', async t => {
  const clock = testClock()
  const page = testPage()
  const origin = await listen(t, (_, response) => { stream(response, event(song('SUCCESS'), 'b')) })
  let failures = 0
  const { client } = testClient(origin, clock, {
    page,
    fetch: (input, init) => ++failures <= 4 ? Promise.reject(new TypeError('offline')) : fetch(input, init)
  })
  const waiting = client.wait('a-task')
  await passUntil(clock, () => failures === 4)
  const startedAt = clock.nowMs()
  page.goOnline()
  await passUntil(clock, () => client.view('a-task').phase === 'finished', 10)
  await waiting
  t.ok(clock.nowMs() - startedAt < 1_000)
})

t.test('a stream that slept with its machine is opened again, and is not taken for held back', async t => {
  const clock = testClock()
  const page = testPage()
  const origin = await listen(t, inTurn(
    (_, response) => { stream(response, event(song('PENDING'), 'a')) },
    (_, response) => { stream(response, event(song('SUCCESS'), 'b')) }
  ))
  let sleptMs = 0
  const sleepy = { ...clock, dateMs: () => clock.dateMs() + sleptMs }
  const { client, requests } = testClient(origin, sleepy, { page })
  const taken = take(clock, client.watch('a-task'), () => { sleptMs = 3_600_000 })
  t.same(statuses(await taken), ['PENDING', 'SUCCESS'])
  t.same(requests.map(({ path }) => path), ['/tasks/a-task/events', '/tasks/a-task/events'])
})

t.test('a page that comes back after a sleep asks at once', async t => {
  const clock = testClock()
  const page = testPage()
  const origin = await listen(t, inTurn(
    (_, response) => { stream(response, event(song('PENDING'), 'a')) },
    (_, response) => { stream(response, event(song('SUCCESS'), 'b')) }
  ))
  let sleptMs = 0
  const sleepy = { ...clock, dateMs: () => clock.dateMs() + sleptMs }
  const { client, open } = testClient(origin, sleepy, { page })
  const startedAt = clock.nowMs()
  const taken = take(clock, client.watch('a-task'), () => {
    sleptMs = 3_600_000
    page.show()
  })
  t.same(statuses(await taken), ['PENDING', 'SUCCESS'])
  t.ok(clock.nowMs() - startedAt < 3_000)
  t.equal(open(), 0)
})

t.test('what is no JSON is trouble', async t => {
  const clock = testClock()
  const origin = await listen(t, inTurn(
    (_, response) => {
      stream(response, 'event: task\nid: a\ndata: {\n\n')
    },
    (_, response) => { stream(response, event(song('SUCCESS'), 'b')) }
  ))
  const { client } = testClient(origin, clock)
  const troubles: string[] = []
  const watched = client.watch('a-task', { onTrouble: ({ code }) => { troubles.push(code) } })
  t.same(statuses(await take(clock, watched)), ['SUCCESS'])
  t.same(troubles, ['unreachable'])
})

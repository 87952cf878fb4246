import t from 'tap'
import { KieError } from '../../client/src/errors.js'
import type { Task } from '../../client/src/types.js'
import { build } from '../fixtures/build.js'
import { LIFE, passUntil, statuses, take, testClient } from './fixtures/client.js'

t.test('a watch yields each state of a task once and ends after the last', async t => {
  const { clock, origin } = await build(t)
  const { client, requests, open } = testClient(origin, clock)
  const followed = await take(clock, client.watch('demo'))
  t.equal(followed.error, undefined)
  t.same(statuses(followed), LIFE)
  t.same(requests.map(({ path }) => path), ['/tasks/demo/events'])
  t.equal(open(), 0)
})

t.test('a failed task is an end like any other', async t => {
  const { clock, origin } = await build(t)
  const { client } = testClient(origin, clock)
  const followed = await take(clock, client.watch('demo-fail'))
  t.equal(followed.error, undefined)
  t.match(followed.tasks.at(-1), { state: 'failed', error: { code: '400' } })
})

t.test('a task that stays unknown is given up after the time in which the server may learn of it', async t => {
  const { clock, origin } = await build(t)
  const { client } = testClient(origin, clock)
  const troubles: KieError[] = []
  const startedAt = clock.nowMs()
  const { tasks, error } = await take(clock, client.watch('nobody', { onTrouble: each => { troubles.push(each) } }))
  t.same(tasks, [])
  t.match(error, { name: 'KieError', code: 'gave-up', taskId: 'nobody', problem: { status: 404 } })
  t.match((error as Error).message, /^gave up on task nobody: Task not found/)
  t.ok(clock.nowMs() - startedAt >= 90_000)
  t.match(troubles[0], { code: 'task-not-found' })
})

t.test('what cannot get better is given up at once', async t => {
  const { clock, origin } = await build(t)
  const { client, requests } = testClient(origin, clock)
  const { error } = await take(clock, client.watch('not an id'))
  t.match(error, { code: 'gave-up', taskId: 'not an id', status: 400, retryable: false, cause: { code: 'invalid-task-id' } })
  t.equal(requests.length, 1)
})

t.test('an aborted watch throws the reason and leaves no connection behind', async t => {
  const { clock, origin } = await build(t)
  const { client, open } = testClient(origin, clock)
  const controller = new AbortController()
  const reason = new Error('enough')
  const followed = await take(clock, client.watch('demo', { signal: controller.signal }), () => controller.abort(reason))
  t.same(statuses(followed), ['PENDING'])
  t.equal(followed.error, reason)
  await passUntil(clock, () => open() === 0)
  t.match((await take(clock, client.watch('demo', { signal: controller.signal }))).error, reason)
})

t.test('a watch that is left early leaves no connection behind', async t => {
  const { clock, origin } = await build(t)
  const { client, open } = testClient(origin, clock)
  const watched = client.watch('demo')
  t.match((await watched.next()).value, { status: 'PENDING' })
  t.equal(open(), 1)
  await watched.return()
  await passUntil(clock, () => open() === 0)
})

t.test('a reader who takes his time gets every state all the same', async t => {
  const { clock, origin } = await build(t)
  const { client } = testClient(origin, clock)
  const watched = client.watch('demo')
  const seen: Task[] = []
  const first = await watched.next()
  if (first.done !== true) seen.push(first.value)
  await passUntil(clock, () => client.view('demo').phase === 'finished')
  for await (const task of watched) seen.push(task)
  t.same(seen.map(({ status }) => status), LIFE)
})

t.test('a task that is known to have ended is not asked for', async t => {
  const { clock, origin } = await build(t)
  const { client, requests } = testClient(origin, clock)
  const ended = await client.get('demo-instant')
  t.equal(client.view(ended), client.view(ended))
  t.match(client.view(ended), { phase: 'finished', task: ended })
  t.same((await take(clock, client.watch(ended))).tasks, [ended])
  t.same((await take(clock, client.watch('demo-instant'))).tasks, [ended])
  t.equal(requests.length, 1)
})

t.test('waiting resolves to the end, whichever it is', async t => {
  const { clock, origin } = await build(t)
  const { client } = testClient(origin, clock)
  t.match(await client.wait('demo-instant'), { state: 'succeeded', outputs: [{ type: 'audio' }, {}] })
  const waiting = client.wait('demo-sensitive')
  await passUntil(clock, () => client.view('demo-sensitive').phase === 'failed')
  t.match(await waiting, { state: 'failed', status: 'SENSITIVE_WORD_ERROR' })
  await t.rejects(client.wait('not an id'), { code: 'gave-up' })
})

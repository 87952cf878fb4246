import { once } from 'node:events'
import { EventSource } from 'eventsource'
import t, { type Test } from 'tap'
import { encodeRefusal } from '../../../../src/http/tasks/events/refused-stream.js'
import { TaskError } from '../../../../src/tasks/faults.js'
import { build, type BuildOptions } from '../../../fixtures/build.js'
import { settle } from '../../../fixtures/clock.js'
import { readEvents } from '../../../fixtures/event-reader.js'
import { envelope, finishedRecord, musicRecord, TASK_ID } from '../../../fixtures/music-records.js'
import { isProblem } from '../../../fixtures/problem.js'
import { reply, startUpstream } from '../../../fixtures/upstream.js'

const accept = 'text/event-stream'
const UNKNOWN = { code: 200, msg: 'success', data: null }

/** The proxy over an upstream that says what the test wants at the moment; `watch` asks for a stream by name. */
async function open (t: Test, options: BuildOptions = {}, first: unknown = UNKNOWN) {
  let said = first
  const upstream = await startUpstream(t, (request, response) => { reply(said)(request, response) })
  const proxy = await build(t, { baseUrl: upstream.url, ...options })
  return {
    ...proxy,
    upstream,
    say (answer: unknown) { said = answer },
    watch: (id = TASK_ID, headers = {}) => readEvents(t, `${proxy.origin}/tasks/${id}/events`, { accept, ...headers }),
    async pass (seconds: number) {
      for (let second = 0; second < seconds; second++) {
        await proxy.clock.advance(1000)
        await settle()
      }
    }
  }
}

t.test('a task that is not known yet is waited for on an open stream, then told as any other', async t => {
  const { watch, say, pass } = await open(t)
  const events = await watch()
  t.equal(events.status, 200)
  t.match(events.headers, { 'content-type': /^text\/event-stream/, 'cache-control': 'no-cache, no-transform' })
  const { event, data, id } = await events.next()
  t.match({ event, id, data: JSON.parse(data) }, {
    event: 'problem', id: '', data: { type: '/problems/task-not-found', retryable: true, taskId: TASK_ID, requestId: events.headers['x-request-id'] }
  })
  const [retryMs = 0] = events.seen().retriesMs
  t.ok(retryMs >= 2000 && retryMs <= 6000, 'after Retry-After, and not all at once')
  await pass(10)
  say(envelope(musicRecord('PENDING', null)))
  await pass(5)
  t.match(await events.next(), { event: 'task', data: /"status":"PENDING"/ })
  t.equal(events.seen().retriesMs.at(-1), 2000)
  say(envelope(finishedRecord()))
  await pass(3)
  await events.over
  t.same(events.seen().events.map(({ event }) => event), ['problem', 'task', 'task', 'end'])
})

t.test('a task that stays unknown for 90 s is gone, and who comes back hears no more of it', async t => {
  const { watch, pass, ask, upstream } = await open(t)
  const events = await watch()
  await pass(90)
  await events.over
  t.match(events.seen().events, [{ event: 'problem', id: '' }, { event: 'problem', id: 'gone', data: /task-not-found/ }])
  const calls = upstream.requests.length
  t.ok(calls <= 2 * 15, `${calls} calls: 15 reads in both dialects`)
  const again = await ask(`/tasks/${TASK_ID}/events`, { headers: { accept, 'last-event-id': 'gone' } })
  t.match(again, { status: 204, text: '' })
  await pass(60)
  t.equal(upstream.requests.length, calls)
})

t.test('an upstream in trouble is waited for on an open stream', async t => {
  const { watch, say, pass } = await open(t, {}, { code: 455, msg: 'maintenance' })
  const events = await watch()
  t.match(await events.next(), { event: 'problem', data: /upstream-maintenance/ })
  const [retryMs = 0] = events.seen().retriesMs
  t.ok(retryMs >= 60_000 && retryMs <= 64_000)
  await pass(50)
  say(envelope(finishedRecord()))
  await pass(90)
  await events.over
  t.same(events.seen().events.map(({ event }) => event), ['problem', 'task', 'end'])
})

t.test('who may not have a stream now is told so by an event, and when to come back', async t => {
  const refused = async (events: Awaited<ReturnType<typeof readEvents>>, slug: string, atLeastMs: number) => {
    await events.over
    t.equal(events.status, 200, slug)
    t.match(events.seen().events, [{ event: 'problem', id: '', data: new RegExp(slug) }])
    const [retryMs = 0] = events.seen().retriesMs
    t.ok(retryMs >= atLeastMs && retryMs <= atLeastMs + 4000, `${retryMs}`)
  }
  const running = envelope(musicRecord('PENDING', null))
  const small = await open(t, { env: { STREAM_MAX_PER_CLIENT: '1' } }, running)
  await small.watch('a')
  await refused(await small.watch('b'), 'client-rate-limited', 5000)
  const full = await open(t, { env: { STREAM_MAX: '1', STREAM_MAX_PER_CLIENT: '0' } })
  await full.watch('a')
  await refused(await full.watch('b'), 'overloaded', 5000)
  const quota = await open(t, { env: { CLIENT_RATE_LIMIT: '1' } }, running)
  await quota.watch('a')
  await refused(await quota.watch('b'), 'client-rate-limited', 1000)
})

t.test('a client has 5 streams that wait for unknown tasks; one that leaves makes room, and costs no call any more', async t => {
  const { watch, pass, upstream } = await open(t)
  const streams = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(id => watch(id)))
  const sixth = await watch('f')
  await sixth.over
  t.match(sixth.seen().events, [{ event: 'problem', data: /client-rate-limited/ }])
  for (const { seen } of streams) t.match(seen().events, [{ event: 'problem', data: /task-not-found/ }])
  for (const events of streams) {
    events.leave()
    await events.over
  }
  await settle()
  const calls = upstream.requests.length
  await pass(30)
  t.equal(upstream.requests.length, calls)
  const events = await watch('g')
  await pass(1)
  t.match(events.seen().events, [{ data: /task-not-found/ }])
})

t.test('waiting costs the client its misses; when they are used up, nothing is asked', async t => {
  const { watch, pass, upstream } = await open(t, { env: { CLIENT_MISS_LIMIT: '1', KIE_MUSIC_DIALECT: 'legacy' } })
  const events = await watch()
  await pass(9)
  t.equal(upstream.requests.length, 1)
  await pass(90)
  await events.over
  t.match(events.seen().events, [{ id: '' }, { id: 'gone' }])
  t.ok(upstream.requests.length <= 10, `${upstream.requests.length}`)
})

t.test('what stays refused, and who does not ask for a stream by name, gets the plain problem', async t => {
  const { ask } = await open(t)
  isProblem(t, await ask('/tasks/a%20b/events', { headers: { accept } }), 400, 'invalid-task-id')
  isProblem(t, await ask('/tasks/a/events', { headers: { accept, host: 'evil.example' } }), 403, 'forbidden-host')
  for (const other of ['*/*', 'text/event-stream;q=0']) {
    isProblem(t, await ask('/tasks/a/events', { headers: { accept: other } }), 404, 'task-not-found')
  }
  isProblem(t, await ask('/tasks/a', { headers: { accept } }), 404, 'task-not-found')
  const locked = await open(t, { env: { CLIENT_KEYS: 'a'.repeat(64) } })
  isProblem(t, await locked.ask('/tasks/a/events', { headers: { accept } }), 401, 'unauthorized')
})

t.test('a reader that left while its task was looked for waits for nothing', async t => {
  let answer = () => {}
  const upstream = await startUpstream(t, (request, response) => {
    answer = () => { reply({ code: 404, msg: 'none', data: null })(request, response) }
  })
  const { origin, clock, server } = await build(t, { baseUrl: upstream.url, env: { KIE_MUSIC_DIALECT: 'legacy' } })
  const controller = new AbortController()
  const asked = fetch(`${origin}/tasks/${TASK_ID}/events`, { headers: { accept }, signal: controller.signal })
  await upstream.received(1)
  controller.abort()
  await t.rejects(asked)
  const connections = () => new Promise(resolve => server.app.server.getConnections((_error, count) => resolve(count)))
  while (await connections() !== 0) await settle()
  answer()
  for (let second = 0; second < 10; second++) await clock.advance(1000)
  t.equal(upstream.requests.length, 1)
})

t.test('when the process goes down, waiting streams end with bye', async t => {
  const { watch, server } = await open(t)
  const events = await watch()
  await events.next()
  await server.app.close()
  t.match(await events.next(), { event: 'bye' })
  await events.over
})

t.test('an EventSource opened before KIE knows the task sees its end, and stays away after it', async t => {
  const { origin, say, pass, upstream } = await open(t)
  const source = new EventSource(`${origin}/tasks/${TASK_ID}/events`)
  t.teardown(() => { source.close() })
  await once(source as never, 'problem')
  t.equal(source.readyState, EventSource.OPEN)
  say(envelope(finishedRecord()))
  const ended = once(source as never, 'end')
  await pass(4)
  await ended
  source.close()
  t.ok(upstream.requests.length < 10)
})

t.test('a refused reader comes back up to 4 s later than it must, so that not all come at once', async t => {
  const about = { requestId: 'r', taskId: 'a', baseUrl: '' }
  const retryOf = (random: number) =>
    Number(/^retry: (\d+)$/m.exec(encodeRefusal(new TaskError('not_found', { retryAfterMs: 3_000 }), about, () => random))?.[1])
  t.same([0, 0.5, 1].map(retryOf), [3_000, 5_000, 7_000])
})

import { once } from 'node:events'
import net from 'node:net'
import compression from 'compression'
import t, { type Test } from 'tap'
import { httpClient, build, type BuildOptions } from '../../../fixtures/build.js'
import { settle } from '../../../fixtures/clock.js'
import { readEvents, type EventReader } from '../../../fixtures/event-reader.js'
import { envelope, finishedRecord, musicRecord, TASK_ID, track, unfinishedTrack } from '../../../fixtures/music-records.js'
import { isProblem } from '../../../fixtures/problem.js'
import { listen, pass } from '../../../fixtures/proxy.js'
import { inTurn, reply, startUpstream } from '../../../fixtures/upstream.js'

/** More than one poll, whatever the jitter; less than two. */
const POLL_MS = 2300

const PENDING = musicRecord('PENDING', null)
const RUNNING = musicRecord('FIRST_SUCCESS', [unfinishedTrack()])

async function open (t: Test, options: BuildOptions = {}) {
  const proxy = await build(t, options)
  return { ...proxy, watch: (id = 'demo', headers = {}) => readEvents(t, `${proxy.origin}/tasks/${id}/events`, headers) }
}

/** The proxy over an upstream that gives these records in turn. */
async function openOver (t: Test, records: readonly object[], env: Record<string, string> = {}) {
  const upstream = await startUpstream(t, inTurn(...records.map(record => reply(envelope(record)))))
  const proxy = await open(t, { baseUrl: upstream.url, env })
  return { ...proxy, upstream, watch: (headers = {}) => proxy.watch(TASK_ID, headers) }
}

async function wordOf (events: EventReader): Promise<string> {
  const { data } = await events.next()
  return JSON.parse(data).status
}

t.test('a task is told from its first word to its last; then the stream ends and nothing is asked any more', async t => {
  const { watch, clock, ask, sandbox } = await open(t)
  const events = await watch()
  t.match(await events.next(), { event: 'task', data: /"status":"PENDING"/ })
  for (const status of ['TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS']) {
    for (let polls = 0; polls < 2; polls++) {
      await clock.advance(2500)
      await settle()
    }
    if (status === 'SUCCESS') for (let polls = 0; polls < 3; polls++) await clock.advance(2500)
    t.equal(await wordOf(events), status)
  }
  t.same(await events.next(), { event: 'end', data: '{}', id: events.seen().events.at(-2)?.id })
  await events.over
  t.same(events.seen().events.map(({ event }) => event), ['task', 'task', 'task', 'task', 'end'])
  t.same(events.seen().retriesMs, [2000])

  const calls = sandbox.calls('demo')
  await clock.advance(60_000)
  t.equal(sandbox.calls('demo'), calls)
  const task = await ask('/tasks/demo')
  t.equal(events.seen().events.at(-2)?.data, task.text)
  t.equal(events.seen().events.at(-2)?.id, task.headers.etag)
})

t.test('the stream says that it is one, to clients, caches, proxies and pages of other origins', async t => {
  const origin = 'https://app.example.com'
  const { watch } = await open(t, { env: { CORS_ORIGINS: origin } })
  const { status, headers } = await watch('demo', { origin, 'x-request-id': 'mine' })
  t.equal(status, 200)
  t.match(headers, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    'x-request-id': 'mine',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': origin,
    vary: 'Origin',
    connection: 'close'
  })
})

t.test('a finished task is told at once; to a client who knows it there is nothing to say', async t => {
  const { watch, ask, sandbox } = await open(t)
  const events = await watch('demo-instant')
  const { id } = await events.next()
  await events.over
  t.same(events.seen().events.map(({ event }) => event), ['task', 'end'])

  const again = await ask('/tasks/demo-instant/events', { headers: { 'last-event-id': id } })
  t.match(again, { status: 204, text: '' })
  const other = await watch('demo-instant', { 'last-event-id': 'W/"other"' })
  t.equal((await other.next()).id, id)
  t.equal(sandbox.calls('demo-instant'), 1)
})

t.test('a client who comes back to a task that has not changed hears at once that he is heard, then the next change', async t => {
  const { watch, clock } = await openOver(t, [PENDING, RUNNING])
  const first = await watch()
  const { id } = await first.next()
  const second = await watch({ 'last-event-id': id })
  await second.commented(1)
  t.same(second.seen().events, [])
  t.same(second.seen().retriesMs, [2000])
  await clock.advance(POLL_MS)
  t.equal(await wordOf(second), 'FIRST_SUCCESS')
  t.equal(await wordOf(first), 'FIRST_SUCCESS')
})

t.test('what goes wrong before the first event is an ordinary problem', async t => {
  const { ask } = await open(t)
  isProblem(t, await ask('/tasks/nobody/events'), 404, 'task-not-found')
  isProblem(t, await ask('/tasks/a%20b/events'), 400, 'invalid-task-id')
  isProblem(t, await ask('/tasks/demo-maintenance/events'), 503, 'upstream-maintenance')
  isProblem(t, await ask('/tasks/demo/events/'), 404, 'route-not-found')
})

t.test('a HEAD opens no stream', async t => {
  const { ask, sandbox } = await open(t)
  const head = await ask('/tasks/demo/events', { method: 'HEAD' })
  t.match(head, { status: 405, headers: { allow: 'GET, OPTIONS' } })
  t.equal(sandbox.calls(), 0)
})

t.test('the kind may be named, and both addresses are one watch', async t => {
  const { origin, watch, sandbox, clock } = await open(t)
  const streams = [await watch('demo-slow'), await readEvents(t, `${origin}/music/tasks/demo-slow/events`)]
  t.equal((await streams[0]?.next())?.data, (await streams[1]?.next())?.data)
  await clock.advance(POLL_MS)
  t.equal(sandbox.calls('demo-slow'), 2)
})

t.test('however many watch a task, it is asked for once per interval; when the last has left, never', async t => {
  const { watch, clock, sandbox } = await open(t)
  const streams = await Promise.all(Array.from({ length: 50 }, () => watch('demo-slow')))
  for (const events of streams) await events.next()
  t.equal(sandbox.calls('demo-slow'), 1)
  for (let polls = 0; polls < 3; polls++) {
    await clock.advance(POLL_MS)
    await settle()
  }
  t.equal(sandbox.calls('demo-slow'), 4)

  for (const events of streams) {
    events.leave()
    await events.over
  }
  await settle()
  await clock.advance(60_000)
  t.equal(sandbox.calls('demo-slow'), 4)
})

t.test('a lyric cannot forge an event', async t => {
  const prompt = 'la\n\nevent: hacked\ndata: x\r\rid: 1\r\n\u2028\u2029\0\ud800'
  const response = { taskId: TASK_ID, sunoData: [track({ prompt })] }
  const { watch, ask } = await openOver(t, [finishedRecord({ response })])
  const events = await watch()
  const { event, data } = await events.next()
  t.equal(event, 'task')
  t.equal(data, (await ask(`/tasks/${TASK_ID}`)).text)
  t.equal(JSON.parse(data).record.response.sunoData[0].prompt, prompt)
  await events.over
  t.same(events.seen().events.map(({ event }) => event), ['task', 'end'])
})

t.test('what another reader learns is told at once, and only once', async t => {
  const { watch, ask, clock } = await openOver(t, [PENDING, finishedRecord()])
  const events = await watch()
  await events.next()
  await clock.advance(500)
  t.equal((await ask(`/tasks/${TASK_ID}`)).json().state, 'succeeded')
  await events.over
  t.same(events.seen().events.map(({ event }) => event), ['task', 'task', 'end'])
})

t.test('a task that goes back does so for a GET, not within a stream', async t => {
  const { watch, ask, clock } = await openOver(t, [RUNNING, PENDING, PENDING, finishedRecord()])
  const events = await watch()
  t.equal(await wordOf(events), 'FIRST_SUCCESS')
  await clock.advance(1000)
  t.equal((await ask(`/tasks/${TASK_ID}`)).json().status, 'PENDING')
  const late = await watch()
  t.equal(await wordOf(late), 'FIRST_SUCCESS', 'nor for one who comes later')
  for (let polls = 0; polls < 2; polls++) {
    await clock.advance(POLL_MS)
    await settle()
  }
  t.equal(await wordOf(events), 'SUCCESS')
})

t.test('a task that the cache has no room for is watched all the same', async t => {
  const { watch, ask, clock } = await openOver(t, [PENDING, RUNNING, finishedRecord()], { CACHE_MAX_BYTES: '1' })
  const events = await watch()
  for (const status of ['PENDING', 'FIRST_SUCCESS', 'SUCCESS']) {
    t.equal(await wordOf(events), status)
    await clock.advance(POLL_MS)
  }
  await events.over
  t.equal((await ask('/livez')).status, 200)
})

t.test('trouble is silent at first; when it lasts it is told, and the stream goes on', async t => {
  let isDown = false
  const upstream = await startUpstream(t, (request, response) => {
    if (isDown) response.destroy()
    else reply(envelope(upstream.requests.length > 1 ? finishedRecord() : PENDING))(request, response)
  })
  const { watch, clock } = await open(t, { baseUrl: upstream.url })
  const events = await watch(TASK_ID)
  await events.next()
  isDown = true
  for (let passed = 0; passed < 40_000; passed += 1000) {
    await clock.advance(1000)
    if (passed < 29_000 && events.seen().events.length > 1) t.fail('told too early')
  }
  const { event, data } = await events.next()
  t.equal(event, 'problem')
  t.match(JSON.parse(data), {
    type: '/problems/upstream-unreachable', status: 502, taskId: TASK_ID, requestId: events.headers['x-request-id']
  })
  isDown = false
  for (let passed = 0; passed < 10_000; passed += 1000) await clock.advance(1000)
  t.equal(await wordOf(events), 'SUCCESS')
})

t.test('a stream that is too old ends with bye, and says when to come back', async t => {
  const { watch, clock } = await open(t, { env: { WATCH_MAX_SECONDS: '5' } })
  const events = await watch('demo-slow')
  await events.next()
  for (let passed = 0; passed < 5; passed++) await clock.advance(1000)
  t.match(await events.next(), { event: 'bye', data: '{}' })
  await events.over
  const [, retryMs = 0] = events.seen().retriesMs
  t.ok(retryMs >= 1000 && retryMs <= 5000)
})

t.test('a proxy that compresses passes each event on as it happens', async t => {
  const { origin, clock } = await openOver(t, [PENDING, RUNNING, finishedRecord()])
  const compress = compression()
  const proxy = await listen(t, (request, response) => {
    // Express' types are asked for; a plain request and response are all that is used.
    compress(request as never, response as never, () => { pass(origin, request, response) })
  })
  const events = await readEvents(t, `${proxy}/tasks/${TASK_ID}/events`, { 'accept-encoding': 'gzip' })
  t.equal(events.headers['content-encoding'], undefined)
  for (const status of ['PENDING', 'FIRST_SUCCESS', 'SUCCESS']) {
    t.equal(await wordOf(events), status)
    await clock.advance(POLL_MS)
  }
})

t.test('a heartbeat reaches no reader as a message', async t => {
  const { watch, clock } = await openOver(t, [PENDING])
  const events = await watch()
  await events.next()
  for (let second = 0; second < 15; second++) await clock.advance(1000)
  await events.commented(1)
  t.notMatch(events.text(), /\n\n\n|: still here\n\n/)
})

t.test('a quiet stream says something every 15 seconds', async t => {
  const { watch, clock } = await openOver(t, [PENDING])
  const events = await watch()
  await events.next()
  for (let second = 0; second < 45; second++) await clock.advance(1000)
  await events.commented(3)
  t.same(events.seen().comments, ['still here', 'still here', 'still here'])
  t.equal(events.seen().events.length, 1)
})

t.test('a reader who takes nothing is dropped, without harm to the others', async t => {
  const filler = 'x'.repeat(900_000)
  let turn = 0
  const upstream = await startUpstream(t, (request, response) => {
    reply(envelope(musicRecord('TEXT_SUCCESS', [unfinishedTrack({ prompt: `${turn++}${filler}` })])))(request, response)
  })
  const { watch, server, clock } = await open(t, { baseUrl: upstream.url })
  const paused = await Promise.all(Array.from({ length: 3 }, () => watch(TASK_ID)))
  const reading = await watch(TASK_ID)
  for (const events of paused) events.pause()
  const connections = () =>
    new Promise<number>(resolve => server.app.server.getConnections((_error, count) => resolve(count)))
  while (await connections() > 1) {
    await reading.next()
    await clock.advance(POLL_MS)
  }
  await reading.next()
})

t.test('streams have a limit for each client and one for all; who leaves makes room', async t => {
  const { watch, ask } = await open(t, { env: { STREAM_MAX_PER_CLIENT: '2' } })
  const [first] = [await watch('demo-a'), await watch('demo-b')]
  const refused = await ask('/tasks/demo-c/events')
  isProblem(t, refused, 429, 'client-rate-limited')
  t.equal(refused.headers['retry-after'], '5')
  isProblem(t, await ask('/tasks/demo-c', { headers: { prefer: 'wait=5' } }), 429, 'client-rate-limited')
  t.equal((await ask('/tasks/demo-instant/events')).status, 200, 'what is finished waits for nothing')
  first?.leave()
  await first?.over
  await settle()
  t.equal((await watch('demo-c')).status, 200)

  const small = await open(t, { env: { STREAM_MAX: '1', STREAM_MAX_PER_CLIENT: '0' } })
  await small.watch('demo-a')
  isProblem(t, await small.ask('/tasks/demo-a/events'), 503, 'overloaded')

  const open1 = await open(t, { env: { STREAM_MAX: '0', STREAM_MAX_PER_CLIENT: '0' } })
  for (const id of ['demo-a', 'demo-b', 'demo-c']) t.equal((await open1.watch(id)).status, 200)
})

t.test('when the process goes down, streams end with bye and close does not hang', async t => {
  const { watch, server, port } = await open(t)
  const streams = [await watch('demo-a'), await watch('demo-b')]
  for (const events of streams) await events.next()
  const gone = net.connect(port, '127.0.0.1')
  gone.end('GET /tasks/demo-a/events HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await once(gone, 'data')
  gone.destroy()
  await server.app.close()
  for (const events of streams) {
    t.match(await events.next(), { event: 'bye', data: '{}' })
    await events.over
  }
})

t.test('a stream whose first read is under way as the process goes down does not begin', async t => {
  let answer = () => {}
  const upstream = await startUpstream(t, (request, response) => {
    answer = () => reply(envelope(PENDING))(request, response)
  })
  const { ask, server } = await open(t, { baseUrl: upstream.url })
  const pending = ask(`/tasks/${TASK_ID}/events`)
  await upstream.received(1)
  const closing = server.app.close()
  await settle()
  answer()
  isProblem(t, await pending, 503, 'shutting-down')
  await closing
})

t.test('readers who leave before, during and after the first event leave nothing behind', async t => {
  const { origin, port, server, sandbox, clock } = await open(t, { env: { CLIENT_RATE_LIMIT: '0', STREAM_MAX: '20' } })
  for (let round = 0; round < 20; round++) {
    await Promise.all(Array.from({ length: 50 }, async (_, index) => {
      const socket = net.connect(port, '127.0.0.1')
      socket.on('error', () => {})
      await once(socket, 'connect')
      socket.write(`GET /tasks/demo-${index % 3}/events HTTP/1.1\r\nHost: localhost\r\n\r\n`)
      if (index % 3 === 0) await once(socket, 'data')
      if (index % 3 === 1) socket.resetAndDestroy()
      else socket.destroy()
    }))
  }
  const ask = httpClient(origin)
  await settle()
  while ((await ask('/tasks/demo-0', { headers: { prefer: 'wait=0' } })).status !== 200) await settle()
  const connections = () => new Promise(resolve => server.app.server.getConnections((_error, count) => resolve(count)))
  while (await connections() !== 0) await settle()
  const calls = sandbox.calls()
  await clock.advance(60_000)
  t.equal(sandbox.calls(), calls, 'no watch is left')
  for (let places = 0; places < 20; places++) t.equal((await readEvents(t, `${origin}/tasks/demo-9/events`)).status, 200)
})

t.test('a reader who leaves while his task is read for the first time gets no stream, and starts no watch', async t => {
  let answer = () => {}
  const upstream = await startUpstream(t, (request, response) => {
    answer = () => reply(envelope(PENDING))(request, response)
  })
  const { port, clock, server } = await open(t, { baseUrl: upstream.url })
  const socket = net.connect(port, '127.0.0.1')
  socket.write(`GET /tasks/${TASK_ID}/events HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  await upstream.received(1)
  socket.destroy()
  const connections = () => new Promise(resolve => server.app.server.getConnections((_error, count) => resolve(count)))
  while (await connections() !== 0) await settle()
  answer()
  await settle()
  for (let polls = 0; polls < 3; polls++) await clock.advance(POLL_MS)
  t.equal(upstream.requests.length, 1)
})

t.test('an HTTP/1.0 client gets the events as they are', async t => {
  const { port } = await open(t)
  const socket = net.connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', chunk => chunks.push(chunk))
  socket.write('GET /tasks/demo-instant/events HTTP/1.0\r\n\r\n')
  await once(socket, 'close')
  const text = Buffer.concat(chunks).toString()
  t.match(text, /^HTTP\/1\.1 200 OK\r\n/)
  t.notMatch(text, /transfer-encoding/i)
  t.match(text, /\r\n\r\nretry: 2000\nevent: task\nid: .*\ndata: .*\n\nevent: end\ndata: {}\n\n$/)
})

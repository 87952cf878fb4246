import { once } from 'node:events'
import net from 'node:net'
import t, { type Test } from 'tap'
import { build, type AskOptions } from '../../fixtures/build.js'
import { settle, testClock } from '../../fixtures/clock.js'
import { envelope, finishedRecord, musicRecord, TASK_ID, unfinishedTrack } from '../../fixtures/music-records.js'
import { isProblem } from '../../fixtures/problem.js'
import { inTurn, reply, startUpstream } from '../../fixtures/upstream.js'

/** More than one poll, whatever the jitter; less than two. */
const POLL_MS = 2300

const PENDING = musicRecord('PENDING', null)
const TEXT = musicRecord('TEXT_SUCCESS', [unfinishedTrack()])

/** The proxy over an upstream that gives these records in turn. */
async function openOver (t: Test, records: readonly object[], env: Record<string, string> = {}) {
  const upstream = await startUpstream(t, inTurn(...records.map(record => reply(envelope(record)))))
  const proxy = await build(t, { baseUrl: upstream.url, env })

  /** Asks, and lets time pass until the answer is there; tells how much that was. */
  async function waitFor (prefer: string, { headers, ...options }: AskOptions = {}) {
    const pending = proxy.ask(`/tasks/${TASK_ID}`, { ...options, headers: { prefer, ...headers } })
    await settle()
    for (let passedMs = 0; ; passedMs += 100) {
      const answer = await Promise.race([pending, settle()])
      if (answer !== undefined) return { ...answer, passedMs }
      await proxy.clock.advance(100)
    }
  }
  return { ...proxy, upstream, waitFor }
}

t.test('without a known tag it answers at the end of the task', async t => {
  const { waitFor, upstream } = await openOver(t, [PENDING, TEXT, finishedRecord()])
  const answer = await waitFor('wait=30')
  t.equal(answer.status, 200)
  t.equal(answer.json().state, 'succeeded')
  t.match(answer.headers, {
    'preference-applied': 'wait=30', vary: 'Prefer', 'cache-status': /^kie-bff; hit; ttl=/, 'cache-control': /immutable/
  })
  t.equal(upstream.requests.length, 3)
})

t.test('with a known tag it answers at the next change', async t => {
  const { waitFor, ask } = await openOver(t, [PENDING, PENDING, TEXT, finishedRecord()])
  const { headers: { etag = '' } } = await ask(`/tasks/${TASK_ID}`)
  const answer = await waitFor('wait=30', { headers: { 'if-none-match': etag } })
  t.match(answer, { status: 200, headers: { 'preference-applied': 'wait=30' } })
  t.equal(answer.json().status, 'TEXT_SUCCESS')
  t.ok(answer.passedMs >= 4000 && answer.passedMs < 5000, `${answer.passedMs}`)

  const other = await waitFor('wait=30', { headers: { 'if-none-match': etag } })
  t.equal(other.passedMs, 0, 'what the client does not know it gets at once')
  t.equal(other.json().status, 'TEXT_SUCCESS')
})

t.test('when the time is up it answers with the task as it is, 200 or 304', async t => {
  const { waitFor, ask } = await openOver(t, [PENDING])
  const { headers: { etag = '' } } = await ask(`/tasks/${TASK_ID}`)
  const whole = await waitFor('wait=3')
  t.match(whole, { status: 200, headers: { 'preference-applied': 'wait=3', etag } })
  const same = await waitFor('wait=3', { headers: { 'if-none-match': etag } })
  t.match(same, { status: 304, text: '', headers: { 'preference-applied': 'wait=3', vary: 'Prefer' } })
  for (const { passedMs } of [whole, same]) t.ok(passedMs >= 3000 && passedMs < 3500, `${passedMs}`)
})

t.test('no wait is longer than 55 seconds, the first read included, so that no proxy gives up before', async t => {
  const { waitFor } = await openOver(t, [PENDING])
  const answer = await waitFor('wait=3600')
  t.equal(answer.headers['preference-applied'], 'wait=55')
  t.ok(answer.passedMs >= 55_000 && answer.passedMs < 56_000)

  const clock = testClock()
  const upstream = await startUpstream(t, (request, response) => {
    clock.after(upstream.requests.length === 1 ? 4000 : 0, () => { reply(envelope(PENDING))(request, response) })
  })
  const { ask } = await build(t, { baseUrl: upstream.url, clock })
  const pending = ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=55' } })
  await upstream.received(1)
  for (let second = 0; second < 55; second++) await clock.advance(1000)
  t.equal((await pending).status, 200)
})

t.test('nothing to wait for is answered at once', async t => {
  const { ask } = await build(t)
  const headers = { prefer: 'wait=30' }
  t.equal((await ask('/tasks/demo-instant', { headers })).status, 200)
  isProblem(t, await ask('/tasks/nobody', { headers }), 404, 'task-not-found')
  const zero = await ask('/tasks/demo', { headers: { prefer: 'wait=0' } })
  t.match(zero, { status: 200, headers: { 'preference-applied': 'wait=0' } })
  const garbage = await ask('/tasks/demo', { headers: { prefer: 'wait=soon' } })
  t.equal(garbage.headers['preference-applied'], undefined)
  t.equal(garbage.headers.vary, 'Prefer')

  const stored = await ask('/tasks/demo', { headers: { ...headers, 'cache-control': 'only-if-cached' } })
  t.equal(stored.status, 200)
  t.equal(stored.headers['preference-applied'], undefined, 'to wait is to ask upstream')
})

t.test('no-cache waits too, from an answer of its own on', async t => {
  const { waitFor, ask, upstream } = await openOver(t, [PENDING, PENDING, finishedRecord()])
  await ask(`/tasks/${TASK_ID}`)
  const answer = await waitFor('wait=10', { headers: { 'cache-control': 'no-cache' } })
  t.equal(answer.json().state, 'succeeded')
  t.equal(upstream.requests.length, 3)
})

t.test('who waits beside others does not see the task go back either', async t => {
  const { ask, clock, upstream } = await openOver(t, [TEXT, PENDING])
  const first = ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=2' } })
  await upstream.received(1)
  await clock.advance(1000)
  const second = await ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=0', 'cache-control': 'no-cache' } })
  t.equal(second.json().status, 'TEXT_SUCCESS')
  t.equal(upstream.requests.length, 2)
  await clock.advance(1000)
  t.equal((await first).json().status, 'TEXT_SUCCESS')
})

t.test('HEAD waits as GET does', async t => {
  const { waitFor } = await openOver(t, [PENDING, finishedRecord()])
  const answer = await waitFor('wait=10', { method: 'HEAD' })
  t.match(answer, { status: 200, text: '', headers: { 'cache-control': /immutable/ } })
})

t.test('an outage while it waits is no error; the answer says that it is old', async t => {
  let isDown = false
  const upstream = await startUpstream(t, (request, response) => {
    if (isDown) response.destroy()
    else reply(envelope(PENDING))(request, response)
  })
  const { ask, clock } = await build(t, { baseUrl: upstream.url })
  const pending = ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=50' } })
  await upstream.received(1)
  await settle()
  isDown = true
  for (let second = 0; second < 50; second++) await clock.advance(1000)
  t.match((await pending).headers, { 'cache-status': 'kie-bff; hit; detail=stale', age: '50', 'retry-after': '2' })
})

t.test('who waits shares the watch with all others, and joins what they have seen', async t => {
  const { ask, clock, upstream } = await openOver(t, [PENDING, TEXT, finishedRecord()])
  const first = ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=30' } })
  await upstream.received(1)
  await clock.advance(1500)
  const others = Array.from({ length: 20 }, () => ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=30' } }))
  await settle()
  t.equal(upstream.requests.length, 1)
  for (let polls = 0; polls < 3; polls++) await clock.advance(POLL_MS)
  for (const answer of await Promise.all([first, ...others])) t.equal(answer.json().state, 'succeeded')
  t.equal(upstream.requests.length, 3)
})

t.test('the reject throttle does not count who waits', async t => {
  const env = { TASK_THROTTLE: 'reject', TASK_RATE_LIMIT: '1' }
  const { ask } = await openOver(t, [PENDING], env)
  t.equal((await ask(`/tasks/${TASK_ID}`)).status, 200)
  isProblem(t, await ask(`/tasks/${TASK_ID}`), 429, 'task-rate-limited')
  t.equal((await ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=0' } })).status, 200)
})

t.test('when the watch gives the task up, who waits is answered with what is known', async t => {
  const upstream = await startUpstream(t, inTurn(reply(envelope(PENDING)), reply({ code: 200, msg: 'success', data: null })))
  const { ask, origin, clock } = await build(t, { baseUrl: upstream.url })
  const stream = await fetch(`${origin}/tasks/${TASK_ID}/events`)
  t.teardown(() => stream.body?.cancel())
  for (let passedMs = 0; passedMs < 60_000; passedMs += 500) await clock.advance(500)
  const pending = ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=55' } })
  let waitedMs = 0
  for (; await Promise.race([pending, settle()]) === undefined; waitedMs += 500) await clock.advance(500)
  t.match((await pending).json(), { status: 'PENDING' })
  t.ok(waitedMs < 40_000, `it waited ${waitedMs} ms`)
})

t.test('a client who leaves waits no longer', async t => {
  const { port, clock, upstream, server } = await openOver(t, [PENDING])
  const socket = net.connect(port, '127.0.0.1')
  socket.write(`GET /tasks/${TASK_ID} HTTP/1.1\r\nHost: localhost\r\nPrefer: wait=60\r\n\r\n`)
  await upstream.received(1)
  await clock.advance(POLL_MS)
  await upstream.received(2)
  socket.destroy()
  await once(socket, 'close')
  const connections = () => new Promise(resolve => server.app.server.getConnections((_error, count) => resolve(count)))
  while (await connections() !== 0) await settle()
  for (let polls = 0; polls < 5; polls++) await clock.advance(POLL_MS)
  t.equal(upstream.requests.length, 2)
})

t.test('when the process goes down, who waits is answered with the task as it is', async t => {
  const { ask, upstream, server } = await openOver(t, [PENDING])
  const pending = ask(`/tasks/${TASK_ID}`, { headers: { prefer: 'wait=60', connection: 'keep-alive' } })
  await upstream.received(1)
  await settle()
  await server.app.close()
  const answer = await pending
  t.match(answer, { status: 200, headers: { connection: 'close', 'preference-applied': 'wait=55' } })
  t.equal(answer.json().status, 'PENDING')
})

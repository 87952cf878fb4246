import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { operations } from '../../../src/kie/families/operations/index.js'
import { createKieMaker } from '../../../src/kie/create/task-maker.js'
import { createKieClient } from '../../../src/kie/transport/client.js'
import { systemClock } from '../../../src/traffic/clock.js'
import { testClock } from '../../fixtures/clock.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

const REQUEST = { kind: 'music', operation: 'generate', body: { prompt: 'a' }, token: 'tok' }

function buildMaker (t: Test, baseUrl: URL, clock = systemClock) {
  const client = createKieClient({
    clock, baseUrl, apiKey: () => 'k', userAgent: 'test', connectTimeoutMs: 2000, maxConnections: 8
  })
  t.teardown(() => client.close())
  return createKieMaker({ client, operations, redact: text => text })
}

async function submit (t: Test, answer: RequestListener) {
  const upstream = await startUpstream(t, answer)
  const submission = await buildMaker(t, upstream.url).submit(REQUEST, 2000)
  return { submission, requests: upstream.requests }
}

t.test('a task id in a good envelope is a task', async t => {
  const { submission, requests } = await submit(t, reply({ code: 200, msg: 'success', data: { taskId: 'one' } }))
  t.same(submission, { outcome: 'created', taskId: 'one' })
  t.match(requests, [{ method: 'POST', url: { pathname: '/api/v1/generate' }, headers: { 'content-type': 'application/json' } }])
})

t.test('an explicit refusal is one, whatever the HTTP status', async t => {
  for (const status of [200, 422, 500]) {
    t.match((await submit(t, reply({ code: 422, msg: 'no' }, status))).submission, {
      outcome: 'refused', error: { code: 'input-refused' }
    })
  }
})

t.test('everything else is uncertain, and asked once', async t => {
  for (const [answer, seen] of [
    [reply({ code: 200, data: {} }), 'no_task_id'],
    [reply({ code: 200, data: { taskId: '../x' } }), 'no_task_id'],
    [reply({ code: 200, data: null }), 'no_task_id'],
    [reply({ code: 200, data: { taskId: 'one' } }, 500), 'no_task_id'],
    [reply({ code: 501, msg: 'failed' }), 'unlisted_code'],
    [reply({ code: 500, msg: 'Internal Error' }), 'unlisted_code'],
    [reply({ code: '200', data: { taskId: 'one' } }), 'no_envelope'],
    [reply('<html>', 502), 'http_5xx'],
    [reply('{"code":200,"data":{"taskId'), 'no_envelope'],
    [((request, response) => { request.socket.destroy(); response.destroy() }) as RequestListener, 'reset'],
    [((_request, response) => { response.writeHead(200).write('{"co'); setTimeout(() => response.destroy(), 50) }) as RequestListener, 'parse']
  ] as const) {
    const { submission, requests } = await submit(t, answer)
    t.match(submission, { outcome: 'uncertain', seen })
    t.equal(requests.length, 1)
  }
})

t.test('silence is uncertain once the deadline has passed', async t => {
  const upstream = await startUpstream(t, () => {})
  const clock = testClock()
  const submission = buildMaker(t, upstream.url, clock).submit(REQUEST, 30_000)
  await upstream.received(1)
  await clock.advance(30_000)
  t.match(await submission, { outcome: 'uncertain', seen: 'deadline' })
})

t.test('without a connection nothing has left', async t => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  await new Promise(resolve => { server.close(resolve) })
  t.match(await buildMaker(t, new URL(`http://127.0.0.1:${port}`)).submit(REQUEST, 2000), {
    outcome: 'not-sent', error: { code: 'upstream-unreachable' }
  })
  t.match(await buildMaker(t, new URL(`https://127.0.0.1:${port}`)).submit(REQUEST, 2000), { outcome: 'not-sent' })
})

t.test('a connection that is ready after the deadline carries nothing', async t => {
  let received = 0
  const server = createServer(socket => { socket.on('data', () => { received++ }) }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => { server.close() })
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  const clock = testClock()
  const maker = buildMaker(t, new URL(`http://127.0.0.1:${port}`), clock)
  const connected = once(server, 'connection')
  const submission = maker.submit(REQUEST, 1)
  clock.advance(1).catch(() => {})
  const { outcome } = await submission
  const [socket] = await connected.catch(() => [])
  await new Promise(resolve => { setTimeout(resolve, 50) })
  t.ok(outcome !== 'not-sent' || received === 0, `${outcome}, ${received} received`)
  socket?.destroy()
})

t.test('KIE is given an address that leads nowhere where it insists on one', async t => {
  const bodies: string[] = []
  const upstream = await startUpstream(t, (request, response) => {
    request.setEncoding('utf8').on('data', chunk => bodies.push(chunk))
    request.on('end', () => reply({ code: 200, data: { taskId: 'one' } })(request, response))
  })
  await buildMaker(t, upstream.url).submit(REQUEST, 2000)
  await buildMaker(t, upstream.url).submit({ ...REQUEST, operation: 'sounds' }, 2000)
  t.same(bodies.map(each => JSON.parse(each).callBackUrl), ['https://callback.invalid/', undefined])
})

t.test('an operation that knows no callback is given no address', async t => {
  const bodies: string[] = []
  const maker = createKieMaker({
    client: { post: async (_path, body) => { bodies.push(body); return { statusCode: 200, text: '{}', retryAfter: undefined } } },
    operations: { music: (operations.music ?? []).map(operation => ({ ...operation, callback: 'none' })) },
    redact: text => text,
    callbackUrl: token => `https://we.test/${token}`
  })
  await maker.submit(REQUEST, 10)
  t.same(bodies, ['{"prompt":"a"}'])
})

t.test('a refusal without words is one, and an operation that does not exist is a bug', async t => {
  t.match((await submit(t, reply({ code: 422 }))).submission, { outcome: 'refused', error: { code: 'input-refused' } })
  const maker = buildMaker(t, new URL('http://127.0.0.1:1'))
  await t.rejects(maker.submit({ ...REQUEST, operation: 'sculpt' }, 10), RangeError)
  await t.rejects(maker.submit({ ...REQUEST, kind: 'sculpture' }, 10), RangeError)
})

t.test('a failure of any other kind is uncertain too', async t => {
  const client = { post: () => Promise.reject(new TypeError('a bug')) }
  const maker = createKieMaker({ client, operations, redact: text => text })
  t.same(await maker.submit(REQUEST, 10), { outcome: 'uncertain', seen: 'unknown' })
})

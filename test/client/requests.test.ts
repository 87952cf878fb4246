import t from 'tap'
import { createClient } from '../../client/src/client.js'
import { KieError } from '../../client/src/errors.js'
import { build } from '../fixtures/build.js'
import { testClock } from '../fixtures/clock.js'
import { passUntil, testClient } from './fixtures/client.js'
import { listen, refuse } from '../fixtures/proxy.js'
import { song } from './fixtures/song.js'

t.test('one task, by its id, its kind and id, or an older state of it', async t => {
  const { clock, origin } = await build(t)
  const { client, requests } = testClient(`${origin}/`, clock)
  const task = await client.get('demo-instant')
  t.match(task, { taskId: 'demo-instant', state: 'succeeded' })
  t.same(await client.get({ kind: 'music', taskId: 'demo-instant' }), task)
  t.same(await client.get(task, { fresh: true }), task)
  t.same(requests.map(({ path }) => path), Array(3).fill('/tasks/demo-instant'))
  t.equal(requests[2]?.headers.get('cache-control'), 'no-cache')
  await t.rejects(client.get('other:demo'), { code: 'route-not-found' })
  await t.rejects(client.get({ kind: 'other', taskId: 'demo' }), { code: 'route-not-found' })
  t.same(requests.slice(3).map(({ path }) => path), Array(2).fill('/other/tasks/demo'))
})

t.test('many tasks, each with its problem if it has one, fifty at a time', async t => {
  const { clock, origin } = await build(t, { env: { KIE_MAX_RPS: '500' } })
  const { client, requests } = testClient(origin, clock)
  const ids = ['nobody', ...Array.from({ length: 60 }, (_, n) => `demo-${n}`)]
  let isOver = false
  const listing = client.many(ids).finally(() => { isOver = true })
  await passUntil(clock, () => isOver)
  const { tasks, errors } = await listing
  t.same(tasks.map(({ taskId }) => taskId), ids.slice(1))
  t.match(errors, [{ id: 'nobody', problem: { status: 404 } }])
  t.equal(requests.length, 2)
  t.same(await client.many([]), { tasks: [], errors: [] })
})

t.test('an error tells the problem, whether to try again and when, and the request in the server\'s log', async t => {
  const { clock, origin } = await build(t)
  const { client } = testClient(origin, clock)
  const error = await client.get('nobody').catch(error => error)
  t.ok(error instanceof KieError)
  t.match(error, {
    name: 'KieError',
    message: /^Task not found: /,
    code: 'task-not-found',
    status: 404,
    retryable: true,
    taskId: 'nobody',
    problem: { type: '/problems/task-not-found' },
    requestId: error.problem.requestId
  })
})

t.test('the code of a problem is its own where it has one', async t => {
  const origin = await listen(t, (_, response) => {
    const problem = { type: 'https://x/problems/other', code: 'client-rate-limited', status: 429, retryable: true }
    refuse(response, problem, { 'retry-after': '7' })
  })
  const { client } = testClient(origin, testClock())
  await t.rejects(client.get('a'), { code: 'client-rate-limited', retryAfterMs: 7_000 })
})

t.test('what is not of kie-bff is told as such', async t => {
  const answers = [
    { status: 502, body: '<h1>Bad Gateway</h1>', headers: { 'retry-after': '9999' } },
    { status: 403, body: '{"message":"not ours"}', headers: { 'x-request-id': 'proxy-1' } },
    { status: 429, body: '', headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } },
    { status: 200, body: '<form>', headers: {} }
  ]
  const origin = await listen(t, (request, response) => {
    const { status, body, headers } = answers[Number(request.url?.slice('/tasks/'.length))] ?? { status: 500, body: '' }
    response.writeHead(status, headers).end(body)
  })
  const { client } = testClient(origin, testClock())
  const code = 'unexpected-response'
  await t.rejects(client.get('0'), { code, status: 502, retryable: true, retryAfterMs: 60_000, message: /HTTP 502/ })
  await t.rejects(client.get('1'), { code, status: 403, retryable: false, requestId: 'proxy-1' })
  await t.rejects(client.get('2'), { code, status: 429, retryable: true, retryAfterMs: undefined })
  await t.rejects(client.get('3'), { code, status: 200, message: /not JSON/ })
})

t.test('an answer that does not come is a timeout; no connection is unreachable', async t => {
  const clock = testClock()
  let isAsked = false
  const origin = await listen(t, () => { isAsked = true })
  const getting = testClient(origin, clock).client.get('a').catch(error => error)
  await passUntil(clock, () => isAsked)
  await clock.advance(30_000)
  t.match(await getting, { code: 'timeout', retryable: true, message: 'nothing came for 30 s' })
  const unreachable = testClient('http://127.0.0.1:1', clock).client.get('a')
  await t.rejects(unreachable, { code: 'unreachable', retryable: true, cause: TypeError })
})

t.test('an aborted request throws the reason', async t => {
  const clock = testClock()
  const controller = new AbortController()
  const origin = await listen(t, () => { controller.abort(new Error('enough')) })
  const { client, open } = testClient(origin, clock)
  await t.rejects(client.get('a', { signal: controller.signal }), { message: 'enough' })
  await t.rejects(client.many(['a'], { signal: controller.signal }), { message: 'enough' })
  t.equal(open(), 0)
})

t.test('headers go with each request, and are asked for anew each time when a function makes them', async t => {
  const keys: Array<string | undefined> = []
  const origin = await listen(t, ({ headers }, response) => {
    keys.push(headers.authorization)
    response.end(JSON.stringify(song('SUCCESS')))
  })
  const clock = testClock()
  await testClient(origin, clock, { headers: { authorization: 'Bearer a' } }).client.get('a')
  let turn = 0
  const { client } = testClient(origin, clock, { headers: async () => ({ authorization: `Bearer ${turn++}` }) })
  await client.get('a')
  await client.get('a')
  t.same(keys, ['Bearer a', 'Bearer 0', 'Bearer 1'])
  const failing = testClient(origin, clock, { headers: () => { throw new Error('logged out') } })
  await t.rejects(failing.client.get('a'), { code: 'unreachable', cause: { message: 'logged out' } })
})

t.test('by itself a client uses the fetch and the time of where it runs', async t => {
  const origin = await listen(t, ({ url }, response) => {
    response.end(JSON.stringify(url === '/credits' ? { credits: 12 } : song('SUCCESS')))
  })
  const client = createClient({ baseUrl: origin })
  t.match(await client.get('a'), { state: 'succeeded' })
  t.match(await client.wait('a'), { state: 'succeeded' })
  t.same(await client.credits(), { credits: 12 })
  await t.rejects(createClient().get('a'), { code: 'unreachable' }, 'in Node there is no page to take the origin from')
})

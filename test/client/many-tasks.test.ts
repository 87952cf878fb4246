import t from 'tap'
import { build } from '../fixtures/build.js'
import { testClock } from '../fixtures/clock.js'
import { passUntil, take, testClient, type TestClient } from './fixtures/client.js'
import { testPage } from './fixtures/page.js'
import { isStream, listen, pass, refuse } from '../fixtures/proxy.js'
import { problemText, song } from './fixtures/song.js'

const isEvents = ({ path }: { readonly path: string }) => path.endsWith('/events')
const isBatch = ({ path }: { readonly path: string }) => path.startsWith('/tasks?ids=')

/** Subscribes to many tasks; returns what ends it. */
function subscribe ({ client }: TestClient, ids: readonly string[]) {
  const leaves = ids.map(id => client.subscribe(id, () => {}))
  return {
    leave: () => { for (const end of leaves) end() },
    areOver: () => ids.every(id => client.view(id).phase !== 'following')
  }
}

t.test('one stream per task, however many watch it and in whatever way', async t => {
  const { clock, origin } = await build(t)
  const tested = testClient(origin, clock)
  const { client, requests } = tested
  const changes = { count: 0 }
  const leaves = ['demo', { kind: 'music', taskId: 'demo' }, 'music:demo', 'demo'].map(ref =>
    client.subscribe(ref, () => { changes.count++ }))
  const first = client.wait('demo')
  await client.watch('demo').next()
  await passUntil(clock, () => client.view('demo').phase === 'finished')
  t.match(await first, { state: 'succeeded' })
  t.equal(requests.length, 1)
  t.equal(changes.count, 4 * 4)
  for (const leave of leaves) leave()
})

t.test('two tasks have a stream each; all others share one request', async t => {
  const { clock, origin } = await build(t)
  const tested = testClient(origin, clock)
  const ids = Array.from({ length: 20 }, (_, n) => `demo-${n}`)
  const startedAt = clock.nowMs()
  const { areOver, leave } = subscribe(tested, ids)
  let most = 0
  await passUntil(clock, () => {
    most = Math.max(most, tested.open())
    return areOver()
  })
  leave()
  t.ok(most <= 3, `${most} requests at once`)
  t.ok(tested.requests.filter(isEvents).length >= 2)
  const batches = tested.requests.filter(isBatch)
  t.ok(batches.length <= (clock.nowMs() - startedAt) / 1800 + 2, `${batches.length} batches`)
  t.equal(batches[0]?.path.split(',').length, 18)
  for (const id of ids) t.equal(tested.client.view(id).phase, 'finished', id)
})

t.test('a place that gets free is given to a task that was polled', async t => {
  const { clock, origin } = await build(t)
  const tested = testClient(origin, clock, { maxConnections: 1 })
  const { areOver, leave } = subscribe(tested, ['demo-sensitive', 'demo-slow', 'demo-fail'])
  await passUntil(clock, areOver, 1000)
  t.same(tested.requests.filter(isEvents).map(({ path }) => path), ['/tasks/demo-sensitive/events', '/tasks/demo-slow/events'])
  leave()
})

t.test('more tasks than a batch takes are read by several', async t => {
  const { clock, origin } = await build(t)
  const tested = testClient(origin, clock, { maxConnections: 0 })
  const ids = Array.from({ length: 60 }, (_, n) => `demo-${n}`)
  const { areOver, leave } = subscribe(tested, ids)
  await passUntil(clock, areOver, 1000)
  t.same(tested.requests.slice(0, 2).map(({ path }) => path.split(',').length), [50, 10])
  leave()
})

t.test('in a batch each task has its own trouble and its own end', async t => {
  const { clock, origin } = await build(t)
  const tested = testClient(origin, clock, { maxConnections: 0 })
  const { areOver, leave } = subscribe(tested, ['demo', 'nobody', 'not an id'])
  await passUntil(clock, areOver, 1000)
  const views = ['demo', 'nobody', 'not an id'].map(id => tested.client.view(id))
  t.same(views.map(({ phase }) => phase), ['finished', 'gave-up', 'gave-up'])
  t.same(views.map(({ error }) => error?.status), [undefined, 404, 400])
  leave()
})

t.test('a batch that fails is trouble of each of its tasks; one that leaves a task out, of that task', async t => {
  const clock = testClock()
  let batches = 0
  const origin = await listen(t, (_, response) => {
    batches++
    if (batches === 1) return refuse(response, { type: '/problems/overloaded', status: 503, retryable: true })
    const tasks = batches === 2 ? [song('PENDING', 0, 'a')] : [song('SUCCESS', 1, 'a'), song('SUCCESS', 1, 'b')]
    response.end(JSON.stringify({ tasks, errors: [] }))
  })
  const tested = testClient(origin, clock, { maxConnections: 0 })
  const { client } = tested
  const troubles: unknown[] = []
  const leaves = ['a', 'b'].map(id => client.subscribe(id, () => { troubles.push([id, client.view(id).trouble?.code]) }))
  await passUntil(clock, () => client.view('a').phase === 'finished' && client.view('b').phase === 'finished')
  t.same(troubles, [
    ['a', 'overloaded'], ['b', 'overloaded'], ['a', undefined], ['b', 'unexpected-response'], ['a', undefined], ['b', undefined]
  ])
  for (const leave of leaves) leave()
})

t.test('a page hidden for half a minute gives its connections back, asks once a minute, and hears of the end', async t => {
  const { clock, origin } = await build(t)
  const page = testPage()
  const tested = testClient(origin, clock, { page })
  const { client, requests } = tested
  const { areOver, leave } = subscribe(tested, ['demo-slow', 'demo-more'])
  await passUntil(clock, () => client.view('demo-slow').task !== undefined)
  page.hide()
  const startedAt = clock.nowMs()
  await passUntil(clock, () => clock.nowMs() - startedAt >= 29_000)
  t.equal(requests.filter(isBatch).length, 0, 'a short look elsewhere changes nothing')
  await passUntil(clock, () => clock.nowMs() - startedAt >= 32_000)
  t.equal(tested.open(), 0)
  const before = requests.length
  await passUntil(clock, areOver, 1000)
  t.ok(requests.length - before <= 3, `${requests.length - before} requests`)
  leave()
  t.equal(page.listeners, 0)
})

t.test('a page that comes back to the front has its connections at once', async t => {
  const { clock, origin } = await build(t)
  const page = testPage()
  page.hide()
  const tested = testClient(origin, clock, { page })
  const { areOver, leave } = subscribe(tested, ['demo-slow'])
  await passUntil(clock, () => tested.requests.length === 2)
  page.show()
  await passUntil(clock, () => tested.open() === 1, 10)
  t.same(tested.requests.map(isEvents), [true, false, true])
  await passUntil(clock, areOver, 1000)
  leave()
  t.equal(tested.open(), 0)
})

t.test('a page that comes back to the front asks at once for the tasks without a connection', async t => {
  const { clock, origin } = await build(t)
  const page = testPage()
  const tested = testClient(origin, clock, { page, maxConnections: 1 })
  const { areOver, leave } = subscribe(tested, ['demo-slow', 'demo-1', 'demo-2'])
  await passUntil(clock, () => tested.requests.some(isBatch))
  page.hide()
  page.show()
  const before = tested.requests.length
  await passUntil(clock, () => tested.requests.length > before, 10)
  t.ok(tested.requests.slice(before).every(isBatch))
  await passUntil(clock, areOver, 1000)
  leave()
})

t.test('what nobody subscribes to is followed for another second only', async t => {
  const { clock, origin } = await build(t)
  const tested = testClient(origin, clock)
  const { client, requests } = tested
  const once = client.subscribe('demo', () => {})
  await passUntil(clock, () => client.view('demo').task !== undefined)
  once()
  await clock.advance(500)
  const again = client.subscribe('demo', () => {})
  await clock.advance(2_000)
  t.equal(requests.length, 1, 'a component that was mounted anew found it followed')
  again()
  await passUntil(clock, () => tested.open() === 0)
  t.equal(client.view('demo').task, undefined)
  once() // does nothing a second time
})

t.test('ended tasks are remembered, up to a hundred; those given up are not', async t => {
  const clock = testClock()
  const origin = await listen(t, (request, response) => {
    const id = request.url?.split('/')[2] ?? ''
    if (isStream(request) && !id.startsWith('t')) {
      return refuse(response, { type: '/problems/invalid-task-id', status: 400, retryable: false })
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(`event: task\nid: x\ndata: ${JSON.stringify(song('SUCCESS', 1, id))}\n\n`)
  })
  const { client, requests } = testClient(origin, clock)
  for (let n = 0; n < 102; n++) await take(clock, client.watch(`t${n}`))
  t.match((await take(clock, client.watch('bad'))).error, { code: 'gave-up' })
  await clock.advance(2_000)
  t.equal(client.view('t101').phase, 'finished')
  t.equal(client.view('t0').phase, 'following')
  const before = requests.length
  await take(clock, client.watch('t101'))
  t.equal(requests.length, before)
  await take(clock, client.watch('bad'))
  t.equal(requests.length, before + 1)
})

t.test('problems of a batch are those of its document', async t => {
  const clock = testClock()
  const origin = await listen(t, (_, response) => {
    const problem = JSON.parse(problemText('forbidden-host', 403, false))
    response.end(JSON.stringify({ tasks: [], errors: [{ id: 'a', problem }, { id: 'b', problem }] }))
  })
  const tested = testClient(origin, clock, { maxConnections: 0 })
  const { areOver, leave } = subscribe(tested, ['a', 'b'])
  await passUntil(clock, areOver, 1000)
  t.match(tested.client.view('b').error, { status: 403, requestId: 'request-1', taskId: 'b' })
  leave()
})

t.test('a batch that answers after its tasks have left changes nothing', async t => {
  const { clock, origin } = await build(t)
  const held: Array<() => void> = []
  const proxy = await listen(t, (request, response) => { held.push(() => { pass(origin, request, response) }) })
  const tested = testClient(proxy, clock, { maxConnections: 0 })
  const { leave } = subscribe(tested, ['demo-instant', 'demo-single'])
  await passUntil(clock, () => held.length === 1)
  leave()
  await passUntil(clock, () => tested.open() === 0)
  for (const go of held) go()
  t.equal(tested.client.view('demo-instant').task, undefined)
})

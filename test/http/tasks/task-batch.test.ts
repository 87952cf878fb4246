import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

interface Batch {
  readonly tasks: ReadonlyArray<{ readonly taskId: string }>
  readonly errors: ReadonlyArray<{ readonly id: string, readonly problem: { readonly type: string } }>
}

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => `demo-${index}`).join(',')

t.test('a batch of more ids than a client ever has requests is a mistake, which no waiting mends', async t => {
  const { ask } = await build(t, { env: { CLIENT_RATE_LIMIT: '10' } })
  const ids = (count: number) => Array.from({ length: count }, (_, nth) => `demo-${nth}`).join(',')
  t.match((await ask(`/tasks?ids=${ids(11)}`)).json(), { status: 400, code: 'invalid-request', errors: [{ field: 'ids', expected: 'at most 10 ids' }] })
  const { ask: other } = await build(t, { env: { CLIENT_RATE_LIMIT: '10' } })
  t.equal((await other(`/tasks?ids=${ids(10)}`)).status, 200)
})

t.test('each id finds its place, in the order asked, and one bad one costs the others nothing', async t => {
  const { ask, sandbox } = await build(t)
  const ids = ['demo-b', 'nobody', 'a b', 'demo-a', 'sculpture:demo-c', 'music:demo-d', '', 'demo-b', 'music:..', 'demo-maintenance']
  const answer = await ask(`/tasks?ids=${ids.map(encodeURIComponent).join(',')}`)
  t.equal(answer.status, 200)
  t.match(answer.headers, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-cache' })
  const { tasks, errors } = answer.json() as unknown as Batch
  t.same(tasks.map(({ taskId }) => taskId), ['demo-b', 'demo-a', 'demo-d', 'demo-b'])
  t.same(errors.map(({ id, problem }) => [id, problem.type]), [
    ['nobody', '/problems/task-not-found'],
    ['a b', '/problems/invalid-task-id'],
    ['sculpture:demo-c', '/problems/invalid-task-id'],
    ['', '/problems/invalid-task-id'],
    ['music:..', '/problems/invalid-task-id'],
    ['demo-maintenance', '/problems/upstream-maintenance']
  ])
  t.match(errors[0]?.problem, { taskId: 'nobody', status: 404, retryable: true, requestId: answer.headers['x-request-id'] })
  t.match(errors[5]?.problem, { upstreamCode: 455 })
  t.equal(sandbox.calls('demo-b'), 1)
  t.equal(sandbox.calls(), 6, 'the unknown one was looked for in both dialects')
})

t.test('no ids, or more than 50, are refused, and nothing is asked', async t => {
  const { ask, sandbox } = await build(t)
  for (const query of ['', '?ids=', '?ids[]=', `?ids=${idsOf(51)}`, `?ids=${idsOf(50)}&ids=a`, '?id=demo', '?idsx=demo']) {
    const refused = await ask(`/tasks${query}`)
    isProblem(t, refused, 400, 'invalid-request')
    t.match(refused.json().errors, [{ field: 'ids', expected: /^1 to 50 ids, comma separated/ }], query)
  }
  t.equal(sandbox.calls(), 0)
  t.equal((await ask(`/tasks?ids=${idsOf(50)}`)).json().errors instanceof Array, true)
})

t.test('a list is understood however a client writes it', async t => {
  const { ask } = await build(t)
  for (const query of ['ids=demo-b&ids=demo-a', 'ids[]=demo-b&ids[]=demo-a', 'ids%5B0%5D=demo-b&ids%5B1%5D=demo-a', 'ids=demo-b%2Cdemo-a']) {
    const { tasks } = (await ask(`/tasks?${query}`)).json() as unknown as Batch
    t.same(tasks.map(({ taskId }) => taskId), ['demo-b', 'demo-a'], query)
  }
})

t.test('a batch costs the quota as many requests as it has ids', async t => {
  const { ask, clock } = await build(t, { env: { CLIENT_RATE_LIMIT: '10' } })
  t.equal((await ask(`/tasks?ids=${idsOf(7)}`)).headers.ratelimit, '"client";r=3;t=1')
  for (let requests = 0; requests < 3; requests++) t.equal((await ask('/tasks/demo-0')).status, 200)
  isProblem(t, await ask('/tasks/demo-0'), 429, 'client-rate-limited')
  await clock.advance(1000)
  t.equal((await ask(`/tasks?ids=${idsOf(10)}`)).status, 200)
})

t.test('a batch larger than what is left is refused, asks nothing and leaves most of it', async t => {
  const { ask, sandbox } = await build(t, { env: { CLIENT_RATE_LIMIT: '10' } })
  for (let requests = 0; requests < 2; requests++) t.equal((await ask('/livez')).status, 200)
  t.equal((await ask('/credits')).status, 403)
  const refused = await ask(`/tasks?ids=${idsOf(10)}`)
  isProblem(t, refused, 429, 'client-rate-limited')
  t.equal(refused.headers['retry-after'], '1')
  t.equal(sandbox.calls(), 0)
  t.equal((await ask(`/tasks?ids=${idsOf(7)}`)).status, 200)
})

t.test('without a quota a batch costs nothing', async t => {
  const { ask } = await build(t, { env: { CLIENT_RATE_LIMIT: '0' } })
  t.equal((await ask(`/tasks?ids=${idsOf(50)}`)).headers.ratelimit, undefined)
})

t.test('the reject throttle does not count a batch', async t => {
  const { ask } = await build(t, { env: { TASK_THROTTLE: 'reject' } })
  for (let times = 0; times < 5; times++) {
    t.equal(((await ask('/tasks?ids=demo,demo')).json() as unknown as Batch).tasks.length, 2)
  }
})

t.test('a task that has to wait for its slot holds the others no longer than the deadline', async t => {
  const { ask, clock } = await build(t, {
    env: { KIE_TIMEOUT_MS: '700', TASK_RATE_LIMIT: '1', SNAPSHOT_FRESH_MS: '0', SNAPSHOT_MAX_AGE_MS: '0' }
  })
  for (const id of ['demo-a', 'demo-instant']) await ask(`/tasks/${id}`)
  const pending = ask('/tasks?ids=demo-a,demo-instant')
  await clock.awaited()
  for (let passed = 0; passed < 2000; passed += 100) await clock.advance(100)
  const { tasks, errors } = (await pending).json() as unknown as Batch
  t.same(errors.map(({ id, problem }) => [id, problem.type]), [['demo-a', '/problems/upstream-timeout']])
  t.match(tasks, [{ taskId: 'demo-instant' }])
})

t.test('HEAD and OPTIONS are those of any route', async t => {
  const { ask } = await build(t)
  t.match(await ask('/tasks?ids=demo', { method: 'HEAD' }), { status: 200, text: '' })
  t.equal((await ask('/tasks', { method: 'OPTIONS' })).headers.allow, 'GET, HEAD, OPTIONS, POST')
})

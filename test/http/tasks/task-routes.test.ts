import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

t.test('a task is followed from its first word to its last, then served from the store', async t => {
  const { ask, clock, sandbox } = await build(t)
  const words = []
  for (let read = 0; read < 5; read++) {
    const answer = await ask('/tasks/demo')
    t.equal(answer.status, 200)
    words.push(answer.json().status)
    await clock.advance(5_000)
  }
  t.same(words, ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'])

  const hit = await ask('/tasks/demo')
  t.match(hit.headers, {
    'cache-status': 'kie-bff; hit; ttl=3595',
    'cache-control': 'private, max-age=3600, immutable',
    age: '5',
    'retry-after': undefined
  })
  t.equal(sandbox.calls('demo'), 5)
})

t.test('a running task tells how old the answer is, how it came about and when to ask again', async t => {
  const { ask, clock } = await build(t)
  const first = await ask('/tasks/demo')
  t.match(first.headers, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'private, no-cache',
    'cache-status': 'kie-bff; fwd=miss; stored',
    'retry-after': '2',
    age: '0',
    etag: /^W\/"[\w-]{22}"$/,
    'x-content-type-options': 'nosniff'
  })
  await clock.advance(200)
  const second = await ask('/tasks/demo')
  t.equal(second.headers['cache-status'], 'kie-bff; hit; detail=snapshot')
  t.equal(second.text, first.text)
})

t.test('the task has exactly the published members, and the callback address is gone', async t => {
  const { ask } = await build(t)
  const task = (await ask('/tasks/demo-instant')).json()
  t.same(Object.keys(task), ['taskId', 'kind', 'state', 'status', 'progress', 'createdAt', 'outputs', 'error', 'record'])
  t.match(task, {
    taskId: 'demo-instant',
    kind: 'music',
    state: 'succeeded',
    status: 'SUCCESS',
    outputs: [{ type: 'audio', url: /\.wav$/, durationSeconds: 6 }, { type: 'audio' }],
    error: null
  })
  t.notMatch(JSON.stringify(task), /callBackUrl|JSESSIONID/)
})

t.test('a failed task is an answer, not a problem', async t => {
  const { ask, clock } = await build(t)
  await ask('/tasks/demo-fail')
  await clock.advance(8_000)
  const answer = await ask('/tasks/demo-fail')
  t.equal(answer.status, 200)
  t.match(answer.json(), {
    state: 'failed',
    error: { code: '400', message: 'Lyrics contained copyrighted material.' }
  })
})

t.test('the kind may be named: both addresses are one task', async t => {
  const { ask, sandbox } = await build(t)
  const plain = await ask('/tasks/demo-instant')
  const named = await ask('/music/tasks/demo-instant')
  t.equal(named.text, plain.text)
  t.equal(sandbox.calls('demo-instant'), 1)
})

t.test('a known tag costs a 304 without a body, with the same headers', async t => {
  const { ask, clock } = await build(t)
  const { headers: { etag = '' } } = await ask('/tasks/demo')
  const same = await ask('/tasks/demo', { headers: { 'if-none-match': `"x", ${etag}` } })
  t.equal(same.status, 304)
  t.equal(same.text, '')
  t.match(same.headers, { etag, 'cache-control': 'private, no-cache', 'cache-status': /^kie-bff/, 'retry-after': '2' })

  await clock.advance(5_000)
  t.equal((await ask('/tasks/demo', { headers: { 'if-none-match': etag } })).status, 200)
})

t.test('HEAD is GET without the body', async t => {
  const { ask } = await build(t)
  const get = await ask('/tasks/demo-instant')
  const head = await ask('/tasks/demo-instant', { method: 'HEAD' })
  t.equal(head.text, '')
  t.equal(head.headers['content-length'], get.headers['content-length'])
  t.equal(head.headers.etag, get.headers.etag)
})

t.test('a bad id is refused and costs nothing upstream', async t => {
  const { ask, sandbox } = await build(t)
  const ids = [
    'x%26taskId%3Dy', 'a%2Fb', '%2e%2e', '..', 'a%00b', 'a%0d%0ab', '%E2%80%8Ba', 'a%20', '%2561', '*', 'a%23b', 'a+b',
    'x'.repeat(129), 'x'.repeat(15_000), ''
  ]
  for (const id of ids) isProblem(t, await ask(`/tasks/${id}`), 400, 'invalid-task-id')
  t.equal(sandbox.calls(), 0)
})

t.test('names that mean something to JavaScript are ids like any other', async t => {
  const { ask } = await build(t)
  for (const id of ['__proto__', 'constructor', 'toString']) isProblem(t, await ask(`/tasks/${id}`), 404, 'task-not-found')
})

t.test('an id of another length of path, case or slash is another address', async t => {
  const { ask } = await build(t)
  for (const path of ['//tasks/demo', '/tasks/demo/', '/TASKS/demo', '/music/tasks', '/sculpture/tasks/demo']) {
    isProblem(t, await ask(path), 404, 'route-not-found')
  }
})

t.test('a query adds nothing to what is asked upstream', async t => {
  const { ask } = await build(t)
  t.equal((await ask('/tasks/demo-instant?taskId=other&taskId=third&__proto__[x]=1')).json().taskId, 'demo-instant')
})

t.test('an unknown task is a 404 that says when to ask again and which task', async t => {
  const { ask, sandbox } = await build(t)
  const answer = await ask('/tasks/nobody')
  isProblem(t, answer, 404, 'task-not-found')
  t.equal(answer.headers['retry-after'], '2')
  t.equal(answer.json().taskId, 'nobody')
  await ask('/tasks/nobody')
  t.equal(sandbox.calls('nobody'), 2, 'one for each dialect of songs, and none for the second request')
})

t.test('what KIE refuses is a problem of its own, with KIE\'s code and none of its words', async t => {
  const rows = [
    ['demo-maintenance', 503, 'upstream-maintenance', 455, '60'],
    ['demo-no-credits', 503, 'upstream-credits', 402, '60'],
    ['demo-server-error', 502, 'upstream-invalid-response', 500, undefined],
    ['demo-busy', 503, 'upstream-rate-limited', 429, '1']
  ] as const
  for (const [id, status, slug, upstreamCode, retryAfter] of rows) {
    const { ask } = await build(t)
    const answer = await ask(`/tasks/${id}`)
    isProblem(t, answer, status, slug)
    t.equal(answer.json().upstreamCode, upstreamCode)
    t.equal(answer.headers['retry-after'], retryAfter)
    t.notMatch(answer.text, /System is|insufficient|Server Error|exceeded/)
  }
})

t.test('no-cache asks for a running task anew, but never for a finished one', async t => {
  const { ask, sandbox } = await build(t)
  const headers = { 'cache-control': 'no-cache' }
  await ask('/tasks/demo')
  t.equal((await ask('/tasks/demo', { headers })).headers['cache-status'], 'kie-bff; fwd=miss; stored')
  t.equal(sandbox.calls('demo'), 2)

  await ask('/tasks/demo-instant')
  t.match((await ask('/tasks/demo-instant', { headers })).headers['cache-status'], /^kie-bff; hit; ttl=/)
  t.equal(sandbox.calls('demo-instant'), 1)
})

t.test('only-if-cached never asks upstream', async t => {
  const { ask, sandbox } = await build(t)
  const headers = { 'cache-control': 'only-if-cached' }
  isProblem(t, await ask('/tasks/demo', { headers }), 504, 'not-cached')
  t.equal(sandbox.calls(), 0)
  await ask('/tasks/demo')
  t.equal((await ask('/tasks/demo', { headers })).headers['cache-status'], 'kie-bff; hit; detail=snapshot')
})

t.test('share: the fourth read within a second is a 200 with the last snapshot', async t => {
  const { ask, sandbox } = await build(t, { env: { SNAPSHOT_FRESH_MS: '0' } })
  const statuses = []
  for (let read = 0; read < 4; read++) statuses.push((await ask('/tasks/demo')).headers['cache-status'])
  t.same(statuses.slice(2), ['kie-bff; fwd=miss; stored', 'kie-bff; hit; detail=snapshot'])
  t.equal(sandbox.calls('demo'), 3)
})

t.test('many readers at once cost one call and all get it', async t => {
  const { ask, sandbox } = await build(t)
  const answers = await Promise.all(Array.from({ length: 100 }, () => ask('/tasks/demo')))
  t.same([...new Set(answers.map(({ status }) => status))], [200])
  t.equal(sandbox.calls('demo'), 1)
  t.ok(answers.some(({ headers }) => headers['cache-status'] === 'kie-bff; fwd=miss; collapsed'))
})

t.test('in an outage a running task is answered with its last snapshot, marked as stale', async t => {
  let isDown = false
  const upstream = await startUpstream(t, (request, response) => {
    if (isDown) response.destroy()
    else reply({ code: 200, data: { taskId: 'a', status: 'PENDING' } })(request, response)
  })
  const { ask, clock } = await build(t, { baseUrl: upstream.url })
  const before = await ask('/tasks/a')
  isDown = true
  await clock.advance(9_000)
  const stale = await ask('/tasks/a')
  t.match(stale, { status: 200, text: before.text })
  t.match(stale.headers, { 'cache-status': 'kie-bff; hit; detail=stale', age: '9', 'cache-control': 'private, no-cache' })

  await clock.advance(1_000)
  isProblem(t, await ask('/tasks/a'), 502, 'upstream-unreachable')
})

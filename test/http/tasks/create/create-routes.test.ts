import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { build, TOKEN } from '../../../fixtures/build.js'
import { reply, startUpstream } from '../../../fixtures/upstream.js'
import { createTaskCreations } from '../../../../src/http/clients/create/task-creations.js'
import { createRoutes } from '../../../../src/http/tasks/create/create-routes.js'
import { createSendProblem } from '../../../../src/http/problems/send-problem.js'
import { createMemorySnapshots } from '../../../../src/stores/memory/snapshots.js'
import { createCreatedTasks } from '../../../../src/tasks/create/created-tasks.js'
import { testClock } from '../../../fixtures/clock.js'

const SONG = { prompt: 'slow waltz', customMode: false, instrumental: true, model: 'V5' }
const KEY = 'key-0123456789abcdef'
const JSON_TYPE = { 'content-type': 'application/json' }

async function buildCreating (t: Test, env: Record<string, string> = {}, baseUrl?: URL) {
  const built = await build(t, {
    env: { TASK_CREATION: 'on', ...env }, ...(baseUrl !== undefined && { baseUrl })
  })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    built.ask(path, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) })
  return { ...built, post }
}

t.test('a song is made, and read to its end', async t => {
  const { post, ask, clock } = await buildCreating(t)
  const made = await post('/music/generate', SONG, { 'idempotency-key': KEY })
  t.equal(made.status, 202, made.text)
  const { taskId } = made.json()
  t.same(made.json(), {
    taskId,
    kind: 'music',
    state: 'queued',
    status: null,
    progress: 0,
    createdAt: null,
    outputs: [],
    error: null,
    record: null
  })
  t.match(made.headers, { location: `/tasks/${taskId}`, 'idempotency-key': KEY, 'cache-control': 'no-store' })
  await clock.advance(1000)
  t.match((await ask(`/tasks/${taskId}`)).json(), { state: 'queued', status: 'PENDING' })
  await clock.advance(20_000)
  t.match((await ask(`/tasks/${taskId}`)).json(), { state: 'succeeded' })
})

t.test('a repeat gets the same task, and another key another', async t => {
  const { post, sandbox } = await buildCreating(t)
  const [one, two] = await Promise.all([1, 2].map(() => post('/tasks', SONG, { 'idempotency-key': KEY })))
  const three = await post('/music/generate', { ...SONG }, { 'idempotency-key': `"${KEY}"` })
  t.same([two?.json(), three.json()], [one?.json(), one?.json()])
  const other = await post('/tasks', SONG)
  t.match(other.headers, { 'idempotency-key': /^[\x21-\x7e]{16,}$/ })
  t.not(other.json().taskId, one?.json().taskId)
  t.equal(sandbox.made(), 2)
  t.match((await post('/tasks', { ...SONG, prompt: 'x' }, { 'idempotency-key': KEY })).json(), {
    status: 422, type: '/problems/idempotency-key-reused'
  })
})

t.test('a lost answer is uncertain, and stays so', async t => {
  const { post, sandbox } = await buildCreating(t)
  const body = { ...SONG, prompt: '[lose-answer]' }
  for (let i = 0; i < 2; i++) {
    const lost = await post('/tasks', body, { 'idempotency-key': KEY })
    t.match(lost.json(), { status: 504, type: '/problems/submission-uncertain', retryable: false })
    t.equal(lost.headers['idempotency-key'], KEY)
  }
  t.equal(sandbox.made(), 1)
})

t.test('what is wrong with a body is named, and nothing is sent', async t => {
  const { post, ask, sandbox } = await buildCreating(t)
  const errorsOf = async (body: unknown) => {
    const answer = await post('/tasks', body)
    t.match(answer.json(), { status: 400, type: '/problems/invalid-request' })
    return answer.json().errors
  }
  const { prompt, ...rest } = SONG
  t.same(await errorsOf(rest), [{ field: 'prompt', expected: 'a string; it is required' }])
  t.match(await errorsOf({ ...SONG, titel: 'x' }), [{ field: 'titel' }])
  t.match(await errorsOf({ ...SONG, callBackUrl: 'https://x.test' }), [{ field: 'callBackUrl' }])
  t.match(await errorsOf({ ...SONG, customMode: 'yes' }), [{ field: 'customMode', expected: 'true or false' }])
  t.match(await errorsOf([]), [{ field: 'body' }])
  t.match(await post('/tasks', SONG, { 'idempotency-key': 'short' }).then(a => a.json().errors), [{ field: 'Idempotency-Key' }])
  t.equal((await ask('/tasks', { method: 'POST' })).status, 400)
  const json = { 'content-type': 'application/json' }
  t.match((await ask('/tasks', { method: 'POST', headers: json, body: '{"a' })).json().errors, [{ field: 'body', expected: 'JSON' }])
  t.equal((await ask('/tasks', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })).status, 415)
  t.equal((await post('/tasks', { ...SONG, title: 'x'.repeat(300_000) })).status, 413)
  t.equal(sandbox.made(), 0)
})

t.test('KIE\'s refusal of an input is told in its words, and the key is free again', async t => {
  const { post } = await buildCreating(t)
  const headers = { 'idempotency-key': KEY }
  t.match((await post('/tasks', { ...SONG, model: 'V99' }, headers)).json(), {
    status: 422, type: '/problems/input-refused', upstreamCode: 422, upstreamMessage: 'The model name you specified is not supported.'
  })
  t.equal((await post('/tasks', SONG, headers)).status, 202)
})

t.test('creating is off against KIE unless it is switched on, and only what is allowed is made', async t => {
  const off = await build(t)
  const { headers, ...rest } = { headers: JSON_TYPE, method: 'POST', body: JSON.stringify(SONG) }
  t.match((await off.ask('/tasks', { headers, ...rest })).json(), { status: 403, type: '/problems/creation-disabled' })
  const some = await buildCreating(t, { CREATE_ALLOW: 'music/extend,jobs:nano*' })
  t.equal((await some.post('/tasks', SONG)).status, 403)
  t.equal((await some.post('/music/extend', {})).status, 400)
  t.equal(off.sandbox.made() + some.sandbox.made(), 0)
})

t.test('a page of another origin creates nothing; one of ours, or of a listed origin, does', async t => {
  const { post, sandbox, origin } = await buildCreating(t, {
    CORS_ORIGINS: 'https://app.example.test', PUBLIC_URL: 'https://music.example.test/base'
  })
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example.test' }, { origin: 'null' }, { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { origin: origin.replace('http:', 'https:'), 'sec-fetch-site': 'same-site' }
  ]) t.match((await post('/tasks', SONG, headers)).json(), { status: 403, type: '/problems/forbidden-origin' })
  t.equal(sandbox.made(), 0)
  for (const headers of [
    { origin }, { origin: 'https://app.example.test', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://music.example.test' }, { origin: 'x', 'sec-fetch-site': 'same-origin' }
  ]) {
    t.match(await post('/tasks', SONG, headers as Record<string, string>), {
      status: 202, headers: { location: /^https:\/\/music\.example\.test\/base\/tasks\/demo-/ }
    })
  }
})

t.test('a client has so many creations a minute, and repeats are none', async t => {
  const { post, clock } = await buildCreating(t, { CLIENT_CREATE_LIMIT: '1' })
  t.equal((await post('/tasks', SONG, { 'idempotency-key': KEY })).status, 202)
  t.equal((await post('/tasks', SONG, { 'idempotency-key': KEY })).status, 202)
  t.match(await post('/tasks', SONG), { status: 429, headers: { 'retry-after': '60' } })
  await clock.advance(60_000)
  t.equal((await post('/tasks', SONG)).status, 202)
})

t.test('all clients together have so many creations in any 24 hours, and repeats are none', async t => {
  const { post, sandbox, clock } = await buildCreating(t, { CREATE_DAILY_LIMIT: '1' })
  await post('/tasks', SONG, { 'idempotency-key': KEY })
  t.equal((await post('/tasks', SONG, { 'idempotency-key': KEY })).status, 202)
  const refused = await post('/tasks', SONG)
  t.match(refused.json(), { status: 429, type: '/problems/create-rate-limited' })
  t.match(refused.headers, { 'retry-after': '60' })
  await clock.advance(86_399_000)
  t.equal((await post('/tasks', SONG)).status, 429)
  await clock.advance(1_000)
  t.equal((await post('/tasks', SONG)).status, 202)
  t.equal(sandbox.made(), 2)
})

t.test('Prefer: wait waits for the end, and the status stays 202', async t => {
  const { post, clock } = await buildCreating(t)
  const waiting = post('/tasks', SONG, { prefer: 'wait=60' })
  for (let i = 0; i < 30; i++) await clock.advance(1000)
  t.match(await waiting, { status: 202, headers: { 'preference-applied': 'wait=55' } })
  t.match((await waiting).json(), { state: 'succeeded' })
})

t.test('a task that KIE does not know yet is queued for 90 seconds, and not found after that', async t => {
  const upstream = await startUpstream(t, (request, response) => reply(
    request.method === 'POST' ? { code: 200, data: { taskId: 'new' } } : { code: 200, data: null })(request, response))
  const { post, ask, clock } = await buildCreating(t, {}, upstream.url)
  t.equal((await post('/tasks', SONG)).status, 202)
  t.match((await ask('/tasks/new')).json(), { state: 'queued', record: null })
  await clock.advance(5000)
  t.match((await ask('/tasks/new')).json(), { state: 'queued', record: null })
  await clock.advance(84_900)
  t.match((await ask('/tasks/new')).json(), { state: 'queued', record: null })
  await clock.advance(101)
  t.equal((await ask('/tasks/new')).status, 404)
  t.match(upstream.requests[0], { method: 'POST', headers: { authorization: `Bearer ${TOKEN}`, connection: 'close' } })
})

t.test('a kind of its own has addresses of its own, for the models that are allowed', async t => {
  const clock = testClock()
  const app = Fastify()
  t.teardown(() => app.close())
  app.setSerializerCompiler(() => JSON.stringify)
  app.setErrorHandler(createSendProblem(() => {}))
  const store = createMemorySnapshots({ clock, maxEntries: 10, maxBytes: 100_000 })
  let created = 0
  await app.register(createRoutes, {
    clock,
    longPoll: async () => undefined,
    baseUrl: '',
    createdTasks: createCreatedTasks({ clock, store }),
    operations: [{
      kind: 'jobs', name: 'create', title: 'a task', kiePath: '/', kieMethod: 'POST', bodySchema: { properties: {} }, check: () => []
    }],
    creations: createTaskCreations({
      clock,
      creation: { create: async ({ kind, charge }) => { await charge(); return { kind, id: `id-${++created}` } }, close () {} },
      helper: { help: async () => null },
      isCreationOn: true,
      createAllow: ['jobs:good*'],
      clientCreateLimit: 0,
      corsOrigins: [],
      publicUrl: undefined
    })
  })
  const post = (model: string) => app.inject({ method: 'POST', url: '/jobs/create', payload: { model } })
  const { statusCode, headers } = await post('good-1')
  t.match({ statusCode, location: headers.location }, { statusCode: 202, location: '/jobs/tasks/id-1' })
  t.match((await post('bad')).json(), { status: 403, type: '/problems/creation-disabled' })
  t.equal(created, 1)
})

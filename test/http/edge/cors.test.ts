import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

const origin = 'https://app.example.com'
const env = { CORS_ORIGINS: `${origin}, http://localhost:5173` }
const PREFLIGHT = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'if-none-match' }

t.test('a page on an allowed origin may read the answer and its headers, a 429 included', async t => {
  const { ask } = await build(t, { env: { ...env, CLIENT_RATE_LIMIT: '1' } })
  for (const status of [200, 429]) {
    const answer = await ask('/tasks/demo', { headers: { origin } })
    t.equal(answer.status, status)
    t.match(answer.headers, { 'access-control-allow-origin': origin, vary: 'Origin' })
    const exposed = String(answer.headers['access-control-expose-headers']).toLowerCase().split(', ')
    for (const name of ['etag', 'age', 'cache-status', 'retry-after', 'ratelimit', 'ratelimit-policy', 'preference-applied', 'x-request-id']) {
      t.ok(exposed.includes(name), name)
    }
  }
})

t.test('a preflight is answered, and not counted', async t => {
  const { ask } = await build(t, { env: { ...env, CLIENT_RATE_LIMIT: '1' } })
  for (let times = 0; times < 3; times++) {
    const answer = await ask('/tasks/demo', { method: 'OPTIONS', headers: { origin, ...PREFLIGHT } })
    t.equal(answer.status, 204)
    t.match(answer.headers, { 'access-control-allow-origin': origin, 'access-control-allow-methods': 'GET, HEAD, OPTIONS' })
    const allowed = String(answer.headers['access-control-allow-headers']).toLowerCase().split(', ')
    for (const name of ['authorization', 'cache-control', 'if-none-match', 'last-event-id', 'prefer', 'x-api-key', 'x-request-id']) {
      t.ok(allowed.includes(name), name)
    }
  }
  t.equal((await ask('/tasks/demo', { headers: { origin } })).status, 200)
})

t.test('a page may read why it was refused, whatever the reason', async t => {
  const { ask, server } = await build(t, { env: { ...env, CLIENT_KEYS: 'a'.repeat(64), CLIENT_RATE_LIMIT: '3' } })
  const readable = async (path: string, status: number, slug: string, headers = {}) => {
    const answer = await ask(path, { headers: { origin, ...headers } })
    isProblem(t, answer, status, slug)
    t.match(answer.headers, { 'access-control-allow-origin': origin, vary: 'Origin' })
  }
  await readable('/tasks/demo', 401, 'unauthorized')
  await readable('/tasks/demo?key=1', 400, 'invalid-request')
  await readable('/problems/nope', 404, 'route-not-found')
  await readable('/tasks/demo', 429, 'client-rate-limited')
  await readable('/tasks/demo', 403, 'forbidden-host', { host: 'evil.example.com' })
  server.drain()
  await readable('/readyz', 503, 'shutting-down')
})

t.test('any other origin, null included, gets no CORS header', async t => {
  const { ask } = await build(t, { env })
  for (const other of ['https://evil.example.com', 'null', `${origin}.evil.com`, 'http://app.example.com']) {
    for (const options of [{}, { method: 'OPTIONS' }]) {
      const answer = await ask('/tasks/demo', { ...options, headers: { origin: other, ...PREFLIGHT } })
      t.notOk(Object.keys(answer.headers).some(name => name.startsWith('access-control')))
      t.equal(answer.headers.vary, options.method === undefined ? 'Origin, Prefer' : 'Origin')
    }
  }
})

t.test('an OPTIONS that is no preflight is told what the address takes', async t => {
  const { ask } = await build(t, { env })
  const answer = await ask('/tasks/demo', { method: 'OPTIONS', headers: { origin } })
  t.equal(answer.status, 204)
  t.equal(answer.headers.allow, 'GET, HEAD, OPTIONS')
  isProblem(t, await ask('/nope', { method: 'OPTIONS', headers: { origin } }), 404, 'route-not-found')
})

t.test('without configured origins there is no CORS at all', async t => {
  const { ask } = await build(t)
  const answer = await ask('/tasks/demo', { headers: { origin } })
  t.equal(answer.headers['access-control-allow-origin'], undefined)
  t.equal(answer.headers.vary, 'Prefer')
})

t.test('a page on an allowed origin may create, send a key for it, and read where the task is', async t => {
  const { ask, sandbox } = await build(t, { env: { ...env, TASK_CREATION: 'on' } })
  const song = { prompt: 'slow waltz', customMode: false, instrumental: true, model: 'V5' }
  for (const path of ['/tasks', '/api/v1/generate', '/files']) {
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' }
    const preflight = await ask(path, { method: 'OPTIONS', headers: { origin, ...asked } })
    t.match([preflight.status, preflight.headers], [204, { 'access-control-allow-origin': origin, 'access-control-allow-methods': /POST/ }])
    t.match(String(preflight.headers['access-control-allow-headers']).toLowerCase(), /content-type.*idempotency-key/)
  }
  const headers = { origin, 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }
  const made = await ask('/tasks', { method: 'POST', headers, body: JSON.stringify(song) })
  t.equal(made.status, 202)
  t.match(String(made.headers['access-control-expose-headers']), /Idempotency-Key, Location/)
  const refused = await ask('/tasks', { method: 'POST', headers: { ...headers, origin: 'https://evil.example.com' }, body: JSON.stringify(song) })
  t.equal(refused.status, 403)
  t.equal(sandbox.made(), 1)
})

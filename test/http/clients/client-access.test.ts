import { createHash } from 'node:crypto'
import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'
import { raw } from '../../fixtures/raw-client.js'

const digestOf = (key: string) => createHash('sha256').update(key).digest('hex')
const env = { CLIENT_KEYS: `${digestOf('good')},${digestOf('other')}` }
const good = { authorization: 'Bearer good' }

t.test('without a good key every task is a 401 that is always the same, cached or not, there or not', async t => {
  const { ask, sandbox } = await build(t, { env })
  t.equal((await ask('/tasks/demo-instant', { headers: good })).status, 200)
  t.equal((await ask('/tasks/demo-instant', { headers: { 'x-api-key': 'other' } })).status, 200)
  const calls = sandbox.calls()

  const texts = new Set<string>()
  for (const headers of [{}, { authorization: 'Bearer bad' }, { 'x-api-key': 'bad' }, { ...good, 'x-api-key': 'good' }]) {
    for (const path of ['/tasks/demo-instant', '/tasks/demo', '/tasks/nobody', '/tasks/a%20b', '/music/tasks/demo-instant']) {
      const answer = await ask(path, { headers: { ...headers, 'x-request-id': 'same' } })
      isProblem(t, answer, 401, 'unauthorized')
      t.equal(answer.headers['www-authenticate'], 'Bearer')
      texts.add(answer.text)
    }
  }
  t.equal(texts.size, 1)
  t.equal(sandbox.calls(), calls)
})

t.test('two Authorization headers are refused, though the first is good', async t => {
  const { port } = await build(t, { env })
  const lines = 'Authorization: Bearer good\r\nAuthorization: Bearer other\r\n'
  const answer = await raw(port, `GET /tasks/demo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines}\r\n`)
  t.match(answer, /^HTTP\/1\.1 401 .*"type":"\/problems\/unauthorized"/s)
})

t.test('no method and no spelling of an address gets around the key', async t => {
  const { ask, sandbox } = await build(t, { env: { ...env, CORS_ORIGINS: 'https://app.example.com', CLIENT_RATE_LIMIT: '0' } })
  const paths = [
    '/tasks/demo', '//tasks/demo', '/tasks/demo/', '/TASKS/demo', '/tasks/..;/tasks/demo', '/tasks/%2e%2e/demo', '/tasks',
    '/docs/..%2ftasks%2fdemo/../../tasks/demo', '/docs/../tasks/demo', '/docs%2f..%2ftasks/demo', '/livez/../tasks/demo',
    '/livez%2f..%2ftasks%2fdemo', '/livez/', '/problems/../tasks/demo', '/tasks/demo#/docs', '/tasks/demo?/docs/',
    'http://localhost/tasks/demo', 'http://localhost/docs/../tasks/demo', '/nope', '/playground/../tasks/demo', '/playground/..%2ftasks%2fdemo', '//'
  ]
  for (const path of paths) {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'TRACE']) {
      const { status } = await ask(path, { method })
      // The docs serve files, and look for one of that name only among their own.
      t.ok(status === 401 || (status === 404 && /^\/(?:docs|playground)\//.test(path)), `${method} ${path}: ${status}`)
    }
  }
  const overridden = await ask('/livez', { headers: { 'x-http-method-override': 'GET', 'x-original-url': '/tasks/demo' } })
  t.same(overridden.json(), { status: 'alive' })
  t.equal(sandbox.calls(), 0)
})

t.test('health, documentation, the playground and problem pages need no key, and a preflight can carry none', async t => {
  const { ask } = await build(t, { env: { ...env, CORS_ORIGINS: 'https://app.example.com' } })
  for (const path of ['/', '/playground/main.js', '/livez', '/readyz', '/health', '/docs', '/docs/static/swagger-ui.css', '/openapi.json', '/problems/unauthorized']) {
    t.equal((await ask(path)).status, 200, path)
    t.equal((await ask(path, { method: 'HEAD', headers: { authorization: 'Bearer bad' } })).status, 200, path)
  }
  for (const origin of ['https://app.example.com', 'https://other.example.com']) {
    const headers = { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' }
    t.equal((await ask('/tasks/demo', { method: 'OPTIONS', headers })).status, 204)
  }
})

t.test('a key in the address is refused, whatever it is, and told to no log', async t => {
  const { ask, sandbox, lines } = await build(t, { env: { ...env, LOG_LEVEL: 'trace' } })
  for (const query of ['api_key=good', 'apikey=good', 'API-Key=good', 'key=good', 'token=good', 'access_token=good', 'x=1&api%5Fkey=good', 'api_key', 'key[]=good']) {
    for (const headers of [good, {}]) isProblem(t, await ask(`/tasks/demo?${query}`, { headers }), 400, 'invalid-request')
  }
  t.notMatch(lines.join(''), 'good')
  t.equal(sandbox.calls(), 0)
  t.equal((await ask('/tasks/demo?keys=1&monkey=2', { headers: good })).status, 200)
})

t.test('where nobody needs a key, one in the address is refused all the same, and one in a header ignored', async t => {
  const { ask, lines } = await build(t, { env: { LOG_LEVEL: 'trace' } })
  const refused = await ask('/tasks/demo?Access_Token=secret')
  isProblem(t, refused, 400, 'invalid-request')
  t.match(refused.json().errors, [{ field: 'accesstoken', expected: /^a key in a header/ }])
  t.equal((await ask('/tasks/demo', { headers: { authorization: 'Bearer secret' } })).status, 200)
  t.notMatch(lines.join(''), 'secret')
})

t.test('refused requests count against their address, and take nothing from a good key behind it', async t => {
  const { ask, clock } = await build(t, { env: { ...env, CLIENT_RATE_LIMIT: '2' } })
  isProblem(t, await ask('/tasks/demo', { headers: { authorization: 'Bearer bad1' } }), 401, 'unauthorized')
  isProblem(t, await ask('/nope', { method: 'POST', headers: { authorization: 'Bearer bad2' } }), 401, 'unauthorized')
  isProblem(t, await ask('/tasks/demo', { headers: { authorization: 'Bearer bad3' } }), 429, 'client-rate-limited')

  t.match((await ask('/tasks/demo', { headers: good })).headers, { ratelimit: '"client";r=1;t=1' })
  t.equal((await ask('/tasks/demo', { headers: good })).status, 200)
  isProblem(t, await ask('/tasks/demo', { headers: good }), 429, 'client-rate-limited')
  t.equal((await ask('/tasks/demo', { headers: { 'x-api-key': 'other' } })).status, 200)
  await clock.advance(1000)
  t.equal((await ask('/tasks/demo', { headers: good })).status, 200)
})

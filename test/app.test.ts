import { once } from 'node:events'
import http from 'node:http'
import { pino } from 'pino'
import t from 'tap'
import { createApp } from '../src/app.js'
import { loadConfig } from '../src/config/config.js'
import { build, TOKEN } from './fixtures/build.js'
import { testClock } from './fixtures/clock.js'
import { leaksIn } from './fixtures/leaks.js'
import { isProblem } from './fixtures/problem.js'
import { startUpstream } from './fixtures/upstream.js'

t.test('the token goes to the upstream and nowhere else', async t => {
  const { ask, lines } = await build(t, { env: { LOG_LEVEL: 'trace' } })
  const paths = ['/tasks/demo', '/tasks/demo-instant', '/tasks/nobody', '/tasks/a%20b', '/nope', '/openapi.json', '/docs', '/readyz']
  for (const path of paths) {
    const answer = await ask(path, { headers: { authorization: `Bearer ${TOKEN}` } })
    t.same(leaksIn(answer.bytes, TOKEN), [], path)
  }
  t.same(leaksIn(lines.join(''), TOKEN), [])
})

t.test('an upstream that repeats the token does not get it to a client', async t => {
  const upstream = http.createServer((request, response) => {
    const { authorization } = request.headers
    const data = { taskId: 'a', status: 'PENDING', type: authorization, errorMessage: authorization, param: JSON.stringify({ authorization }) }
    response.end(JSON.stringify({ code: 200, msg: authorization, data }))
  })
  upstream.listen(0, '127.0.0.1')
  await once(upstream, 'listening')
  t.teardown(() => upstream.close())
  const address = upstream.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  const { ask } = await build(t, { baseUrl: new URL(`http://127.0.0.1:${port}`) })
  const answer = await ask('/tasks/a')
  t.equal(answer.status, 200)
  t.match(answer.text, /redacted/)
  t.same(leaksIn(answer.bytes, TOKEN), [])
})

t.test('an upstream that is not there is a problem, not a miss', async t => {
  const { ask } = await build(t, { baseUrl: new URL('http://127.0.0.1:1') })
  isProblem(t, await ask('/tasks/demo'), 502, 'upstream-unreachable')
})

t.test('another token makes what was refused to the former one void', async t => {
  let [apiKey, change] = ['old', () => {}]
  const upstream = await startUpstream(t, ({ headers, url = '' }, response) => {
    const taskId = new URL(url, 'http://upstream.test').searchParams.get('taskId')
    const isGood = headers.authorization === 'Bearer new'
    response.end(JSON.stringify(isGood ? { code: 200, data: { taskId, status: 'PENDING' } } : { code: 401 }))
  })
  const { ask } = await build(t, {
    baseUrl: upstream.url,
    upstream: { apiKey: () => apiKey, onKeyChange: run => { change = run } }
  })
  for (const id of ['a', 'b', 'c', 'd', 'a']) isProblem(t, await ask(`/tasks/${id}`), 502, 'upstream-credentials')
  t.equal(upstream.requests.length, 3, 'the key is shown no more')

  apiKey = 'new'
  change()
  for (const id of ['a', 'd']) t.equal((await ask(`/tasks/${id}`)).status, 200)
})

t.test('media links of a remote upstream are trusted only by https', async t => {
  const config = loadConfig({ env: { KIE_API_KEY: TOKEN }, version: '0', readFile: () => '' })
  const { app } = await createApp({
    config,
    clock: testClock(),
    logger: pino({ level: 'silent' }),
    version: '0',
    upstream: { baseUrl: new URL('https://api.kie.ai'), apiKey: () => TOKEN, redact: text => text }
  })
  t.teardown(() => app.close())
  t.equal((await app.inject('/readyz')).statusCode, 200)
})

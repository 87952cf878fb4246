import { pino } from 'pino'
import t, { type Test } from 'tap'
import { createHttpServer } from '../../../src/http/http-server.js'
import type { TaskService } from '../../../src/tasks/read/service.js'
import { TaskError } from '../../../src/tasks/faults.js'
import { createWatcher } from '../../../src/tasks/watch/watcher.js'
import { httpClient, build } from '../../fixtures/build.js'
import { testClock } from '../../fixtures/clock.js'
import { isProblem } from '../../fixtures/problem.js'

/** A server whose every read of a task throws `error`. */
async function failing (t: Test, error: unknown) {
  const fail = () => { throw error }
  const service: TaskService = { isKnown: fail, terminal: fail, cached: fail, read: async () => fail(), present: fail }
  const clock = testClock()
  const random = () => 0
  const publish = () => {}
  const lines: string[] = []
  const { app } = await createHttpServer({
    clock,
    service,
    watcher: createWatcher({
      clock, service, news: { subscribe () {} }, pollIntervalMs: 2000, maxMs: 0, random, publish
    }),
    readTimeoutMs: 5000,
    streamMax: 0,
    streamMaxPerClient: 0,
    random,
    kiePaths: [],
    kinds: [{ kind: 'music', title: 'song', recordSchema: {} }],
    version: '0',
    logger: pino({ level: 'debug' }, { write: line => { lines.push(line) } }),
    clientKeys: [],
    publish () {},
    accessLog: false,
    clientRateLimit: 0,
    clientMissLimit: 0,
    taskRequestLimit: undefined,
    corsOrigins: [],
    trustedProxies: [],
    allowedHosts: undefined,
    baseUrl: '',
    isSandbox: true,
    isCreationOn: false,
    stories: [],
    playground: undefined,
    maxConnections: Infinity
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { ask: httpClient(`http://127.0.0.1:${port}`), lines, app, port }
}

t.test('whatever is thrown is an internal error that tells nothing', async t => {
  const secret = 'connect ECONNREFUSED 10.0.0.5:443 Bearer canary'
  const stackless = Object.assign(new Error(secret), { stack: undefined, statusCode: 599 })
  for (const thrown of [new Error(secret), null, undefined, secret, { message: secret }, stackless]) {
    const { ask, lines } = await failing(t, thrown)
    const answer = await ask('/tasks/a')
    isProblem(t, answer, 500, 'internal-error')
    t.notMatch(answer.text + lines.join(), /ECONNREFUSED|10\.0\.0\.5|canary/)
    t.match(lines.at(-1), /"level":50.*"problem":"internal-error"/)
  }
})

t.test('an unexpected error of status 4xx is an invalid request', async t => {
  const { ask } = await failing(t, Object.assign(new Error('x'), { statusCode: 406 }))
  isProblem(t, await ask('/tasks/a'), 400, 'invalid-request')
})

t.test('an internal error is logged with the place where it was thrown, without its message', async t => {
  const { ask, lines } = await failing(t, new Error('secret message'))
  await ask('/tasks/a')
  t.match(JSON.parse(lines.at(-1) ?? ''), { error: 'Error', at: /^at .*problem\.test/ })
})

t.test('an upstream failure is logged once, as a warning, with its reason and the request\'s id', async t => {
  const { ask, lines } = await failing(t, new TaskError('deadline'))
  isProblem(t, await ask('/tasks/a', { headers: { 'x-request-id': 'mine' } }), 504, 'upstream-timeout')
  const failures = lines.map(line => JSON.parse(line)).filter(({ problem }) => problem !== undefined)
  t.match(failures, [{ level: 40, problem: 'upstream-timeout', reason: 'deadline', requestId: 'mine' }])
  t.equal(failures.length, 1)
})

t.test('Retry-After is whole seconds from 1 to 60, never earlier than meant', async t => {
  for (const [retryAfterMs, seconds] of [[0, '1'], [1001, '2'], [3_600_000, '60'], [-5, '1']] as const) {
    const { ask } = await failing(t, new TaskError('bulkhead', { retryAfterMs }))
    t.equal((await ask('/tasks/a')).headers['retry-after'], seconds)
  }
})

t.test('a bad percent-escape is a malformed request', async t => {
  const { ask } = await build(t)
  for (const path of ['/tasks/%ZZ', '/tasks/%', '/%E0%A4%A']) isProblem(t, await ask(path), 400, 'malformed-request')
})

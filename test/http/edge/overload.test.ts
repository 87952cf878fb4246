import Fastify from 'fastify'
import t from 'tap'
import { addOverload } from '../../../src/http/edge/overload.js'
import { createSendProblem } from '../../../src/http/problems/send-problem.js'

t.test('a process that stays beyond its limits refuses new requests, but not its probes', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler(createSendProblem(() => {}))
  addOverload(app, { maxEventLoopDelayMs: Infinity, maxHeapUsedBytes: 1, sampleIntervalMs: 1 })
  for (const url of ['/livez', '/tasks']) app.get(url, async () => 'good')

  t.equal((await app.inject('/tasks')).statusCode, 200, 'not for one bad sample')
  let refused = await app.inject('/tasks')
  while (refused.statusCode === 200) {
    await new Promise(resolve => { setImmediate(resolve) })
    refused = await app.inject('/tasks')
  }
  t.match(refused, { statusCode: 503, headers: { 'retry-after': '1' } })
  t.match(refused.json(), { type: '/problems/overloaded', status: 503 })
  t.equal((await app.inject('/livez')).statusCode, 200)
})

t.test('a process whose event loop is held up refuses new requests', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler(createSendProblem(() => {}))
  addOverload(app, { maxEventLoopDelayMs: 1, maxHeapUsedBytes: Infinity, sampleIntervalMs: 30 })
  app.get('/tasks', async () => 'good')
  let { statusCode } = await app.inject('/tasks')
  t.equal(statusCode, 200)
  while (statusCode === 200) {
    for (const untilMs = performance.now() + 50; performance.now() < untilMs;); // holds the loop up
    await new Promise(resolve => { setImmediate(resolve) })
    statusCode = (await app.inject('/tasks')).statusCode
  }
  t.equal(statusCode, 503)
})

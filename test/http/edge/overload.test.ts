import Fastify from 'fastify'
import t from 'tap'
import { addOverload } from '../../../src/http/edge/overload.js'
import { createSendProblem } from '../../../src/http/problems/send-problem.js'
import { build } from '../../fixtures/build.js'

t.test('a process that stays beyond its limits refuses new requests, but not its probes', async t => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setErrorHandler(createSendProblem(() => {}))
  await addOverload(app, { maxEventLoopDelay: Infinity, maxHeapUsedBytes: 1, sampleInterval: 1 })
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

t.test('the server watches its load', async t => {
  const { server } = await build(t)
  t.type(server.app.memoryUsage().heapUsed, 'number')
})

import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

t.test('a running process is alive and ready, and asks nobody to know it', async t => {
  const { ask, sandbox } = await build(t)
  t.match(await ask('/livez'), { status: 200, text: '{"status":"alive"}' })
  t.match(await ask('/health'), { status: 200, text: '{"status":"alive"}' })
  t.match(await ask('/readyz'), { status: 200, text: '{"status":"ready"}', headers: { 'cache-control': 'no-store' } })
  t.equal(sandbox.calls(), 0)
})

t.test('while it drains it is not ready, but alive and serving', async t => {
  const { ask, server } = await build(t)
  server.drain()
  isProblem(t, await ask('/readyz'), 503, 'shutting-down')
  t.equal((await ask('/livez')).status, 200)
  t.equal((await ask('/tasks/demo')).status, 200)
})

import t from 'tap'
import { build, type Ask } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

const env = { TASK_THROTTLE: 'reject' }

async function statuses (ask: Ask, path: string, times: number): Promise<number[]> {
  const seen = []
  for (let read = 0; read < times; read++) seen.push((await ask(path)).status)
  return seen
}

t.test('reject: the fourth read of a running task within a second is refused, until the first has passed', async t => {
  const { ask, clock, sandbox } = await build(t, { env })
  t.same(await statuses(ask, '/tasks/demo', 3), [200, 200, 200])
  const fourth = await ask('/tasks/demo')
  isProblem(t, fourth, 429, 'task-rate-limited')
  t.equal(fourth.headers['retry-after'], '1')
  t.equal(fourth.json().taskId, 'demo')
  t.equal(sandbox.calls('demo'), 3)

  await clock.advance(1050)
  t.same(await statuses(ask, '/tasks/demo', 1), [200])
})

t.test('reject: both addresses of a task count together, other tasks do not', async t => {
  const { ask } = await build(t, { env })
  t.same(await statuses(ask, '/tasks/demo', 3), [200, 200, 200])
  t.same(await statuses(ask, '/music/tasks/demo', 1), [429])
  t.same(await statuses(ask, '/tasks/demo-other', 3), [200, 200, 200])
})

t.test('reject: a finished task is never refused', async t => {
  const { ask, sandbox } = await build(t, { env })
  t.same(await statuses(ask, '/tasks/demo-instant', 10), Array(10).fill(200))
  t.equal(sandbox.calls('demo-instant'), 1)
})

t.test('reject: no running snapshot is shared, and a refused read does not count', async t => {
  const { ask, clock } = await build(t, { env: { ...env, TASK_RATE_LIMIT: '1' } })
  t.equal((await ask('/tasks/demo')).headers['cache-status'], 'kie-bff; fwd=miss; stored')
  for (let read = 0; read < 5; read++) {
    await clock.advance(190)
    t.same(await statuses(ask, '/tasks/demo', 1), [429])
  }
  await clock.advance(100)
  t.equal((await ask('/tasks/demo')).headers['cache-status'], 'kie-bff; fwd=miss; stored')
})

t.test('reject: a bad id is refused as such and counts for nothing', async t => {
  const { ask } = await build(t, { env })
  for (let read = 0; read < 5; read++) isProblem(t, await ask('/tasks/a%20b'), 400, 'invalid-task-id')
})

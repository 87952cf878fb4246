import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

const env = { CLIENT_MISS_LIMIT: '3', TRUST_PROXY: '127.0.0.1' }

/** Asks for as many ids that KIE does not know as the client may. */
async function spend (ask: Awaited<ReturnType<typeof build>>['ask']): Promise<void> {
  for (const id of ['no1', 'no2', 'no3']) await ask(`/tasks/${id}`)
}

t.test('a client who has asked for too many ids that KIE does not know costs no more calls', async t => {
  const { ask, sandbox } = await build(t, { env })
  for (const id of ['no1', 'no2', 'no3']) isProblem(t, await ask(`/tasks/${id}`), 404, 'task-not-found')
  for (const path of ['/tasks/no4', '/music/tasks/no5', '/tasks/demo', '/tasks/no1']) {
    const refused = await ask(path)
    isProblem(t, refused, 429, 'client-rate-limited')
    t.equal(refused.headers['retry-after'], '10')
  }
  t.equal(sandbox.calls(), 6, 'two for each: a song may be known by either dialect')
})

t.test('what has been read before is served as ever', async t => {
  const { ask, clock, sandbox } = await build(t, { env })
  await ask('/tasks/demo')
  await ask('/tasks/demo-instant')
  await spend(ask)
  t.equal((await ask('/tasks/demo-instant')).status, 200)
  const calls = sandbox.calls('demo')
  await clock.advance(2000)
  t.equal((await ask('/tasks/demo')).status, 200)
  t.equal(sandbox.calls('demo'), calls + 1)
})

t.test('another client may go on, and this one after ten seconds', async t => {
  const { ask, clock } = await build(t, { env })
  await spend(ask)
  t.equal((await ask('/tasks/demo-a', { headers: { 'x-forwarded-for': '203.0.113.1' } })).status, 200)
  isProblem(t, await ask('/tasks/demo-b'), 429, 'client-rate-limited')
  await clock.advance(10_000)
  t.equal((await ask('/tasks/demo-b')).status, 200)
})

t.test('real tasks are no misses, however many are new to us at once', async t => {
  const { ask } = await build(t, { env })
  const statuses = await Promise.all(Array.from({ length: 40 }, async (_, n) => (await ask(`/tasks/demo-${n}`)).status))
  t.same(new Set(statuses), new Set([200]))
})

t.test('one id is one miss, however often it is asked for, and what we repeat from memory is none', async t => {
  const { ask, clock, sandbox } = await build(t, { env })
  for (let poll = 0; poll < 4; poll++) {
    await Promise.all([ask('/tasks/no1'), ask('/tasks/no1'), ask('/tasks/no1')])
    await clock.advance(2100)
  }
  t.equal(sandbox.calls('no1'), 5, 'both dialects at first, then one at a time')
  t.equal((await ask('/tasks/demo')).status, 200)
})

t.test('trouble upstream is no miss', async t => {
  const { ask } = await build(t, { env })
  for (const id of ['demo-maintenance', 'demo-no-credits', 'demo-server-error', 'demo-busy']) await ask(`/tasks/${id}`)
  t.not((await ask('/tasks/demo')).json().type, '/problems/client-rate-limited')
})

t.test('a limit of 0 is no limit', async t => {
  const { ask } = await build(t, { env: { CLIENT_MISS_LIMIT: '0', KIE_MUSIC_DIALECT: 'legacy' } })
  for (let n = 0; n < 30; n++) isProblem(t, await ask(`/tasks/no${n}`), 404, 'task-not-found')
})

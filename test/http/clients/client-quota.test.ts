import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

const env = { CLIENT_RATE_LIMIT: '2' }

t.test('a client beyond the quota is refused until a second has passed, and told so all along', async t => {
  const { ask, clock } = await build(t, { env })
  t.match((await ask('/tasks/demo')).headers, { 'ratelimit-policy': '"client";q=2;w=1', ratelimit: '"client";r=1;t=1' })
  t.match((await ask('/tasks/demo')).headers, { ratelimit: '"client";r=0;t=1' })

  const refused = await ask('/tasks/demo')
  isProblem(t, refused, 429, 'client-rate-limited')
  t.match(refused.headers, { 'retry-after': '1', ratelimit: '"client";r=0;t=1' })

  await clock.advance(1000)
  t.equal((await ask('/tasks/demo')).status, 200)
})

t.test('wrong addresses and bad ids count too', async t => {
  const { ask } = await build(t, { env })
  await ask('/nope')
  await ask('/tasks/a%20b')
  isProblem(t, await ask('/tasks/demo'), 429, 'client-rate-limited')
})

t.test('probes are never refused', async t => {
  const { ask } = await build(t, { env })
  for (let probe = 0; probe < 5; probe++) {
    for (const path of ['/livez', '/readyz', '/health']) t.equal((await ask(path)).status, 200)
  }
})

t.test('a quota of 0 is no quota', async t => {
  const { ask } = await build(t, { env: { CLIENT_RATE_LIMIT: '0' } })
  const answer = await ask('/tasks/demo')
  t.equal(answer.status, 200)
  t.equal(answer.headers.ratelimit, undefined)
})

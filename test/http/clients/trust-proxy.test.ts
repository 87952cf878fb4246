import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

const direct = { CLIENT_RATE_LIMIT: '1' }
const proxied = { ...direct, TRUST_PROXY: '10.0.0.0/8, 127.0.0.1' }
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

t.test('what a direct client says about who he is changes nothing', async t => {
  for (const env of [direct, { ...direct, TRUST_PROXY: '10.0.0.0/8' }]) {
    const { ask } = await build(t, { env })
    t.equal((await ask('/tasks/demo', from('203.0.113.1'))).status, 200)
    isProblem(t, await ask('/tasks/demo', from('203.0.113.2')), 429, 'client-rate-limited')
    isProblem(t, await ask('/tasks/demo', { headers: { forwarded: 'for=203.0.113.3', 'x-real-ip': '203.0.113.3' } }), 429, 'client-rate-limited')
  }
})

t.test('a listed proxy tells who asks: the last address that is not a listed proxy itself', async t => {
  const { ask } = await build(t, { env: proxied })
  t.equal((await ask('/tasks/demo', from('203.0.113.1'))).status, 200)
  t.equal((await ask('/tasks/demo', from('203.0.113.2'))).status, 200)
  for (const spelling of ['203.0.113.1', '6.6.6.6, 203.0.113.1', '203.0.113.1, 10.1.2.3', '203.0.113.1:4711', '::ffff:203.0.113.1']) {
    isProblem(t, await ask('/tasks/demo', from(spelling)), 429, 'client-rate-limited')
  }
})

t.test('through a proxy too, made-up names are one client', async t => {
  const { ask } = await build(t, { env: proxied })
  t.equal((await ask('/tasks/demo', from('a'))).status, 200)
  for (const name of ['b', 'unknown', 'x'.repeat(8_000)]) {
    isProblem(t, await ask('/tasks/demo', from(name)), 429, 'client-rate-limited')
  }
})

t.test('X-Forwarded-Host and -Proto count from a listed proxy only', async t => {
  const forwarded = { headers: { 'x-forwarded-host': 'tasks.example.com', 'x-forwarded-proto': 'https' } }
  const env = { ALLOWED_HOSTS: 'tasks.example.com' }
  isProblem(t, await (await build(t, { env })).ask('/tasks/demo', forwarded), 403, 'forbidden-host')

  const { ask } = await build(t, { env: { ...env, TRUST_PROXY: '127.0.0.1/32' } })
  t.equal((await ask('/tasks/demo', forwarded)).status, 200)
  isProblem(t, await ask('/tasks/demo', { headers: { 'x-forwarded-host': 'tasks.example.com, evil.example.com' } }), 403, 'forbidden-host')
  isProblem(t, await ask('/tasks/demo'), 403, 'forbidden-host')
})

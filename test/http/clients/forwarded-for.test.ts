import t from 'tap'
import { build } from '../../fixtures/build.js'

const FORWARDED = { 'x-forwarded-for': '203.0.113.7' }

t.test('a forwarded address from a peer that is not trusted is told once', async t => {
  const { ask, lines } = await build(t)
  for (let count = 0; count < 3; count++) await ask('/livez', { headers: FORWARDED })
  t.match(lines.map(line => JSON.parse(line)).filter(({ level }) => level === 40), [{ peer: '127.0.0.1', msg: /TRUST_PROXY/ }])
})

t.test('one from a trusted peer, or none, is not', async t => {
  const { ask, lines } = await build(t, { env: { TRUST_PROXY: '127.0.0.1' } })
  await ask('/livez', { headers: FORWARDED })
  await ask('/livez')
  t.notMatch(lines.join(''), /TRUST_PROXY/)
})

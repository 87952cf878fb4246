import fc from 'fast-check'
import t from 'tap'
import { fingerprintOf } from '../../../src/tasks/create/fingerprint.js'
import { holds } from '../../fixtures/property.js'

t.test('the order of fields does not matter, at any depth; all else does', async t => {
  const print = fingerprintOf('music/generate', { a: 1, b: { c: [1, 2], d: null } })
  t.equal(fingerprintOf('music/generate', { b: { d: null, c: [1, 2] }, a: 1 }), print)
  for (const other of [{ a: 1 }, { a: '1', b: { c: [1, 2], d: null } }, { a: 1, b: { c: [2, 1], d: null } }]) {
    t.not(fingerprintOf('music/generate', other), print)
  }
  t.not(fingerprintOf('music/extend', { a: 1, b: { c: [1, 2], d: null } }), print)
})

t.test('two bodies have the same fingerprint only when they are the same JSON', async t => {
  const same = (a: unknown, b: unknown) => t.equal(JSON.stringify(a), JSON.stringify(b))
  await holds(t, fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
    const [one, two] = [a, b].map(each => JSON.parse(JSON.stringify(each)))
    if (fingerprintOf('x', one) === fingerprintOf('x', two)) same(one, two)
  }))
})

import t from 'tap'
import fc from 'fast-check'
import { freeJson } from '../../../src/kie/record/free-json.js'
import { sanitizer } from '../../fixtures/kie.js'
import { holds } from '../../fixtures/property.js'

const take = (value: unknown) => freeJson.take(value, sanitizer)

t.test('any value passes as it is, and what is missing is null', async t => {
  for (const value of [null, true, 7, 'text', [1, ['a']], { a: { b: [] } }]) t.same(take(value), value)
  t.equal(take(undefined), null)
})

t.test('an address passes only as in a known field, at any depth; words with a colon are none', async t => {
  t.same(take({ a: ['https://a.example.com/b', 'http://a.example.com/', 'javascript:alert(1)', ' data:text/html,x'] }),
    { a: ['https://a.example.com/b', null, null, null] })
  t.same(take(['Chorus: la la', 'see https://a.example.com/']), ['Chorus: la la', 'see https://a.example.com/'])
})

t.test('no secret, callback or account passes, neither as value nor as name', async t => {
  t.same(take({ SECRET: 'a SECRET word', callBackUrl: 'x', inner: '{"call_back_url":"x"}' }),
    { '[redacted]': 'a [redacted] word', inner: '{}' })
  t.equal(take('https://up.example.test/kieai/204817/a.png'), null)
})

t.test('a value with more documents inside than any of KIE\'s is null', async t => {
  t.equal(take(Array(17).fill('{"callBackUrl":"x"}')), null)
})

t.test('what is taken is JSON that is taken again unchanged', async t => {
  await holds(t, fc.property(fc.jsonValue(), value => {
    const taken = take(value)
    return JSON.stringify(take(taken)) === JSON.stringify(taken)
  }))
})

import t from 'tap'
import fc from 'fast-check'
import { flag, list, number, numberOrText, object, partial, text, url, type Field } from '../../../src/kie/record/fields.js'
import { sanitizer } from '../../fixtures/kie.js'
import { holds } from '../../fixtures/property.js'

const take = (field: Field, value: unknown) => field.take(value, sanitizer)

/** Values of JSON that are neither text nor number. */
const OTHERS = [null, undefined, true, {}, ['text']]

t.test('text is taken without secrets, anything else is null', async t => {
  t.equal(take(text, 'a SECRET word'), 'a [redacted] word')
  t.equal(take(text, ''), '')
  for (const value of [...OTHERS, 1]) t.equal(take(text, value), null)
})

t.test('a number is taken as it is, anything else is null', async t => {
  for (const value of [0, -1, 163.2, Number.MAX_SAFE_INTEGER]) t.equal(take(number, value), value)
  for (const value of [...OTHERS, '1', NaN, Infinity]) t.equal(take(number, value), null)
})

t.test('a number or a text keeps its type', async t => {
  t.equal(take(numberOrText, 1776000021000), 1776000021000)
  t.equal(take(numberOrText, '2026-04-12 13:20:21'), '2026-04-12 13:20:21')
  t.equal(take(numberOrText, 'SECRET'), '[redacted]')
  for (const value of OTHERS) t.equal(take(numberOrText, value), null)
})

t.test('an address is asked about; the empty placeholder stays', async t => {
  t.equal(take(url, 'https://files.example.test/a.mp3'), 'https://files.example.test/a.mp3')
  t.equal(take(url, 'javascript:alert(1)'), null)
  t.equal(take(url, ''), '')
  for (const value of [...OTHERS, 1]) t.equal(take(url, value), null)
})

t.test('a list takes each item, and null is not a list', async t => {
  t.same(take(list(text), ['a', 1, 'b']), ['a', null, 'b'])
  t.same(take(list(text), []), [])
  for (const value of [null, undefined, 'text', {}]) t.equal(take(list(text), value), null)
})

t.test('a list longer than its most is no list of KIE\'s', async t => {
  const breach = { name: 'TaskError', code: 'upstream-invalid-response', reason: 'record' }
  t.equal((take(list(text), Array(100).fill('a')) as unknown[]).length, 100)
  t.throws(() => take(list(text), Array(101).fill('a')), breach)
  t.same(take(list(text, 2), ['a', 'b']), ['a', 'b'])
  t.throws(() => take(list(text, 2), ['a', 'b', 'c']), breach)
})

t.test('an object has exactly its fields, each present', async t => {
  const field = object({ id: text, duration: number })
  t.strictSame(take(field, { id: 'a', JSESSIONID: 'b' }), { id: 'a', duration: null })
  for (const value of [null, undefined, 'text', []]) t.equal(take(field, value), null)
})

t.test('a schema says what a field may be, down to the items', async t => {
  const track = object({ id: text, url, duration: number, createTime: numberOrText })
  t.match(object({ tracks: list(track) }).schema, {
    type: ['object', 'null'],
    properties: {
      tracks: {
        type: ['array', 'null'],
        items: {
          properties: {
            id: { type: ['string', 'null'] },
            url: { type: ['string', 'null'] },
            duration: { type: ['number', 'null'] },
            createTime: { type: ['number', 'string', 'null'] }
          }
        }
      }
    }
  })
})

t.test('no field lets through an integer beyond 2^53: null, never another number', async t => {
  const magnitudes = fc.bigInt({ min: 2n ** 53n, max: 10n ** 320n })
  await holds(t, fc.property(magnitudes, fc.constantFrom('', '-'), (magnitude, sign) => {
    const json = `${sign}${magnitude}`
    const value: unknown = JSON.parse(json)
    const taken = take(object({ a: number, b: numberOrText, c: list(number) }), { a: value, b: value, c: [value] })
    return JSON.stringify(taken) === '{"a":null,"b":null,"c":[null]}'
  }))
})

t.test('every integer up to there is let through unchanged', async t => {
  await holds(t, fc.property(fc.maxSafeInteger(), value => {
    return take(number, value) === value
  }))
})

t.test('a flag is true or false, anything else is null', async t => {
  for (const value of [true, false]) t.equal(take(flag, value), value)
  for (const value of [null, undefined, 0, 1, 'true', {}]) t.equal(take(flag, value), null)
})

t.test('a partial object has those of its fields that were sent, and no others', async t => {
  const field = partial({ id: text, duration: number, toString: text })
  t.strictSame(take(field, { id: 'a', JSESSIONID: 'b' }), { id: 'a' })
  t.strictSame(take(field, { id: 7, duration: 1 }), { id: null, duration: 1 })
  t.strictSame(take(field, {}), {})
  for (const value of [null, undefined, 'text', []]) t.equal(take(field, value), null)
})

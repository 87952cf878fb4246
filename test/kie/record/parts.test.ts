import t from 'tap'
import fc from 'fast-check'
import { addressesIn, createdAtMsOf, failureOf, flagOf, hasError, output, wordOf } from '../../../src/kie/record/parts.js'
import { sanitizer } from '../../fixtures/kie.js'
import { holds } from '../../fixtures/property.js'

const NOON = Date.parse('2026-04-12T12:00:00Z')

t.test('a status is a word, a flag also a number; anything else breaks the contract', async t => {
  t.equal(wordOf('SUCCESS'), 'SUCCESS')
  t.same(['SUCCESS', '1', 1, 0].map(flagOf), ['SUCCESS', '1', '1', '0'])
  for (const value of [undefined, null, '', NaN, Infinity, true, {}, ['SUCCESS']]) {
    for (const take of [wordOf, flagOf]) t.throws(() => take(value), { name: 'TaskError', reason: 'record' })
  }
  t.throws(() => wordOf(1), { name: 'TaskError', reason: 'record' })
})

t.test('trap: KIE sends dates in four forms; three name their zone', async t => {
  const zoned = ['2026-04-12T12:00:00Z', '2026-04-12T12:00:00.000Z', '2026-04-12T20:00:00+08:00']
  for (const value of [NOON, String(NOON), ...zoned]) {
    t.equal(createdAtMsOf(value), NOON, String(value))
  }
  t.equal(createdAtMsOf('2026-04-12 12:00:00'), null)
})

t.test('what is no date is none', async t => {
  const texts = ['', '2026-04-12T12:00:00', '2026-13-12T12:00:00Z']
  const values = [undefined, null, 0, NOON / 1000, 1e300, NaN, {}, [NOON], ...texts]
  for (const value of values) t.equal(createdAtMsOf(value), null, String(value))
})

t.test('any date that is taken can be written', async t => {
  const dates = fc.date({ noInvalidDate: true }).map(date => date.toISOString())
  const values = fc.oneof(fc.double(), fc.string(), fc.integer().map(String), dates)
  await holds(t, fc.property(values, value => {
    const ms = createdAtMsOf(value)
    return ms === null || new Date(ms).toISOString().length === 24
  }))
})

t.test('"", 0, 200 and null mean no error, as number or text; any other code does, and any message', async t => {
  for (const none of [null, undefined, '', 0, '0', 200, '200', {}]) {
    t.equal(hasError(none, ''), false)
    t.same(failureOf(none, null, sanitizer), { code: null, message: null })
  }
  for (const code of [422, '501', 'SENSITIVE_WORD_ERROR']) {
    t.equal(hasError(code, null), true)
    t.equal(failureOf(code, '', sanitizer).code, String(code))
  }
  t.equal(hasError(0, 'Sorry.'), true)
})

t.test('a message has no secret in it, and is cut at 500 characters, never through a pair', async t => {
  const messageOf = (message: unknown) => failureOf(500, message, sanitizer).message
  t.equal(messageOf('a SECRET word'), 'a [redacted] word')
  t.equal(messageOf('x'.repeat(501)), 'x'.repeat(500))
  t.equal(messageOf(`${'x'.repeat(499)}😀`), 'x'.repeat(499))
  t.equal(messageOf(`${'x'.repeat(498)}😀!`), `${'x'.repeat(498)}😀`)
})

t.test('an output has every field; what is empty, wrongly typed or not for a browser is null', async t => {
  const addresses = { url: null, streamUrl: null, imageUrl: null }
  const nothing = { id: null, ...addresses, title: null, text: null, durationSeconds: null }
  t.strictSame(output('text', {}, sanitizer), { type: 'text', ...nothing })
  t.strictSame(output('video', { id: '', url: 'http://a.example.com/', title: 7, durationSeconds: '6' }, sanitizer),
    { type: 'video', ...nothing })
  t.match(output('image', { url: 'https://a.example.com/a.png', title: 'SECRET' }, sanitizer),
    { url: 'https://a.example.com/a.png', title: '[redacted]' })
})

t.test('addresses come in a list, or in a list written as JSON, without placeholders', async t => {
  t.same(addressesIn(['a', '', null, 7, 'b']), ['a', 'b'])
  t.same(addressesIn('["a","b"]'), ['a', 'b'])
  for (const value of [null, undefined, '', 'a', '{"a":"b"}', '[http://a]', {}, 7]) t.same(addressesIn(value), [])
})

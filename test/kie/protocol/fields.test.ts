import t from 'tap'
import fc from 'fast-check'
import { list, number, numberOrText, object, param, text, url, type Field } from '../../../src/kie/protocol/fields.js'
import { sanitizer } from '../../fixtures/kie.js'
import { holds } from '../../fixtures/property.js'

const take = (field: Field, value: unknown) => field.take(value, sanitizer)
const takeParam = (value: unknown) => take(param, JSON.stringify(value))

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

t.test('an object has exactly its fields, each present', async t => {
  const field = object({ id: text, duration: number })
  t.strictSame(take(field, { id: 'a', JSESSIONID: 'b' }), { id: 'a', duration: null })
  for (const value of [null, undefined, 'text', []]) t.equal(take(field, value), null)
})

t.test('a schema says what a field may be, down to the items', async t => {
  const track = object({ id: text, url, duration: number, createTime: numberOrText, param })
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
            createTime: { type: ['number', 'string', 'null'] },
            param: { type: ['string', 'null'], description: String }
          }
        }
      }
    }
  })
})

t.test('trap: the stored request leaks the callback address; no spelling of it passes, at any depth', async t => {
  for (const name of ['callBackUrl', 'callbackUrl', 'callback_url', 'call_back_url', 'CALLBACKURL', 'calBackUrl']) {
    t.equal(takeParam({ [name]: 'https://shop.example.test/hook', a: [{ [name]: 'x', b: 1 }] }), '{"a":[{"b":1}]}', name)
  }
  t.equal(takeParam({ callBackUrlOfSomebody: 1 }), '{"callBackUrlOfSomebody":1}')
})

t.test('trap: an upload path carries the number of the account, so the address goes', async t => {
  t.equal(takeParam({ uploadUrl: 'https://up.example.test/kieai/204817/audio/a.mp3', model: 'V4' }),
    '{"uploadUrl":null,"model":"V4"}')
  t.equal(takeParam({ uploadUrl: 'https://up.example.test/a.mp3' }), '{"uploadUrl":"https://up.example.test/a.mp3"}')
})

t.test('an upload path inside the inner JSON takes only its own address away', async t => {
  const input = '{"prompt":"lantern","uploadUrl":"https://up.example.test/kieai/204817/a.mp3"}'
  t.equal(takeParam({ input }), JSON.stringify({ input: '{"prompt":"lantern","uploadUrl":null}' }))
})

t.test('trap: JSON inside the JSON of the stored request is scrubbed as well', async t => {
  t.equal(takeParam({ input: '{"callBackUrl":"x","size":1}' }), JSON.stringify({ input: '{"size":1}' }))
  t.equal(takeParam({ prompt: '[Verse] no JSON at all' }), '{"prompt":"[Verse] no JSON at all"}')
})

t.test('the stored request is null when it is not JSON, and holds no secret', async t => {
  for (const value of [...OTHERS, 1, '', 'not JSON', '{"a":']) t.equal(take(param, value), null)
  t.equal(take(param, '{"prompt":"SECRET"}'), '{"prompt":"[redacted]"}')
  t.equal(take(param, '{"__proto__":{"a":1},"b":2}'), '{"b":2}')
})

t.test('a stored request nested too deep to be written again is null', async t => {
  t.equal(take(param, '['.repeat(100_000) + ']'.repeat(100_000)), null)
})

t.test('no field lets through an integer beyond 2^53: null, never another number', async t => {
  const magnitudes = fc.bigInt({ min: 2n ** 53n, max: 10n ** 320n })
  await holds(t, fc.property(magnitudes, fc.constantFrom('', '-'), (magnitude, sign) => {
    const json = `${sign}${magnitude}`
    const value: unknown = JSON.parse(json)
    const taken = take(object({ a: number, b: numberOrText, c: list(number) }), { a: value, b: value, c: [value] })
    return JSON.stringify(taken) === '{"a":null,"b":null,"c":[null]}' &&
      take(param, `{"seed":${json},"input":"[${json}]"}`) === '{"seed":null,"input":"[null]"}'
  }))
})

t.test('every integer up to there is let through unchanged', async t => {
  await holds(t, fc.property(fc.maxSafeInteger(), value => {
    return take(number, value) === value && takeParam({ seed: value }) === JSON.stringify({ seed: value })
  }))
})

t.test('what the stored request keeps is JSON that is kept again unchanged', async t => {
  await holds(t, fc.property(fc.json(), json => {
    const kept = take(param, json)
    return take(param, kept) === kept
  }))
})

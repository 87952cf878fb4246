import t from 'tap'
import fc from 'fast-check'
import { param } from '../../../src/kie/record/stored-request.js'
import { sanitizer } from '../../fixtures/kie.js'
import { holds } from '../../fixtures/property.js'

const take = (value: unknown) => param.take(value, sanitizer)
const takeParam = (value: unknown) => take(JSON.stringify(value))

t.test('trap: the stored request leaks the callback address; no spelling of it passes, at any depth', async t => {
  for (const name of ['callBackUrl', 'callbackUrl', 'callback_url', 'call_back_url', 'CALLBACKURL', 'calBackUrl', 'progressCallBackUrl']) {
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

t.test('an upload path is found however its slashes are escaped', async t => {
  const input = '{"uploadUrl":"https:\\/\\/up.example.test\\/kieai\\/204817\\/a.mp3"}'
  t.equal(takeParam({ input }), JSON.stringify({ input: '{"uploadUrl":null}' }))
})

t.test('a callback address is found however its name is escaped', async t => {
  t.equal(takeParam({ input: '{"call\\u0042ackUrl":"x","size":1}' }), JSON.stringify({ input: '{"size":1}' }))
})

t.test('trap: JSON inside the JSON of the stored request is scrubbed as well', async t => {
  t.equal(takeParam({ input: '{"callBackUrl":"x","size":1}' }), JSON.stringify({ input: '{"size":1}' }))
  t.equal(takeParam({ prompt: '[Verse] no JSON at all' }), '{"prompt":"[Verse] no JSON at all"}')
})

t.test('the stored request is null when it is not JSON, and holds no secret', async t => {
  for (const value of [null, undefined, true, {}, ['text'], 1, '', 'not JSON', '{"a":']) t.equal(take(value), null)
  t.equal(take('{"prompt":"SECRET"}'), '{"prompt":"[redacted]"}')
  t.equal(take('{"__proto__":{"a":1},"b":2}'), '{"b":2}')
})

t.test('a stored request nested too deep to be written again is null', async t => {
  t.equal(take('['.repeat(100_000) + ']'.repeat(100_000)), null)
})

t.test('JSON inside the JSON in which nothing is named that must not pass stays as it is', async t => {
  for (const input of ['{"seed":12345678901234567890}', '[ 1 ]', '{"a":']) {
    t.equal(takeParam({ input }), JSON.stringify({ input }))
  }
})

t.test('a stored request with more documents inside it than any of KIE\'s is null', async t => {
  const input = '{"callBackUrl":"x"}'
  t.equal(takeParam(Array(16).fill(input)), JSON.stringify(Array(16).fill('{}')))
  t.equal(takeParam(Array(17).fill(input)), null)
})

t.test('an integer beyond 2^53 is null in the stored request, and every other one stays', async t => {
  t.equal(take('{"seed":12345678901234567890}'), '{"seed":null}')
  await holds(t, fc.property(fc.maxSafeInteger(), seed => takeParam({ seed }) === JSON.stringify({ seed })))
})

t.test('what the stored request keeps is JSON that is kept again unchanged', async t => {
  await holds(t, fc.property(fc.json(), json => {
    const kept = take(json)
    return take(kept) === kept
  }))
})

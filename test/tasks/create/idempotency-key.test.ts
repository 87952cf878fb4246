import t from 'tap'
import { newIdempotencyKey, parseIdempotencyKey } from '../../../src/tasks/create/idempotency-key.js'

const KEY = '8e03978e-40d5-43dd'

t.test('a key is 16 to 255 visible ASCII characters, quoted or not', async t => {
  t.equal(parseIdempotencyKey(KEY), KEY)
  t.equal(parseIdempotencyKey(`"${KEY}"`), KEY, 'a quoted string is the same key')
  t.equal(parseIdempotencyKey('"0123456789abcdef\\"\\\\"'), '0123456789abcdef"\\')
  t.equal(parseIdempotencyKey('0123456789abcdef'), '0123456789abcdef')
  t.equal(parseIdempotencyKey('k'.repeat(255)), 'k'.repeat(255))
})

t.test('anything else is no key', async t => {
  for (const value of [
    '', 'k'.repeat(15), 'k'.repeat(256), '0123456789 abcdef', '0123456789abcdef\n', '0123456789abcdéf', '"0123456789abcde"',
    `"${'k'.repeat(256)}"`, '"0123456789 abcdef"'
  ]) t.equal(parseIdempotencyKey(value), undefined, value)
})

t.test('a key of ours is one, and no two are the same', async t => {
  const keys = new Set(Array.from({ length: 100 }, newIdempotencyKey))
  t.equal(keys.size, 100)
  for (const key of keys) t.equal(parseIdempotencyKey(key), key)
})

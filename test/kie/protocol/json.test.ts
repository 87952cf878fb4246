import t from 'tap'
import { hasText, isObject, parseArray, parseObject } from '../../../src/kie/protocol/json.js'

function nested (levels: number, [open, close]: readonly [string, string]): string {
  return `{"a":${open.repeat(levels - 1)}0${close.repeat(levels - 1)}}`
}

t.test('an object is told from everything else', async t => {
  t.same(parseObject('{"a":[null]}'), { a: [null] })
  for (const text of ['', 'null', '[]', '"text"', '7', '{"a":']) t.equal(parseObject(text), undefined, text)
})

t.test('an object nested deeper than 64 levels is none', async t => {
  for (const brackets of [['[', ']'], ['{"a":', '}']] as const) {
    t.ok(parseObject(nested(64, brackets)))
    for (const levels of [65, 5_000, 100_000]) t.equal(parseObject(nested(levels, brackets)), undefined)
  }
})

t.test('an object of more than 150 000 values is none', async t => {
  const listed = (values: number) => `{"a":[${Array(values - 2).fill('{}').join(',')}]}`
  t.ok(parseObject(listed(150_000)))
  t.equal(parseObject(listed(150_001)), undefined)
})

t.test('an object is neither null nor a list', async t => {
  t.equal(isObject({}), true)
  for (const value of [null, [], 'text', 1, undefined]) t.equal(isObject(value), false)
})

t.test('a list is told from everything else', async t => {
  t.same(parseArray('["a",null]'), ['a', null])
  for (const text of ['', 'null', '{}', '"text"', '[', '['.repeat(100)]) t.equal(parseArray(text), undefined, text)
})

t.test('a text is a string that is not empty', async t => {
  t.equal(hasText('a'), true)
  for (const value of ['', null, undefined, 1, ['a']]) t.equal(hasText(value), false)
})

import t from 'tap'
import { matchesTag } from '../../src/http/conditional.js'

const etag = 'W/"abc"'

t.test('one tag, a list of tags and * match; comparison is weak', async t => {
  for (const value of ['W/"abc"', '"abc"', '"x", W/"abc"', ' "abc" ,"y"', '*', ' * ']) t.ok(matchesTag(value, etag), value)
})

t.test('other tags and what is no tag do not match', async t => {
  for (const value of [undefined, '', '"abcd"', 'abc', '"ABC"', 'w/"abc"', '"abc', ',']) {
    t.notOk(matchesTag(value, etag), String(value))
  }
})

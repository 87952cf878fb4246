import t from 'tap'
import { requestIdOf } from '../../../src/http/edge/request-id.js'

t.test('a harmless id of the client is kept', async t => {
  t.equal(requestIdOf({ headers: { 'x-request-id': 'trace_1.a-B' } }), 'trace_1.a-B')
})

t.test('no id, or one that could forge a log line, is replaced', async t => {
  for (const id of [undefined, '', 'a b', 'a"b', 'x'.repeat(65), ['a', 'b']]) {
    t.match(requestIdOf({ headers: { 'x-request-id': id as string } }), /^[0-9a-f-]{36}$/)
  }
})

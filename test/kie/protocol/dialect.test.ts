import t from 'tap'
import { defineDialect, type DialectOptions } from '../../../src/kie/protocol/dialect.js'
import { object, text } from '../../../src/kie/record/fields.js'
import { sanitizer } from '../../fixtures/kie.js'

const DATE_MS = Date.parse('2026-04-12T12:00:00Z')
const CONTEXT = { sanitizer, dateMs: DATE_MS, knownForMs: 0 }

function define (options: Partial<DialectOptions> = {}) {
  return defineDialect({
    path: '/api/v1/lamp/record-info',
    record: object({ taskId: text, word: text }),
    words: { unfinished: ['LIT'], success: ['DONE'], failure: ['OUT'] },
    find: ({ word }) => ({ word: String(word), outputs: [], done: [] }),
    ...options
  })
}

t.test('a family that says no more of its endpoint gets what most of KIE\'s have in common', async t => {
  const { name, parameter, unknownText, idsOf } = define()
  t.same([name, parameter], ['legacy', 'taskId'])
  t.same(idsOf({ taskId: 'a', response: { taskId: 'b' } }), ['a', 'b'])
  t.same(idsOf({ taskId: 'a', response: null }), ['a', null])
  for (const msg of [
    'recordInfo is null', 'record is null', 'Record does not exist', 'record result data is blank',
    'record result data not exist', 'record result data is empty', 'Temporarily supports records within 14 days'
  ]) t.match(msg, unknownText)
  for (const msg of ['Please enter callBackUrl.', 'url is wrong', 'record status is not success']) {
    t.notMatch(msg, unknownText)
  }
})

t.test('what it says itself counts instead', async t => {
  const own = { name: 'jobs', parameter: 'task_id', unknownText: /gone/, idsOf: () => ['c'] } as const
  t.match(define(own), own)
})

t.test('an observation holds only what is allowed, without secrets', async t => {
  const { observe } = define()
  t.strictSame(observe({ taskId: 'a', word: 'SECRET', more: 1, createTime: DATE_MS }, CONTEXT), {
    state: 'running',
    rank: null,
    status: '[redacted]',
    progress: null,
    createdAt: '2026-04-12T12:00:00.000Z',
    outputs: [],
    error: null,
    record: { taskId: 'a', word: '[redacted]' }
  })
})

t.test('an error is that of the record, or what the family has found in its place', async t => {
  const data = { word: 'OUT', errorCode: 500, errorMessage: 'Wind.' }
  t.same(define().observe(data, CONTEXT).error, { code: '500', message: 'Wind.' })
  const find = () => ({ word: 'OUT', outputs: [], done: [], errorCode: null, errorMessage: 'Rain.' })
  t.same(define({ find }).observe(data, CONTEXT).error, { code: null, message: 'Rain.' })
  t.equal(define().observe({ ...data, word: 'LIT' }, CONTEXT).error, null)
})

t.test('a task settles 10 minutes after KIE\'s date, or after it became known here', async t => {
  const { observe } = define()
  const stateOf = (createTime: unknown, knownForMs = 0) => observe({ word: 'DONE', createTime }, { ...CONTEXT, knownForMs }).state
  t.equal(stateOf(DATE_MS - 599_999), 'running')
  t.equal(stateOf(DATE_MS - 600_000), 'failed')
  t.equal(stateOf('2026-04-12 10:00:00'), 'running', 'a date without a zone tells no age')
  t.equal(stateOf(DATE_MS + 1e9, 600_000), 'failed')
  const find = () => ({ word: 'DONE', outputs: [], done: [], createTime: null })
  t.match(define({ find }).observe({ createTime: DATE_MS - 600_000 }, CONTEXT), { state: 'running', createdAt: null })
})

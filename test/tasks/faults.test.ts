import t from 'tap'
import { FAULTS, isLocal, isOutage, isRepeatable, TaskError, type Reason } from '../../src/tasks/faults.js'

const reasons = Object.keys(FAULTS) as Reason[] // the keys of a total record

/** The reasons of which `holds` is true. */
function reasonsOf (holds: (error: TaskError) => boolean): string[] {
  return reasons.filter(reason => holds(new TaskError(reason))).sort()
}

t.test('an error follows from its reason, and keeps what its origin adds', async t => {
  const error = new TaskError('rate_limited', { upstreamCode: 429, retryAfterMs: 7, cause: 'x' })
  t.match(error, {
    name: 'TaskError', message: 'upstream-rate-limited (rate_limited)', upstreamCode: 429, retryAfterMs: 7, cause: 'x'
  })
  t.match(new TaskError('rate_limited'), { code: 'upstream-rate-limited', retryAfterMs: 1000, upstreamCode: undefined })
})

t.test('the last answer serves while the upstream is in trouble; not in place of a wrong answer', async t => {
  t.same(reasonsOf(isOutage), [
    'batch', 'breaker', 'bulkhead', 'business_5xx', 'closed', 'connect', 'cut', 'deadline', 'disabled', 'dns',
    'dns_temporary', 'http_503', 'http_5xx', 'maintenance', 'no_socket', 'rate_limited', 'reset', 'timeout_connect',
    'window'
  ])
  t.notOk(isOutage(new TypeError('a bug')))
})

t.test('only a call whose answer had not begun may be repeated, unless the refusal would stay the same', async t => {
  t.same(reasonsOf(isRepeatable), ['connect', 'dns_temporary', 'reset'])
  t.notOk(isRepeatable(new TypeError('a bug')))
})

t.test('a refusal of our own is local, and so is one of the upstream that is remembered', async t => {
  t.same(reasonsOf(isLocal), [
    'account_window', 'batch', 'breaker', 'bulkhead', 'credentials_breaker', 'daily_limit', 'intents_disk', 'intents_full',
    'key_reused', 'no_socket', 'not-cached', 'shutting_down', 'window'
  ])
  t.ok(isLocal(new TaskError('not_found', { isRemembered: true })))
  t.notOk(isLocal(new TypeError('a bug')))
})

t.test('the upstream says how long to wait, except where one task or the key is concerned', async t => {
  t.same(reasons.filter(reason => FAULTS[reason].obeysRetryAfter).sort(),
    ['credits', 'disabled', 'http_503', 'maintenance', 'rate_limited'])
  t.same(reasons.filter(reason => FAULTS[reason].retryAfterMs !== undefined).sort(),
    ['created_too_often', 'credentials', 'credits', 'disabled', 'http_503', 'maintenance', 'not_found', 'not_ready',
      'queue_full', 'rate_limited'])
})

import t from 'tap'
import { isOutage, TaskError, type TaskErrorCode } from '../../src/tasks/faults.js'

t.test('an error says its code and reason, and keeps its cause', async t => {
  const error = new TaskError('upstream-timeout', { reason: 'deadline', upstreamCode: 500, retryAfterMs: 1, cause: 'x' })
  t.match(error, { name: 'TaskError', message: 'upstream-timeout (deadline)', upstreamCode: 500, retryAfterMs: 1, cause: 'x' })
})

t.test('without a reason, the code is the reason', async t => {
  t.match(new TaskError('not-cached'), { message: 'not-cached', reason: 'not-cached' })
})

t.test('trouble is what an upstream has; a wrong answer, a wrong certificate and our own faults are not', async t => {
  const error = (code: TaskErrorCode, reason: string) => new TaskError(code, { reason })
  for (const [code, reason] of [
    ['upstream-unreachable', 'connect'], ['upstream-timeout', 'deadline'], ['upstream-maintenance', 'maintenance'],
    ['upstream-rate-limited', 'rate_limited'], ['upstream-unavailable', 'http_5xx'], ['overloaded', 'bulkhead'],
    ['upstream-invalid-response', 'reset'], ['upstream-invalid-response', 'http_5xx'],
    ['upstream-invalid-response', 'business_5xx']
  ] as const) t.ok(isOutage(error(code, reason)), `${code} ${reason}`)

  for (const [code, reason] of [
    ['upstream-unreachable', 'tls'], ['upstream-invalid-response', 'contract'], ['task-not-found', 'not_found'],
    ['upstream-credentials', 'credentials'], ['upstream-credits', 'credits'], ['not-cached', 'not-cached']
  ] as const) t.notOk(isOutage(error(code, reason)), `${code} ${reason}`)
  t.notOk(isOutage(new TypeError('a bug')))
})

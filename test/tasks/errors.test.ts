import t from 'tap'
import { TaskError } from '../../src/tasks/errors.js'

t.test('an error says its code and reason, and keeps its cause', async t => {
  const error = new TaskError('upstream-timeout', { reason: 'deadline', upstreamCode: 500, retryAfterMs: 1, cause: 'x' })
  t.match(error, { name: 'TaskError', message: 'upstream-timeout (deadline)', upstreamCode: 500, retryAfterMs: 1, cause: 'x' })
})

t.test('without a reason, the code is the reason', async t => {
  t.match(new TaskError('not-cached'), { message: 'not-cached', reason: 'not-cached' })
})

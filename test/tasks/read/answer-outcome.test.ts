import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import { outcomeOf } from '../../../src/tasks/read/answer-outcome.js'

t.test('what we refuse ourselves is refused, what the upstream fails or says no to is failed', async t => {
  t.equal(outcomeOf({ error: new TaskError('not-cached') }), 'refused')
  t.equal(outcomeOf({ error: new Error('quota') }), 'refused')
  t.equal(outcomeOf({ error: new TaskError('deadline') }), 'failed')
})

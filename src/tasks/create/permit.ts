import { TaskError } from '../faults.js'
import type { Permit } from '../read/upstream-health.js'
import type { Submission } from './submission.js'

/** A model that hangs, or an account that creates too fast, says nothing of the upstream as a whole. */
export function tell (permit: Permit, submission: Submission): void {
  if (submission.outcome === 'created') return permit.succeed()
  const { outcome, error } = submission
  permit.fail(outcome === 'uncertain' || error.code === 'upstream-rate-limited' ? new TaskError('submission-uncertain') : error)
}

/** Only the first outcome that is told counts. */
export function toldOnce (permit: Permit): Permit {
  let isTold = false
  const once = (tell: () => void) => {
    if (!isTold) tell()
    isTold = true
  }
  return {
    confirm: () => permit.confirm(),
    succeed: () => once(() => permit.succeed()),
    fail: error => once(() => permit.fail(error))
  }
}

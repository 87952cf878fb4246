import { TaskError } from '../faults.js'
import type { CallPermission } from '../read/upstream-health.js'
import type { Answer, Submission } from './submission.js'

/** Tells what an outcome says of the upstream as a whole: one that is uncertain says nothing. */
export function report (permission: CallPermission, result: Submission | Answer): void {
  if (result.outcome === 'created' || result.outcome === 'answered') permission.succeed()
  else permission.fail(result.outcome === 'uncertain' ? new TaskError('submission_uncertain') : result.error)
}

/** Only the first outcome that is reported counts. */
export function reportedOnce (permission: CallPermission): CallPermission {
  let isReported = false
  const once = (run: () => void) => {
    if (!isReported) run()
    isReported = true
  }
  return {
    recheck: () => permission.recheck(),
    succeed: () => once(() => permission.succeed()),
    fail: error => once(() => permission.fail(error))
  }
}

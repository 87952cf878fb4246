import { TaskError } from '../faults.js'
import type { CallPermission } from '../read/upstream-health.js'
import type { Submission } from './submission.js'

/** Tells what a submission says of the upstream as a whole: one that is uncertain says nothing. */
export function report (permission: CallPermission, submission: Submission): void {
  if (submission.outcome === 'created') permission.succeed()
  else permission.fail(submission.outcome === 'uncertain' ? new TaskError('submission_uncertain') : submission.error)
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

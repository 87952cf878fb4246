import { TaskError } from '../../tasks/faults.js'
import type { Unmade } from '../../tasks/create/submission.js'
import { UnsentError } from '../transport/departure.js'

/** What a call that spends has done when it failed with `error`. */
export function unmade (error: unknown): Unmade {
  if (error instanceof UnsentError) return { outcome: 'not-sent', error: error.cause }
  return uncertain(error instanceof TaskError ? error.reason : 'unknown')
}

/** `seen` came in place of an answer, in one word. */
export function uncertain (seen: string): Unmade {
  return { outcome: 'uncertain', seen }
}

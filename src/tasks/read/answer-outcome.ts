import { TaskError } from '../faults.js'
import type { AnswerOutcome } from '../telemetry.js'
import type { Reading } from './reading.js'

/** How a read ended for its client. An error that is none of the upstream's is a refusal of ours. */
export function outcomeOf (result: { readonly reading: Reading } | { readonly error: unknown }): AnswerOutcome {
  if ('reading' in result) return result.reading.provenance
  return result.error instanceof TaskError && !result.error.isLocal ? 'failed' : 'refused'
}

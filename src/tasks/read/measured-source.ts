import type { Clock } from '../../traffic/clock.js'
import { TaskError } from '../faults.js'
import type { TaskSource } from '../ports.js'
import type { CallOutcome, Publish } from '../telemetry.js'

export interface MeasuredSourceOptions {
  readonly source: TaskSource
  readonly clock: Clock
  readonly publish: Publish
}

/** The same source, which publishes each of its calls, retries included, as it ends. */
export function measureSource ({ source, clock, publish }: MeasuredSourceOptions): TaskSource {
  return {
    ...source,
    async read (ref, conditions) {
      const startedMs = clock.nowMs()
      let outcome: CallOutcome = 'answered'
      try {
        return await source.read(ref, conditions)
      } catch (error) {
        outcome = error instanceof TaskError ? error.reason : 'internal'
        throw error
      } finally {
        publish({ about: 'upstream-call', kind: ref.kind, outcome, durationMs: clock.nowMs() - startedMs })
      }
    }
  }
}

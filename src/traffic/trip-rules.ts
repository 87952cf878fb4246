import type { Clock } from './clock.js'
import { createOutcomeWindow } from './outcome-window.js'

/** When a circuit breaker opens, as a function of the outcomes that it has seen while closed. */
export interface TripRule {
  /** Counts one finished call. Returns whether the breaker opens now. */
  record (key: string, failed: boolean): boolean
  /** Forgets everything that was counted. */
  clear (): void
  /** Keys remembered. */
  readonly size: number
}

export interface FailureRatioOptions {
  readonly clock: Clock
  /** Longest time in milliseconds for which an outcome counts. */
  readonly windowMs: number
  /** Fewer finished calls than this within the window never open the breaker. */
  readonly minCalls: number
  /** Share of failures within the window, above 0 and up to 1, from which on the breaker opens. */
  readonly failureRatio: number
  /** Failures on fewer distinct keys than this never open the breaker. */
  readonly minKeys: number
}

/** Opens when a share of the recent calls fails, on many keys. Holds no more than its outcome window does. */
export function tripOnFailureRatio (options: FailureRatioOptions): TripRule {
  const { clock, windowMs, minCalls, failureRatio, minKeys } = options
  const outcomes = createOutcomeWindow({ clock, windowMs, maxKeys: minKeys })

  return {
    record (key, failed) {
      outcomes.record(key, failed)
      const { calls, failures, failingKeys } = outcomes.tally()
      return calls >= minCalls && failures / calls >= failureRatio && failingKeys >= minKeys
    },
    clear: outcomes.clear,
    get size () { return outcomes.size }
  }
}

/** Opens when calls for `minKeys` distinct keys fail with no success between. Holds at most `minKeys` keys. */
export function tripOnFailuresInARow ({ minKeys }: { readonly minKeys: number }): TripRule {
  const failedKeys = new Set<string>()

  return {
    record (key, failed) {
      if (failed) failedKeys.add(key)
      else failedKeys.clear()
      return failedKeys.size >= minKeys
    },
    clear () { failedKeys.clear() },
    get size () { return failedKeys.size }
  }
}

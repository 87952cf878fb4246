import type { Clock } from './clock.js'
import { createOutcomeWindow } from './outcome-window.js'

export interface AdaptiveRateOptions {
  readonly clock: Clock
  /** Refusals on this many distinct keys within `windowMs` halve the factor. */
  readonly minKeys: number
  readonly windowMs: number
  /** Milliseconds without another halving after which the factor grows by `step`, and so on up to 1. */
  readonly stepMs: number
  readonly step: number
  /** The lowest factor. */
  readonly minFactor: number
  /** Called when the factor falls below 1 and when it is 1 again. The latter is reported when it is next asked for. */
  readonly onChange?: (isReduced: boolean) => void
}

export interface AdaptiveRate {
  /** The other side said "too often" to a call for `key`. */
  record (key: string): void
  /** The share of the full rate that may be used now, from `minFactor` to 1. */
  factor (): number
}

/**
 * Additive increase, multiplicative decrease: halves a rate when the other side says "too often" for many keys at once,
 * since then it is not one key that was asked for too often, and raises it again step by step. Needs no timer, and
 * holds no more than its outcome window does.
 */
export function createAdaptiveRate (options: AdaptiveRateOptions): AdaptiveRate {
  const { clock, minKeys, windowMs, stepMs, step, minFactor, onChange } = options
  const refusals = createOutcomeWindow({ clock, windowMs, maxKeys: minKeys })
  let last = { factor: 1, atMs: 0 }
  let wasReduced = false

  function factor (): number {
    const steps = Math.floor((clock.nowMs() - last.atMs) / stepMs)
    const now = Math.min(1, last.factor + steps * step)
    const isReduced = now < 1
    if (isReduced !== wasReduced) onChange?.(isReduced)
    wasReduced = isReduced
    return now
  }

  return {
    factor,
    record (key) {
      refusals.record(key, true)
      if (refusals.tally().failingKeys < minKeys) return
      refusals.clear()
      last = { factor: Math.max(minFactor, factor() / 2), atMs: clock.nowMs() }
      factor()
    }
  }
}

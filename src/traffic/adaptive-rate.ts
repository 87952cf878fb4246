import type { Clock } from './clock.js'
import { createOutcomeWindow } from './outcome-window.js'

export interface SlowDownOptions {
  readonly clock: Clock
  /** Refusals on this many distinct keys within `windowMs` halve the pace. */
  readonly minKeys: number
  readonly windowMs: number
  /** Milliseconds without another halving after which the pace doubles again. */
  readonly recoverMs: number
  /** The slowest pace. */
  readonly minFactor: number
  /** Called once per transition; one that time makes is told when the pace is next asked for. */
  readonly onChange?: (isSlow: boolean) => void
}

export interface SlowDown {
  /** The other side said "too often" to a call for `key`. */
  record (key: string): void
  /** The share of the full rate that may be used now: 1, 1/2, 1/4, … `minFactor`. */
  pace (): number
}

/**
 * Halves a rate when the other side says "too often" for many keys at once, since then it is not one key that was asked
 * for too often; and doubles it again step by step. Needs no timer, and holds no more than its outcome window does.
 */
export function createSlowDown (options: SlowDownOptions): SlowDown {
  const { clock, minKeys, windowMs, recoverMs, minFactor, onChange } = options
  const refusals = createOutcomeWindow({ clock, windowMs, maxKeys: minKeys })
  let halved = { pace: 1, atMs: 0 }
  let wasSlow = false

  function pace (): number {
    const steps = Math.floor((clock.nowMs() - halved.atMs) / recoverMs)
    const now = Math.min(1, halved.pace * 2 ** steps)
    const isSlow = now < 1
    if (isSlow !== wasSlow) onChange?.(isSlow)
    wasSlow = isSlow
    return now
  }

  return {
    pace,
    record (key) {
      refusals.record(key, true)
      if (refusals.tally().failingKeys < minKeys) return
      refusals.clear()
      halved = { pace: Math.max(minFactor, pace() / 2), atMs: clock.nowMs() }
      pace()
    }
  }
}

import type { Clock } from './clock.js'

export interface LatchOptions {
  readonly clock: Clock
  /** Refusals on fewer distinct keys than this, with no success between, say nothing of the others. */
  readonly minKeys: number
  /** Milliseconds until the first trial; twice as long after each trial that is refused. */
  readonly holdMs: number
  readonly maxHoldMs: number
  /** Milliseconds after which a trial whose outcome was not told makes way for another. */
  readonly trialTimeoutMs: number
  /** Called once per transition. */
  readonly onChange?: (isLatched: boolean) => void
}

export interface Latch {
  /** Milliseconds until somebody may enter; 0 means that the caller may, while latched as the only one: the trial. */
  enter (): number
  /** The other side accepted a caller. */
  succeed (): void
  /** The other side refused whoever calls, this time for `key`. */
  refuse (key: string): void
  /** What was refused says nothing any more. */
  clear (): void
  readonly isLatched: boolean
}

type State =
  /** `refused` since the last success: at most `minKeys` keys. */
  | { readonly name: 'free', readonly refused: Set<string> }
  | { readonly name: 'latched', readonly untilMs: number, readonly holdMs: number, readonly isTrialOut: boolean }

/**
 * Promises to ask no more once asking is known to be useless: when `minKeys` different keys were refused with no
 * success between, nobody enters for `holdMs`, then one trial at a time, each refused one doubling the hold up to
 * `maxHoldMs`. Any success ends it. Refusals that come late, to callers from before, do not prolong it.
 */
export function createLatch (options: LatchOptions): Latch {
  const { clock, minKeys, holdMs, maxHoldMs, trialTimeoutMs, onChange } = options
  let state: State = free()

  function free (): State {
    return { name: 'free', refused: new Set() }
  }

  function latched (holdMs: number): State {
    return { name: 'latched', untilMs: clock.nowMs() + holdMs, holdMs, isTrialOut: false }
  }

  function release (): void {
    const wasLatched = state.name === 'latched'
    state = free()
    if (wasLatched) onChange?.(false)
  }

  return {
    enter () {
      if (state.name === 'free') return 0
      const nowMs = clock.nowMs()
      if (nowMs < state.untilMs) return state.untilMs - nowMs
      state = { ...state, untilMs: nowMs + trialTimeoutMs, isTrialOut: true }
      return 0
    },
    succeed: release,
    refuse (key) {
      if (state.name === 'latched') {
        if (state.isTrialOut) state = latched(Math.min(2 * state.holdMs, maxHoldMs))
        return
      }
      state.refused.add(key)
      if (state.refused.size < minKeys) return
      state = latched(holdMs)
      onChange?.(true)
    },
    clear: release,
    get isLatched () { return state.name === 'latched' }
  }
}

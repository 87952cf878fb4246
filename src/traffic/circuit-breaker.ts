import type { Clock } from './clock.js'
import { createOutcomeWindow } from './outcome-window.js'
import { createProbeTurns } from './probe-turns.js'
import { createRamp } from './ramp.js'

export interface CircuitBreakerOptions {
  readonly clock: Clock
  /** Longest time in milliseconds for which an outcome counts. */
  readonly windowMs: number
  /** Fewer finished calls than this within the window never open the breaker. */
  readonly minCalls: number
  /** Share of failures within the window, above 0 and up to 1, from which on the breaker opens. */
  readonly failureRatio: number
  /** Failures on fewer distinct keys than this never open the breaker. */
  readonly minKeys: number
  /** Milliseconds for which everybody is refused. */
  readonly openMs: number
  /** Milliseconds after which a probe that told nothing makes way for another. */
  readonly probeTimeoutMs: number
  /** Milliseconds from a successful probe until everybody is let in. */
  readonly rampMs: number
  /** Called once per transition, after it; one that time makes is told when the breaker is next used. */
  readonly onChange?: (from: BreakerState, to: BreakerState) => void
}

/** All times are those of the injected clock's `nowMs`. */
export type BreakerState =
  | { readonly name: 'closed' }
  /** Refuses everybody until `untilMs`. */
  | { readonly name: 'open', readonly untilMs: number }
  /** Lets one caller in, as a probe; the next only from `nextProbeAtMs` on. */
  | { readonly name: 'half-open', readonly sinceMs: number, readonly nextProbeAtMs: number }
  /** Lets more and more callers in, everybody from `untilMs` on. */
  | { readonly name: 'ramping', readonly sinceMs: number, readonly untilMs: number }

/** Leave to call. One of the three is to be called when the call has finished; only the first one called counts. */
export interface Pass {
  readonly entered: true
  succeed (): void
  fail (): void
  /** The outcome says nothing about the other side. */
  ignore (): void
}

export interface Refusal {
  readonly entered: false
  /** Milliseconds, above 0, after which somebody is let in again, as far as is known now. */
  readonly retryAfterMs: number
}

export interface CircuitBreaker {
  enter (key: string): Pass | Refusal
  /** Refuses everybody for `forMs` (finite) from now, whatever the outcomes. Never shortens a time already set. */
  trip (forMs: number): void
  readonly state: BreakerState
}

type Outcome = 'succeed' | 'fail' | 'ignore'

/**
 * Promises to leave the other side alone while it is down: when calls fail on many keys, nobody is let in for `openMs`,
 * then a single probe, and after its success 1, 2, 4, 8 … callers per 250 ms until `rampMs` have passed. A key whose
 * probe failed lets others probe first, for half of `openMs`.
 *
 * Many keys, because a single one that always fails says nothing about the others. An outcome counts only in the state
 * that let its caller in: what was started before an outage tells nothing about its end. Needs no timer, and holds no
 * more than its outcome window and the turns do.
 */
export function createCircuitBreaker (options: CircuitBreakerOptions): CircuitBreaker {
  const { clock, windowMs, minCalls, failureRatio, minKeys, openMs, probeTimeoutMs, rampMs, onChange } = options
  const outcomes = createOutcomeWindow({ clock, windowMs, maxKeys: minKeys })
  const turns = createProbeTurns({ graceMs: openMs / 2 })
  let state: BreakerState = { name: 'closed' }
  let ramp = createRamp()

  function become (next: BreakerState): void {
    const from = state
    state = next
    if (from.name === next.name) return
    outcomes.clear()
    onChange?.(from, next)
  }

  /** Makes the transition that time has brought, if any. */
  function settle (): BreakerState {
    const nowMs = clock.nowMs()
    if (state.name === 'open' && nowMs >= state.untilMs) {
      become({ name: 'half-open', sinceMs: state.untilMs, nextProbeAtMs: nowMs })
    } else if (state.name === 'ramping' && nowMs >= state.untilMs) become({ name: 'closed' })
    return state
  }

  function isFailing (): boolean {
    const { calls, failures, failingKeys } = outcomes.tally()
    return calls >= minCalls && failures / calls >= failureRatio && failingKeys >= minKeys
  }

  function endProbe (sinceMs: number, key: string, outcome: Outcome): void {
    const nowMs = clock.nowMs()
    if (outcome === 'ignore') return become({ name: 'half-open', sinceMs, nextProbeAtMs: nowMs })
    if (outcome === 'fail') {
      turns.failed(key)
      return become({ name: 'open', untilMs: nowMs + openMs })
    }
    turns.clear()
    ramp = createRamp()
    become({ name: 'ramping', sinceMs: nowMs, untilMs: nowMs + rampMs })
  }

  function passFrom (origin: BreakerState, key: string): Pass {
    let told = false
    const tell = (outcome: Outcome) => {
      if (told || settle() !== origin) return
      told = true
      if (origin.name === 'half-open') return endProbe(origin.sinceMs, key, outcome)
      if (outcome === 'ignore') return
      outcomes.record(key, outcome === 'fail')
      if (isFailing()) become({ name: 'open', untilMs: clock.nowMs() + openMs })
    }
    return { entered: true, succeed: () => tell('succeed'), fail: () => tell('fail'), ignore: () => tell('ignore') }
  }

  return {
    enter (key) {
      const current = settle()
      const nowMs = clock.nowMs()
      const refuse = (retryAfterMs: number): Refusal => ({ entered: false, retryAfterMs })
      switch (current.name) {
        case 'closed': return passFrom(current, key)
        case 'open': return refuse(current.untilMs - nowMs)
        case 'half-open': {
          const waitMs = Math.max(current.nextProbeAtMs - nowMs, turns.waitMs(key, nowMs - current.sinceMs))
          if (waitMs > 0) return refuse(waitMs)
          become({ ...current, nextProbeAtMs: nowMs + probeTimeoutMs })
          return passFrom(state, key)
        }
        case 'ramping': {
          const waitMs = ramp.enter(nowMs - current.sinceMs)
          return waitMs === 0 ? passFrom(current, key) : refuse(Math.min(waitMs, current.untilMs - nowMs))
        }
      }
    },
    trip (forMs) {
      const current = settle()
      const untilMs = clock.nowMs() + forMs
      if (current.name !== 'open' || current.untilMs < untilMs) become({ name: 'open', untilMs })
    },
    get state () { return settle() }
  }
}

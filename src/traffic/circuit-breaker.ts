import type { Clock } from './clock.js'
import type { TripRule } from './trip-rules.js'

export interface CircuitBreakerOptions {
  readonly clock: Clock
  readonly opensWhen: TripRule
  /** Milliseconds for which it stays open, after `attempt` rounds of failed probes: 0, 1, 2, … */
  readonly holdMs: (attempt: number) => number
  /** Most probes in a round. As many of them must fail as keys must fail to open it. */
  readonly probes: number
  /** Longest time in milliseconds from the first probe of a round to the outcome of its last. */
  readonly probeTimeoutMs: number
  /** Called after each change of state. No timer runs: a change caused by time is reported on next use. */
  readonly onChange?: (from: BreakerState, to: BreakerState) => void
}

export type BreakerState = 'closed' | 'open' | 'half-open'

/** Permission to call. One of the three is called when the call has finished; only the first one counts. */
export interface Permission {
  readonly isGranted: true
  succeed (): void
  fail (): void
  /** The outcome says nothing about the other side. */
  release (): void
}

export interface Refusal {
  readonly isGranted: false
  /** Milliseconds, above 0, after which a call for the same key may be permitted, as far as is known now. */
  readonly retryAfterMs: number
}

export interface CircuitBreaker {
  acquire (key: string): Permission | Refusal
  /** Milliseconds until probes are permitted; 0 unless it is open. */
  openMs (): number
  /** Opens it for at least `forMs` (finite) from now, in spite of the outcomes. Never shortens a time already set. */
  trip (forMs: number): void
  /** Closes it. The outcomes of calls under way no longer count. */
  close (): void
  readonly state: BreakerState
}

type Outcome = 'succeed' | 'fail' | 'release'

type State =
  | { readonly name: 'closed' }
  /** Refuses every call until `untilMs`. */
  | { readonly name: 'open', readonly untilMs: number, readonly attempt: number }
  /** A round of probes: one for each of `keys`. Ends without a verdict at `untilMs`; the next one begins then. */
  | { readonly name: 'half-open', readonly attempt: number, readonly keys: Set<string>, failures: number, untilMs: number }

/**
 * Promises to leave the other side alone while it is down: when `opensWhen` says so, no call is permitted for
 * `holdMs(0)`; then up to `probes` calls are, for distinct keys. The first one that succeeds closes it. When all have
 * failed it stays open for `holdMs(1)`, and so on.
 *
 * Distinct keys, because a single one that always fails says nothing about the others: it takes one probe of a round,
 * however often it is asked for. An outcome counts only in the state, and in the round, that permitted its call: what
 * was started before an outage tells nothing about its end. Holds at most `probes` keys beside those of `opensWhen`.
 */
export function createCircuitBreaker (options: CircuitBreakerOptions): CircuitBreaker {
  const { clock, opensWhen, holdMs, probes, probeTimeoutMs, onChange } = options
  let state: State = { name: 'closed' }

  function become (next: State): void {
    const from = state.name
    state = next
    opensWhen.clear()
    if (from !== next.name) onChange?.(from, next.name)
  }

  function open (attempt: number, forMs = holdMs(attempt)): void {
    become({ name: 'open', untilMs: clock.nowMs() + forMs, attempt })
  }

  function beginRound (attempt: number): void {
    become({ name: 'half-open', attempt, keys: new Set(), failures: 0, untilMs: Infinity })
  }

  /** Makes the transition that time has brought, if any. */
  function settle (): State {
    if (state.name === 'closed' || clock.nowMs() < state.untilMs) return state
    beginRound(state.name === 'half-open' && state.failures > 0 ? state.attempt + 1 : state.attempt)
    return state
  }

  function endProbe (round: State & { name: 'half-open' }, key: string, outcome: Outcome): void {
    if (outcome === 'succeed') return become({ name: 'closed' })
    if (outcome === 'release') {
      round.keys.delete(key)
      return
    }
    round.failures++
    if (round.failures === probes) return open(round.attempt + 1)
    // Other keys may still probe; those that have wait as long as if it had opened.
    round.untilMs = Math.max(round.untilMs, clock.nowMs() + holdMs(round.attempt + 1))
  }

  function permit (origin: State, key: string): Permission {
    let hasEnded = false
    const end = (outcome: Outcome) => {
      if (hasEnded || settle() !== origin) return
      hasEnded = true
      if (origin.name === 'half-open') endProbe(origin, key, outcome)
      else if (outcome !== 'release' && opensWhen.record(key, outcome === 'fail')) open(0)
    }
    return { isGranted: true, succeed: () => end('succeed'), fail: () => end('fail'), release: () => end('release') }
  }

  return {
    acquire (key) {
      const current = settle()
      const nowMs = clock.nowMs()
      if (current.name === 'closed') return permit(current, key)
      if (current.name === 'open' || current.keys.has(key) || current.keys.size >= probes) {
        return { isGranted: false, retryAfterMs: current.untilMs - nowMs }
      }
      if (current.keys.size === 0) current.untilMs = nowMs + probeTimeoutMs
      current.keys.add(key)
      return permit(current, key)
    },
    openMs () {
      const current = settle()
      return current.name === 'open' ? current.untilMs - clock.nowMs() : 0
    },
    trip (forMs) {
      const current = settle()
      if (forMs <= (current.name === 'open' ? current.untilMs - clock.nowMs() : 0)) return
      open(current.name === 'closed' ? 0 : current.attempt, forMs)
    },
    close () { become({ name: 'closed' }) },
    get state () { return settle().name }
  }
}

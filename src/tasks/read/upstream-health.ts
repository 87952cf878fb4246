import type { SlowDown } from '../../traffic/adaptive-rate.js'
import type { CircuitBreaker, Pass, Refusal } from '../../traffic/circuit-breaker.js'
import type { Latch } from '../../traffic/latch.js'
import { healthOf, TaskError } from '../faults.js'
import { policy } from '../policy.js'
import type { UpstreamEvent } from '../telemetry.js'

export interface UpstreamHealthOptions {
  readonly breaker: CircuitBreaker
  /** Closes when the upstream refuses our credentials, whatever the task. */
  readonly credentials: Latch
  readonly slowDown: SlowDown
  readonly onEvent: (event: UpstreamEvent) => void
}

export interface UpstreamHealth {
  /**
   * A permit to call for `key`.
   * @throws {TaskError} while the upstream is to be left alone
   */
  enter (key: string): Permit
  /** Whether no trouble is known, so that a call that failed may be tried again at once. */
  readonly isSound: boolean
}

/** One of `succeed` and `fail` is to be called when the call has finished, or was not made after all. */
export interface Permit {
  /** To be called as the call leaves. @throws {TaskError} when the upstream went down while the caller waited */
  confirm (): void
  succeed (): void
  fail (error: unknown): void
}

/** Draws from the outcome of each call what it says about the upstream as a whole, and keeps everybody to it. */
export function createUpstreamHealth (options: UpstreamHealthOptions): UpstreamHealth {
  const { breaker, credentials, slowDown, onEvent } = options
  const isOn = { maintenance: false, 'edge-block': false }

  function turn (about: keyof typeof isOn, next: boolean): void {
    if (isOn[about] === next) return
    isOn[about] = next
    onEvent({ about, isOn: next })
  }

  function unavailable ({ retryAfterMs }: Refusal): TaskError {
    return new TaskError('breaker', { retryAfterMs })
  }

  function permitFrom (pass: Pass, key: string): Permit {
    function confirm (): void {
      if (breaker.state.name !== 'open') return
      const refusal = breaker.enter(key)
      if (!refusal.entered) throw unavailable(refusal)
    }

    function succeed (): void {
      pass.succeed()
      credentials.succeed()
      turn('maintenance', false)
      turn('edge-block', false)
    }

    function fail (error: unknown): void {
      const health = healthOf(error)
      if (health === 'up') return succeed()
      if (health === 'down') pass.fail()
      else pass.ignore()
      if (health === 'credentials') credentials.refuse(key)
      if (health === 'busy') slowDown.record(key)
      if (health === 'maintenance') {
        turn('maintenance', true)
        breaker.trip(policy.maintenanceMs)
      }
      if (error instanceof TaskError && error.reason === 'edge_blocked') turn('edge-block', true)
    }

    return { confirm, succeed, fail }
  }

  return {
    enter (key) {
      const pass = breaker.enter(key)
      if (!pass.entered) throw unavailable(pass)
      const retryAfterMs = credentials.enter()
      if (retryAfterMs > 0) {
        pass.ignore()
        throw new TaskError('latch', { retryAfterMs })
      }
      return permitFrom(pass, key)
    },
    get isSound () { return breaker.state.name === 'closed' && !credentials.isLatched }
  }
}

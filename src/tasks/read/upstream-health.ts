import type { AdaptiveRate } from '../../traffic/adaptive-rate.js'
import type { CircuitBreaker, Permission } from '../../traffic/circuit-breaker.js'
import { healthOf, TaskError } from '../faults.js'
import { policy } from '../policy.js'
import type { Publish } from '../telemetry.js'

export interface UpstreamHealthOptions {
  /** Opens when the upstream is down. */
  readonly breaker: CircuitBreaker
  /** Opens when the upstream refuses our key, for all tasks. */
  readonly credentials: CircuitBreaker
  readonly adaptiveRate: AdaptiveRate
  readonly publish: Publish
}

export interface UpstreamHealth {
  /**
   * Permission to call for `key`.
   * @throws {TaskError} while the upstream is left alone
   */
  acquire (key: string): CallPermission
  /** Whether no trouble is known, so that a call that failed may be tried again at once. */
  readonly isHealthy: boolean
}

/** One of `succeed` and `fail` is called when the call has finished, or was not made after all. */
export interface CallPermission {
  /** Called as the call leaves. @throws {TaskError} when the upstream went down while the call waited */
  recheck (): void
  succeed (): void
  fail (error: unknown): void
}

/** Draws from the outcome of each call what it says about the upstream as a whole, and holds all calls to it. */
export function createUpstreamHealth (options: UpstreamHealthOptions): UpstreamHealth {
  const { breaker, credentials, adaptiveRate, publish } = options
  const breakers = [[breaker, 'breaker'], [credentials, 'credentials_breaker']] as const
  const isOn = { maintenance: false, 'edge-block': false }

  function turn (about: keyof typeof isOn, next: boolean): void {
    if (isOn[about] === next) return
    isOn[about] = next
    publish({ about, isOn: next })
  }

  function recheck (): void {
    for (const [{ openMs }, reason] of breakers) {
      const retryAfterMs = openMs()
      if (retryAfterMs > 0) throw new TaskError(reason, { retryAfterMs })
    }
  }

  function permissionFrom (up: Permission, accepted: Permission, key: string): CallPermission {
    function succeed (): void {
      up.succeed()
      accepted.succeed()
      turn('maintenance', false)
      turn('edge-block', false)
    }

    function fail (error: unknown): void {
      const health = healthOf(error)
      if (health === 'up') return succeed()
      if (health === 'down') up.fail()
      else up.release()
      if (health === 'credentials') accepted.fail()
      else accepted.release()
      if (health === 'busy') adaptiveRate.record(key)
      if (health === 'maintenance') {
        turn('maintenance', true)
        breaker.trip(policy.maintenanceMs)
      }
      if (error instanceof TaskError && error.reason === 'edge_blocked') turn('edge-block', true)
    }

    return { recheck, succeed, fail }
  }

  return {
    acquire (key) {
      const up = breaker.acquire(key)
      if (!up.isGranted) throw new TaskError('breaker', up)
      const accepted = credentials.acquire(key)
      if (accepted.isGranted) return permissionFrom(up, accepted, key)
      up.release() // it is no probe of the one if the other refuses it
      throw new TaskError('credentials_breaker', accepted)
    },
    get isHealthy () { return breakers.every(([{ state }]) => state === 'closed') }
  }
}

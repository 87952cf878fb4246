import type { Clock } from '../../traffic/clock.js'
import type { Singleflight } from '../../traffic/singleflight.js'
import { TaskError } from '../faults.js'
import { policy } from '../policy.js'
import type { Refusal, RefusalStore, SnapshotStore } from '../ports.js'
import { isFinal, takeSnapshot, type Snapshot } from '../snapshot.js'
import { taskKey, type TaskRef } from '../task.js'
import type { Publish } from '../telemetry.js'
import type { UpstreamCaller } from './upstream-caller.js'

/** What waits: a client, for its own read; or the watch of a task, whose next poll may be later. */
export type Priority = 'interactive' | 'background'

export interface TaskFetcherOptions {
  readonly clock: Clock
  readonly store: SnapshotStore
  readonly refusals: RefusalStore
  readonly flights: Singleflight<Snapshot>
  readonly call: UpstreamCaller
  readonly terminalTtlMs: number
  readonly publish: Publish
}

export interface FlightResult {
  readonly snapshot: Snapshot
  /** Whether another reader had started the flight. */
  readonly shared: boolean
}

/** Asks the upstream, in one flight per task, and keeps what it says; a refusal that still holds is its answer too. */
export interface TaskFetcher {
  /** @throws {TaskError} the upstream's refusal or failure, the same for all who share the flight */
  fetch (ref: TaskRef, options?: FetchOptions): Promise<FlightResult>
  /** Asks once more about a task whose answer was final, because it was changed. Without a good one that stays. */
  renew (ref: TaskRef): Promise<void>
}

export interface FetchOptions {
  /** What the store has of the task. */
  readonly last?: Snapshot | undefined
  /** A flight that left before this is waited for, but not taken, unless what it brings is final. */
  readonly sinceMs?: number
  /** Default: interactive, which makes a background fetch for the same task interactive too. */
  readonly priority?: Priority
}

export function createTaskFetcher (options: TaskFetcherOptions): TaskFetcher {
  const { clock, store, refusals, flights, call, terminalTtlMs, publish } = options

  async function fetchAndStore (ref: TaskRef, last: Snapshot | undefined, isUrgent: () => boolean): Promise<Snapshot> {
    const key = taskKey(ref)
    const firstSeenAtMs = last?.firstSeenAtMs ?? clock.nowMs()
    try {
      const { observation, askedAtMs, answeredAtMs } = await call(ref, clock.nowMs() - firstSeenAtMs, isUrgent)
      const snapshot = takeSnapshot(ref, observation, { askedAtMs, observedAtMs: answeredAtMs, firstSeenAtMs })
      store.set(key, snapshot, isFinal(snapshot) ? terminalTtlMs : policy.runningTtlMs)
      return snapshot
    } catch (error) {
      if (error instanceof TaskError) remember(key, error)
      throw error
    }
  }

  /** A refusal of the upstream that says when to come back holds for every reader of the task until then. */
  function remember (key: string, error: TaskError): void {
    const { reason, upstreamCode, retryAfterMs, isLocal } = error
    if (retryAfterMs === undefined || isLocal) return
    refusals.set(key, { reason, upstreamCode, untilMs: clock.nowMs() + retryAfterMs })
  }

  function repeated ({ reason, upstreamCode, untilMs }: Refusal): TaskError {
    return new TaskError(reason, {
      isRemembered: true,
      retryAfterMs: untilMs - clock.nowMs(),
      ...(upstreamCode !== undefined && { upstreamCode })
    })
  }

  return {
    async fetch (ref, { last, sinceMs = -Infinity, priority = 'interactive' } = {}) {
      const key = taskKey(ref)
      const refusal = refusals.get(key)
      if (refusal !== undefined) throw repeated(refusal)
      for (let known = last; ;) {
        const start = (isUrgent: () => boolean) => fetchAndStore(ref, known, isUrgent)
        const { outcome, shared } = flights.join(key, start, priority === 'interactive')
        publish({ about: 'flight', isShared: shared })
        const snapshot = await outcome
        if (snapshot.askedAtMs >= sinceMs || isFinal(snapshot)) return { snapshot, shared }
        known = snapshot
      }
    },

    async renew (ref) {
      const key = taskKey(ref)
      const before = store.get(key)
      if (!isFinal(before)) return // the next read asks anyway
      const { firstSeenAtMs } = before
      try {
        const { observation, askedAtMs, answeredAtMs } = await call(ref, clock.nowMs() - firstSeenAtMs, () => true)
        const snapshot = takeSnapshot(ref, observation, { askedAtMs, observedAtMs: answeredAtMs, firstSeenAtMs })
        if (isFinal(snapshot)) store.set(key, snapshot, terminalTtlMs)
      } catch (error) {
        if (!(error instanceof TaskError)) throw error
      }
    }
  }
}

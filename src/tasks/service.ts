import type { Clock } from '../traffic/clock.js'
import type { Singleflight } from '../traffic/singleflight.js'
import type { SlidingWindow } from '../traffic/sliding-window.js'
import type { Caller } from './caller.js'
import { TaskError } from './errors.js'
import type { SnapshotStore, UnknownTasks } from './ports.js'
import { isFinal, takeSnapshot, type Snapshot } from './snapshot.js'
import { taskKey, type TaskRef } from './task.js'

/** How an answer came about. */
export type Provenance =
  | 'terminal' // from the store, and final
  | 'called' // this reader made the upstream call
  | 'collapsed' // another reader's upstream call answered this one too
  | 'snapshot' // the last answer about a running task

export interface Reading {
  readonly snapshot: Snapshot
  readonly provenance: Provenance
  readonly ageMs: number
  /** How long a terminal answer is still kept. */
  readonly ttlMs: number
}

export interface ReadOptions {
  /** Whether the last answer about a running task may serve; default true. Concurrent readers share a call anyway. */
  readonly share?: boolean
  /** Nothing older than this very request, unless it is terminal; default false. */
  readonly fresh?: boolean
}

export interface TaskService {
  /** The terminal answer, if it is stored. Never asks the upstream. */
  terminal (ref: TaskRef): Promise<Reading | undefined>
  /**
   * The best answer there is without asking the upstream.
   * @throws {TaskError} `not-cached` when nothing recent is stored
   */
  cached (ref: TaskRef): Promise<Reading>
  /**
   * The task as it is now, or was at most `snapshotMaxAgeMs` ago.
   * @throws {TaskError} when there is no such answer
   */
  read (ref: TaskRef, options?: ReadOptions): Promise<Reading>
}

export interface ServiceOptions {
  readonly clock: Clock
  readonly store: SnapshotStore
  readonly unknownTasks: UnknownTasks
  readonly flights: Singleflight<Snapshot>
  readonly taskWindow: SlidingWindow
  readonly call: Caller
  /** A running snapshot younger than this answers by itself. */
  readonly snapshotFreshMs: number
  /** The oldest running snapshot that answers because the task's slots are used up. */
  readonly snapshotMaxAgeMs: number
  /** The oldest running snapshot that answers a reader who wants no upstream call. */
  readonly snapshotStaleMs: number
  readonly terminalTtlMs: number
}

/** How long a running snapshot is remembered: it knows since when the task is known. */
const RUNNING_TTL_MS = 15 * 60_000

export function createTaskService (options: ServiceOptions): TaskService {
  const { clock, store, unknownTasks, flights, taskWindow, call, terminalTtlMs } = options

  function ageMs (snapshot: Snapshot): number {
    return clock.nowMs() - snapshot.observedAtMs
  }

  function reading (snapshot: Snapshot, provenance: Provenance): Reading {
    const age = ageMs(snapshot)
    return { snapshot, provenance, ageMs: age, ttlMs: isFinal(snapshot) ? terminalTtlMs - age : 0 }
  }

  async function fly (ref: TaskRef, key: string): Promise<Snapshot> {
    const before = await store.get(key)
    if (isFinal(before)) return before // the flight before this one has just landed with it
    const firstSeenAtMs = before?.firstSeenAtMs ?? clock.nowMs()
    try {
      const { observation, askedAtMs, answeredAtMs } = await call(ref, clock.nowMs() - firstSeenAtMs)
      const snapshot = takeSnapshot(ref, observation, { askedAtMs, observedAtMs: answeredAtMs, firstSeenAtMs })
      await store.set(key, snapshot, isFinal(snapshot) ? terminalTtlMs : RUNNING_TTL_MS)
      return snapshot
    } catch (error) {
      if (error instanceof TaskError && error.code === 'task-not-found') await unknownTasks.add(key)
      throw error
    }
  }

  /** What can answer without an upstream call, for a reader who shares. */
  function lastSnapshot (key: string, stored: Snapshot | undefined): Snapshot | undefined {
    if (stored === undefined) return undefined
    const limitMs = taskWindow.waitMs(key) > 0 ? options.snapshotMaxAgeMs : options.snapshotFreshMs
    return ageMs(stored) < limitMs ? stored : undefined
  }

  return {
    async terminal (ref) {
      const stored = await store.get(taskKey(ref))
      return isFinal(stored) ? reading(stored, 'terminal') : undefined
    },

    async cached (ref) {
      const stored = await store.get(taskKey(ref))
      if (isFinal(stored)) return reading(stored, 'terminal')
      if (stored !== undefined && ageMs(stored) < options.snapshotStaleMs) return reading(stored, 'snapshot')
      throw new TaskError('not-cached')
    },

    async read (ref, { share = true, fresh = false } = {}) {
      const requestedAtMs = clock.nowMs()
      const key = taskKey(ref)
      const stored = await store.get(key)
      if (isFinal(stored)) return reading(stored, 'terminal')

      const unknownMs = await unknownTasks.remainingMs(key)
      if (unknownMs > 0) throw new TaskError('task-not-found', { retryAfterMs: unknownMs })

      const last = share && !fresh ? lastSnapshot(key, stored) : undefined
      if (last !== undefined) return reading(last, 'snapshot')

      for (;;) {
        const { outcome, joined } = flights.join(key, () => fly(ref, key))
        const snapshot = await outcome
        // A flight that had left before this request may tell of an earlier time; the next one cannot.
        const isEarlier = snapshot.askedAtMs < requestedAtMs
        if (fresh && isEarlier && !isFinal(snapshot)) continue
        if (joined) return reading(snapshot, 'collapsed')
        return reading(snapshot, isEarlier ? 'terminal' : 'called')
      }
    }
  }
}

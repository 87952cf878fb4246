import type { Clock } from '../../traffic/clock.js'
import type { SlidingWindow } from '../../traffic/sliding-window.js'
import { isOutage, isUnknownYet, TaskError } from '../faults.js'
import type { SnapshotStore } from '../ports.js'
import { isFinal, type Snapshot } from '../snapshot.js'
import { taskKey, windowKey, type TaskRef } from '../task.js'
import type { Priority, TaskFetcher } from './fetcher.js'
import type { Provenance, Reading } from './reading.js'

export interface ReadOptions {
  /** Whether the last answer about a running task may serve; default true. Concurrent readers share a call anyway. */
  readonly share?: boolean
  /** Nothing older than this very request, unless it is terminal; default false. */
  readonly fresh?: boolean
  /** Which reads go first when the account has no call left; default `interactive`. */
  readonly priority?: Priority
}

export interface TaskService {
  /** Whether the task has been read before, as far as is remembered. Never asks the upstream. */
  isKnown (ref: TaskRef): boolean
  /** The terminal answer, if it is stored. Never asks the upstream. */
  terminal (ref: TaskRef): Reading | undefined
  /**
   * The best answer there is without asking the upstream.
   * @throws {TaskError} `not-cached` when nothing recent is stored
   */
  cached (ref: TaskRef): Reading
  /**
   * The task as it is now, or was at most `snapshotMaxAgeMs` ago; `snapshotStaleMs` while the upstream is in trouble.
   * @throws {TaskError} when there is no such answer
   */
  read (ref: TaskRef, options?: ReadOptions): Promise<Reading>
  /** A snapshot that is known already, as an answer. */
  present (snapshot: Snapshot): Reading
}

export interface ServiceOptions {
  readonly clock: Clock
  readonly store: SnapshotStore
  readonly taskWindow: SlidingWindow
  readonly fetcher: TaskFetcher
  /** A running snapshot younger than this answers by itself. */
  readonly snapshotFreshMs: number
  /** The oldest running snapshot that answers because the task's slots are used up. */
  readonly snapshotMaxAgeMs: number
  /** The oldest running snapshot that answers because the upstream is in trouble, or must not be asked. */
  readonly snapshotStaleMs: number
  readonly terminalTtlMs: number
}

/** Decides what answers a reader: the store, the last snapshot, the upstream, or the last snapshot after all. */
export function createTaskService (options: ServiceOptions): TaskService {
  const { clock, store, taskWindow, fetcher, terminalTtlMs } = options

  function ageMs (snapshot: Snapshot): number {
    return clock.nowMs() - snapshot.observedAtMs
  }

  function reading (snapshot: Snapshot, provenance: Provenance): Reading {
    const age = ageMs(snapshot)
    return { snapshot, provenance, ageMs: age, ttlMs: isFinal(snapshot) ? terminalTtlMs - age : 0 }
  }

  function isRecent (snapshot: Snapshot | undefined): snapshot is Snapshot {
    return snapshot !== undefined && ageMs(snapshot) < options.snapshotStaleMs
  }

  /** Whether the last snapshot answers without an upstream call: it is young, or the task's slots are used up. */
  function suffices (snapshot: Snapshot): boolean {
    if (ageMs(snapshot) < options.snapshotFreshMs) return true
    return taskWindow.waitMs(windowKey(snapshot.ref)) > 0 && ageMs(snapshot) < options.snapshotMaxAgeMs
  }

  return {
    isKnown: ref => store.get(taskKey(ref)) !== undefined,

    present (snapshot) {
      if (isFinal(snapshot)) return reading(snapshot, 'terminal')
      return reading(snapshot, isRecent(snapshot) ? 'snapshot' : 'stale')
    },

    terminal (ref) {
      const stored = store.get(taskKey(ref))
      return isFinal(stored) ? reading(stored, 'terminal') : undefined
    },

    cached (ref) {
      const stored = store.get(taskKey(ref))
      if (isFinal(stored)) return reading(stored, 'terminal')
      if (isRecent(stored)) return reading(stored, 'snapshot')
      throw new TaskError('not-cached')
    },

    async read (ref, { share = true, fresh = false, priority = 'interactive' } = {}) {
      const requestedAtMs = clock.nowMs()
      const stored = store.get(taskKey(ref))
      if (isFinal(stored)) return reading(stored, 'terminal')
      const last = share && !fresh ? stored : undefined
      if (last !== undefined && suffices(last)) return reading(last, 'snapshot')

      try {
        const since = fresh ? { sinceMs: requestedAtMs } : {}
        const { snapshot, shared } = await fetcher.fetch(ref, { last: stored, priority, ...since })
        return reading(snapshot, shared ? 'collapsed' : 'called')
      } catch (error) {
        if (isRecent(last) && isOutage(error)) return reading(last, 'stale')
        if (stored?.hasRecord === false && isUnknownYet(error)) return reading(stored, 'snapshot')
        throw error
      }
    }
  }
}

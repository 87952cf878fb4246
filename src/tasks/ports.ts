import type { Reason } from './faults.js'
import type { Snapshot } from './snapshot.js'
import type { Observation, TaskRef } from './task.js'

/** Where tasks are read from. Implemented by the kie room. */
export interface TaskSource {
  /**
   * The ways to ask for this task, the most likely first; the next is for when the one before does not know the task.
   * Default: there is one, without a name.
   */
  dialectsOf? (ref: TaskRef): readonly [string, ...string[]]
  /**
   * Makes exactly one upstream call and tells what it says.
   * @throws {TaskError} whenever the answer is anything but a good record of this very task
   */
  read (ref: TaskRef, conditions: ReadConditions): Promise<Observation>
}

export interface ReadConditions {
  /** One of `dialectsOf`. */
  readonly dialect?: string | undefined
  /** How long this task has been known here: some words are final only after a while. */
  readonly knownForMs: number
  /** Total deadline: name, connection, head and the last byte of the body. */
  readonly timeoutMs: number
  /** Whether the call before it failed on its connection: this one is to have another. */
  readonly isRetry: boolean
}

/**
 * The last snapshot of each task, in this process: a cached answer waits for nothing, and between a look into the store
 * and the call that follows nothing can change. Replicas tell each other what they learn; none asks another.
 * Bounded: it may forget any snapshot at any time, least recently used first.
 */
export interface SnapshotStore {
  get (key: string): Snapshot | undefined
  /** Keeps `snapshot` for `ttlMs` milliseconds, in place of what was there. */
  set (key: string, snapshot: Snapshot, ttlMs: number): void
}

/** What the upstream said of a task instead of a record, and until when asking again makes no sense. */
export interface Refusal {
  readonly reason: Reason
  readonly upstreamCode: number | undefined
  readonly untilMs: number
}

/** The refusals that still hold. In this process and bounded, like the snapshots. */
export interface RefusalStore {
  get (key: string): Refusal | undefined
  set (key: string, refusal: Refusal): void
  /** Forgets them all: what was said to one token says nothing to the next. */
  clear (): void
}

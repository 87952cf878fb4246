import type { Snapshot } from './snapshot.js'
import type { Observation, TaskRef } from './task.js'

/** Time, as the rooms that implement a port are given it. */
export type { Clock } from '../traffic/clock.js'

/** Where tasks are read from. Implemented by the kie room. */
export interface TaskSource {
  /**
   * Makes exactly one upstream call and tells what it says.
   *
   * `knownForMs` is how long this task has been known here: some words are final only after a while.
   * @throws {TaskError} whenever the answer is anything but a good record of this very task
   */
  read (ref: TaskRef, knownForMs: number): Promise<Observation>
}

/**
 * The last snapshot of each task. Bounded: it may forget any snapshot at any time, least recently used first.
 * A store that several processes share translates the times of a snapshot to the clock of its reader.
 */
export interface SnapshotStore {
  get (key: string): Promise<Snapshot | undefined>
  /** Keeps `snapshot` for `ttlMs` milliseconds, in place of what was there. */
  set (key: string, snapshot: Snapshot, ttlMs: number): Promise<void>
}

/** Ids that the upstream did not know a moment ago. Bounded like the snapshots. */
export interface UnknownTasks {
  /** Milliseconds for which `key` is still taken as unknown; 0 when it is not. */
  remainingMs (key: string): Promise<number>
  add (key: string): Promise<void>
}

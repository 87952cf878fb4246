import type { Clock } from '../../traffic/clock.js'
import type { SnapshotStore } from '../ports.js'
import { takeSnapshot, type Snapshot } from '../snapshot.js'
import { taskKey, type Observation, type TaskRef } from '../task.js'

export interface CreatedTasks {
  /** Knows a task that was made just now, before the upstream has told anything of it. */
  announce (ref: TaskRef): Promise<void>
  /** A task that was made here, as it was seen last. */
  present (ref: TaskRef): Promise<Snapshot>
}

/** KIE may take so long until it knows a task of its own. */
const UNREAD_TTL_MS = 90_000

const UNREAD: Observation = { state: 'queued', rank: 0, status: null, outputs: [], error: null, record: null }

export function createCreatedTasks ({ clock, store }: { clock: Clock, store: SnapshotStore }): CreatedTasks {
  function unread (ref: TaskRef): Snapshot {
    const nowMs = clock.nowMs()
    return takeSnapshot(ref, UNREAD, { askedAtMs: nowMs, observedAtMs: nowMs, firstSeenAtMs: nowMs })
  }

  return {
    async announce (ref) {
      // A callback may have had it read already.
      if (await store.get(taskKey(ref)) === undefined) await store.set(taskKey(ref), unread(ref), UNREAD_TTL_MS)
    },
    async present (ref) {
      return await store.get(taskKey(ref)) ?? unread(ref)
    }
  }
}

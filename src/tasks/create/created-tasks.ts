import type { Clock } from '../../traffic/clock.js'
import { policy } from '../policy.js'
import type { SnapshotStore } from '../ports.js'
import { takeSnapshot, type Snapshot } from '../snapshot.js'
import { taskKey, type Observation, type TaskRef } from '../task.js'

export interface CreatedTasks {
  /** Knows a task that was made just now, before the upstream has told anything of it. */
  announce (ref: TaskRef): void
  /** A task that was made here, as it was seen last. */
  present (ref: TaskRef): Snapshot
}

const UNREAD: Observation = {
  state: 'queued', rank: 0, status: null, progress: 0, createdAt: null, outputs: [], error: null, record: null
}

export function createCreatedTasks ({ clock, store }: { clock: Clock, store: SnapshotStore }): CreatedTasks {
  function unread (ref: TaskRef): Snapshot {
    const nowMs = clock.nowMs()
    return takeSnapshot(ref, UNREAD, { askedAtMs: nowMs, observedAtMs: nowMs, firstSeenAtMs: nowMs })
  }

  return {
    announce (ref) {
      // A callback may have had it read already.
      const key = taskKey(ref)
      if (store.get(key) === undefined) store.set(key, unread(ref), policy.create.unreadTtlMs)
    },
    present: ref => store.get(taskKey(ref)) ?? unread(ref)
  }
}

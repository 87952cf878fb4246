import type { SnapshotStore } from '../ports.js'
import type { Snapshot } from '../snapshot.js'

/** The same store, which tells of every snapshot as it is kept: who waits for news of a task need not ask for it. */
export function announceSnapshots (store: SnapshotStore, announce: (snapshot: Snapshot) => void): SnapshotStore {
  return {
    get: key => store.get(key),
    set (key, snapshot, ttlMs) {
      store.set(key, snapshot, ttlMs)
      announce(snapshot)
    }
  }
}

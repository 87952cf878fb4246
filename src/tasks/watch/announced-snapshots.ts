import type { SnapshotStore } from '../ports.js'
import type { Snapshot } from '../snapshot.js'

export interface SnapshotNews {
  /** Calls `listener` with every snapshot that is kept from now on, however it was learnt. */
  subscribe (listener: (snapshot: Snapshot) => void): void
}

/** The same store, which publishes every snapshot as it is kept: a subscriber of the task need not fetch it. */
export function announceSnapshots (store: SnapshotStore): SnapshotStore & SnapshotNews {
  const listeners: Array<(snapshot: Snapshot) => void> = [] // one for each part of the program that asked

  return {
    get: key => store.get(key),
    set (key, snapshot, ttlMs) {
      store.set(key, snapshot, ttlMs)
      for (const listener of listeners) listener(snapshot)
    },
    subscribe (listener) { listeners.push(listener) }
  }
}

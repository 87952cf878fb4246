import { LRUCache } from 'lru-cache'
import type { SnapshotStore } from '../../tasks/ports.js'
import type { Snapshot } from '../../tasks/snapshot.js'
import type { Clock } from '../../traffic/clock.js'

export interface MemorySnapshotsOptions {
  readonly clock: Clock
  readonly maxEntries: number
  /** Bodies and their overhead, all entries together. A snapshot larger than this is not kept. */
  readonly maxBytes: number
}

export interface MemorySnapshots extends SnapshotStore {
  /** Snapshots held, those included whose time is over and that nobody has asked for since. */
  readonly size: number
  /** What they count towards `maxBytes`. */
  readonly bytes: number
  /** Snapshots that had to make room for others, since the start. */
  readonly evictions: number
}

/** What an entry costs beside its body: key, tag, times and the list links, rounded up. */
const ENTRY_OVERHEAD_BYTES = 512

/** Snapshots of this process, bounded by entries and by bytes. Lost on restart. */
export function createMemorySnapshots ({ clock, maxEntries, maxBytes }: MemorySnapshotsOptions): MemorySnapshots {
  let evictions = 0
  const cache = new LRUCache<string, Snapshot>({
    max: maxEntries,
    maxSize: maxBytes,
    sizeCalculation: snapshot => snapshot.body.length + ENTRY_OVERHEAD_BYTES,
    dispose (_snapshot, _key, reason) { if (reason === 'evict') evictions++ },
    perf: { now: () => clock.nowMs() },
    // With the default of 1 ms the cache remembers the time by a timer of its own, which an injected clock never fires.
    ttlResolution: 0
  })

  return {
    get: key => cache.get(key),
    set (key, snapshot, ttlMs) { cache.set(key, snapshot, { ttl: ttlMs }) },
    get size () { return cache.size },
    get bytes () { return cache.calculatedSize },
    get evictions () { return evictions }
  }
}

import { LRUCache } from 'lru-cache'
import type { UnknownTasks } from '../tasks/ports.js'
import type { Clock } from '../traffic/clock.js'

export interface MemoryUnknownsOptions {
  readonly clock: Clock
  readonly maxEntries: number
  /** How long an id counts as unknown; short, since a task made a moment ago may be known the next. */
  readonly ttlMs: number
}

/** Kept apart from the snapshots, so that a flood of invented ids cannot push out one real answer. */
export function createMemoryUnknowns ({ clock, maxEntries, ttlMs }: MemoryUnknownsOptions): UnknownTasks {
  const cache = new LRUCache<string, true>({
    max: maxEntries,
    ttl: ttlMs,
    perf: { now: () => clock.nowMs() },
    ttlResolution: 0
  })

  return {
    async remainingMs (key) { return Math.max(0, cache.getRemainingTTL(key)) },
    async add (key) { cache.set(key, true) }
  }
}

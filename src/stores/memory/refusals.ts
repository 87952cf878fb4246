import { LRUCache } from 'lru-cache'
import type { Refusal, RefusalStore } from '../../tasks/ports.js'
import type { Clock } from '../../traffic/clock.js'

export interface MemoryRefusalsOptions {
  readonly clock: Clock
  readonly maxEntries: number
}

/** Kept apart from the snapshots, so that a flood of invented ids cannot push out one real answer. */
export function createMemoryRefusals ({ clock, maxEntries }: MemoryRefusalsOptions): RefusalStore {
  const cache = new LRUCache<string, Refusal>({
    max: maxEntries,
    perf: { now: () => clock.nowMs() },
    ttlResolution: 0
  })

  return {
    get (key) {
      const refusal = cache.get(key)
      return refusal !== undefined && refusal.untilMs > clock.nowMs() ? refusal : undefined
    },
    set (key, refusal) { cache.set(key, refusal, { ttl: refusal.untilMs - clock.nowMs() }) },
    clear () { cache.clear() }
  }
}

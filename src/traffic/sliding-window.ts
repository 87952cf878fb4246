import type { Clock } from './clock.js'

export interface SlidingWindowOptions {
  readonly clock: Clock
  /** Slots per key; a function is asked each time, and may say less than is out already. */
  readonly limit: number | (() => number)
  /** Milliseconds from the return of a slot until it can be taken again. */
  readonly windowMs: number
  /** Most keys remembered at once; a new key beyond that finds no slot until an older one has passed. */
  readonly maxKeys: number
}

export interface SlidingWindow {
  /** Takes a slot and returns the function that gives it back (once), or undefined when none is free. */
  take (key: string): (() => void) | undefined
  /** Takes a slot and gives it back at once, so that it counts from now; false when none is free. */
  hit (key: string): boolean
  /** Milliseconds until a slot is free: 0 now, Infinity while every slot is out. */
  waitMs (key: string): number
  /** Slots of `key` that cannot be taken now. */
  used (key: string): number
  /** Keys remembered. */
  readonly size: number
}

interface Entry {
  out: number
  /** When each returned slot is free again, ascending. */
  readonly freeAtMs: number[]
}

/**
 * A sliding window log per key: never more than `limit` takings in any `windowMs`, wherever that window begins.
 *
 * The time counts from the return of a slot, not from its taking. Whoever holds a slot from before a call leaves until
 * after its answer came therefore knows that the call *arrived* in between, and the promise holds as the other side
 * sees it, however uneven the latency. A fixed window would let 2 × `limit` through around its edge, a token bucket
 * 2 × `limit` - 1.
 *
 * Bounded by `maxKeys`; a key is forgotten once its last slot is free again, never earlier.
 */
export function createSlidingWindow ({ clock, limit, windowMs, maxKeys }: SlidingWindowOptions): SlidingWindow {
  const entries = new Map<string, Entry>()
  const slots = typeof limit === 'number' ? () => limit : limit

  function isIdle (entry: Entry): boolean {
    return entry.out === 0 && entry.freeAtMs.length === 0
  }

  function settle (entry: Entry): Entry {
    const nowMs = clock.nowMs()
    const firstLater = entry.freeAtMs.findIndex(atMs => atMs > nowMs)
    if (firstLater !== 0) entry.freeAtMs.splice(0, firstLater === -1 ? Infinity : firstLater)
    return entry
  }

  function moveToEnd (key: string, entry: Entry): void {
    entries.delete(key)
    entries.set(key, entry)
  }

  /** Looks at the two least recently returned keys: faster than keys can be added, at a constant price. */
  function sweep (): void {
    let looks = 2
    for (const [key, entry] of entries) {
      if (looks-- === 0) return
      if (isIdle(settle(entry))) entries.delete(key)
      else if (entry.out > 0) moveToEnd(key, entry)
      else return
    }
  }

  function find (key: string): Entry | undefined {
    const entry = entries.get(key)
    return entry && settle(entry)
  }

  function used (key: string): number {
    const entry = find(key)
    return entry === undefined ? 0 : entry.out + entry.freeAtMs.length
  }

  function take (key: string): (() => void) | undefined {
    sweep()
    const entry = find(key) ?? { out: 0, freeAtMs: [] }
    if (entry.out + entry.freeAtMs.length >= slots()) return undefined
    if (!entries.has(key) && entries.size >= maxKeys) return undefined
    entry.out++
    entries.set(key, entry)
    let returned = false
    return () => {
      if (returned) return
      returned = true
      entry.out--
      entry.freeAtMs.push(clock.nowMs() + windowMs)
      moveToEnd(key, entry)
    }
  }

  return {
    used,
    take,
    hit (key) {
      const giveBack = take(key)
      giveBack?.()
      return giveBack !== undefined
    },
    waitMs (key) {
      const entry = find(key)
      if (entry === undefined) {
        sweep() // nothing else may, while only new keys come
        return entries.size < maxKeys ? 0 : windowMs
      }
      const excess = entry.out + entry.freeAtMs.length - slots()
      return excess < 0 ? 0 : (entry.freeAtMs[excess] ?? Infinity) - clock.nowMs()
    },
    get size () { return entries.size }
  }
}

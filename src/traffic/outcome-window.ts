import type { Clock } from './clock.js'

export interface OutcomeWindowOptions {
  readonly clock: Clock
  /** Longest time in milliseconds for which an outcome counts. */
  readonly windowMs: number
  /** Distinct failing keys are counted up to here. */
  readonly maxKeys: number
}

export interface Tally {
  readonly calls: number
  readonly failures: number
  /** Distinct keys among the failures, or `maxKeys` when there are more. */
  readonly failingKeys: number
}

export interface OutcomeWindow {
  record (key: string, failed: boolean): void
  tally (): Tally
  clear (): void
  /** Keys remembered, counted once per bucket that holds them. */
  readonly size: number
}

interface Bucket {
  readonly index: number
  calls: number
  failures: number
  readonly failingKeys: Set<string>
}

const BUCKETS = 10

/**
 * Counts the outcomes of the last `windowMs`: one counts for at least nine tenths of that, and never longer.
 *
 * Bounded by 10 buckets of two numbers and `maxKeys` keys each, for any number of calls. Nothing is lost by that:
 * a bucket that is full of keys alone makes the tally say `maxKeys`, and one that is not holds all of its keys.
 */
export function createOutcomeWindow ({ clock, windowMs, maxKeys }: OutcomeWindowOptions): OutcomeWindow {
  const bucketMs = windowMs / BUCKETS
  let buckets: Bucket[] = []

  /** Forgets the buckets that have passed and returns the index of the present one. */
  function settle (): number {
    const present = Math.floor(clock.nowMs() / bucketMs)
    while (buckets[0] !== undefined && buckets[0].index <= present - BUCKETS) buckets.shift()
    return present
  }

  function presentBucket (): Bucket {
    const index = settle()
    const last = buckets.at(-1)
    if (last?.index === index) return last
    const bucket = { index, calls: 0, failures: 0, failingKeys: new Set<string>() }
    buckets.push(bucket)
    return bucket
  }

  function sum (count: (bucket: Bucket) => number): number {
    return buckets.reduce((total, bucket) => total + count(bucket), 0)
  }

  return {
    record (key, failed) {
      const bucket = presentBucket()
      bucket.calls++
      if (!failed) return
      bucket.failures++
      if (bucket.failingKeys.size < maxKeys) bucket.failingKeys.add(key)
    },
    tally () {
      settle()
      const keys = new Set(buckets.flatMap(({ failingKeys }) => [...failingKeys]))
      return {
        calls: sum(({ calls }) => calls),
        failures: sum(({ failures }) => failures),
        failingKeys: Math.min(keys.size, maxKeys)
      }
    },
    clear () { buckets = [] },
    get size () { return sum(({ failingKeys }) => failingKeys.size) }
  }
}

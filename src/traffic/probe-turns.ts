export interface ProbeTurnsOptions {
  /** Milliseconds for which the keys whose probes failed wait for others to come first. */
  readonly graceMs: number
}

export interface ProbeTurns {
  /** Milliseconds that a caller for `key` has to leave to others, `forMs` after the turn began: 0 when it is his. */
  waitMs (key: string, forMs: number): number
  failed (key: string): void
  clear (): void
  /** Keys remembered. */
  readonly size: number
}

const MAX_KEYS = 16

/**
 * Promises that a key which always fails does not keep the turn to probe: who failed lets others go first. Without it
 * the key that is asked for most often would probe nearly every time, and one sick task hold a breaker open for all.
 *
 * Remembers the 16 keys that failed last.
 */
export function createProbeTurns ({ graceMs }: ProbeTurnsOptions): ProbeTurns {
  const failedKeys = new Set<string>()

  return {
    waitMs: (key, forMs) => failedKeys.has(key) ? Math.max(0, graceMs - forMs) : 0,
    failed (key) {
      failedKeys.delete(key) // and in again at the end
      failedKeys.add(key)
      for (const oldest of failedKeys) {
        if (failedKeys.size <= MAX_KEYS) break
        failedKeys.delete(oldest)
      }
    },
    clear () { failedKeys.clear() },
    get size () { return failedKeys.size }
  }
}

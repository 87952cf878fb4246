import type { EnvReader } from './env.js'

export interface ReadingSettings {
  readonly taskRateLimit: number
  readonly taskThrottle: 'share' | 'reject'
  readonly snapshotFreshMs: number
  readonly snapshotMaxAgeMs: number
  readonly staleIfErrorMs: number
  readonly terminalTtlMs: number
  readonly cacheMaxEntries: number
  readonly cacheMaxBytes: number
}

const FORTNIGHT_SECONDS = 14 * 86_400

/** How often a task is read, and how long what was read is kept. */
export function readReadingSettings ({ integer, choice }: EnvReader): ReadingSettings {
  return {
    taskRateLimit: integer('TASK_RATE_LIMIT', 3, 1, 3),
    taskThrottle: choice('TASK_THROTTLE', 'share', ['share', 'reject']),
    snapshotFreshMs: integer('SNAPSHOT_FRESH_MS', 334, 0, 60_000),
    snapshotMaxAgeMs: integer('SNAPSHOT_MAX_AGE_MS', 1000, 0, 60_000),
    staleIfErrorMs: integer('STALE_IF_ERROR_SECONDS', 10, 0, 3600) * 1000,
    terminalTtlMs: integer('TERMINAL_TTL_SECONDS', 3600, 1, FORTNIGHT_SECONDS) * 1000,
    cacheMaxEntries: integer('CACHE_MAX_ENTRIES', 10_000, 1, 10_000_000),
    cacheMaxBytes: integer('CACHE_MAX_BYTES', 67_108_864, 1, 2 ** 40)
  }
}

import type { EnvReader } from './env.js'

export interface WatchSettings {
  readonly pollIntervalMs: number
  /** 0: no limit, as for the two below. */
  readonly watchMaxMs: number
  readonly streamMax: number
  readonly streamMaxPerClient: number
}

/** How often a watched task is read, for how long, and how many may watch. */
export function readWatchSettings ({ integer }: EnvReader): WatchSettings {
  return {
    pollIntervalMs: integer('POLL_INTERVAL_MS', 2000, 100, 600_000),
    watchMaxMs: integer('WATCH_MAX_SECONDS', 1800, 0, 86_400) * 1000,
    streamMax: integer('STREAM_MAX', 10_000, 0, 1_000_000),
    streamMaxPerClient: integer('STREAM_MAX_PER_CLIENT', 100, 0, 1_000_000)
  }
}

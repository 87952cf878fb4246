import type { Clock } from './clock.js'

export interface EpisodeOptions {
  readonly clock: Clock
  /** So long without another occurrence, and the episode is over. */
  readonly quietMs: number
  readonly onBegin: () => void
  /** How often it occurred, the first time included. */
  readonly onEnd: (count: number) => void
}

/**
 * Makes one begin and one end of something that occurs again and again. The function notes an occurrence. Holds one
 * timer while an episode lasts.
 */
export function createEpisode ({ clock, quietMs, onBegin, onEnd }: EpisodeOptions): () => void {
  let count = 0
  let lastMs = 0

  function endWhenQuiet (): void {
    const leftMs = lastMs + quietMs - clock.nowMs()
    if (leftMs > 0) {
      clock.after(leftMs, endWhenQuiet)
      return
    }
    onEnd(count)
    count = 0
  }

  return () => {
    lastMs = clock.nowMs()
    count++
    if (count > 1) return
    onBegin()
    clock.after(quietMs, endWhenQuiet)
  }
}

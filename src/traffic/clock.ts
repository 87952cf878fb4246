/** The only source of time. Injected everywhere, so that a test never sleeps. */
export interface Clock {
  /** Monotonic milliseconds above 0. Unrelated to the date: setting the machine's clock changes nothing. */
  nowMs (): number
  /** Milliseconds since 1970, only for comparing with dates that the upstream wrote. */
  dateMs (): number
  /** Calls `run` once after `delayMs` milliseconds; the returned function cancels that. */
  after (delayMs: number, run: () => void): () => void
}

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  dateMs: () => Date.now(),
  after (delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  }
}

export function sleep (clock: Clock, delayMs: number): Promise<void> {
  return new Promise(resolve => { clock.after(delayMs, resolve) })
}

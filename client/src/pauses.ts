import type { Clock } from './environment.js'

export interface Pauses {
  /** Resolves after `ms`, when the signal is aborted, or at the next `wake`. */
  pause (ms: number, signal: AbortSignal): Promise<void>
  wake (): void
}

/** Waiting that a page which comes back, or a new task to ask for, cuts short. */
export function createPauses (clock: Clock): Pauses {
  const waiting = new Set<() => void>()
  return {
    pause: (ms, signal) => new Promise(resolve => {
      if (signal.aborted) return resolve()
      const cancel = clock.after(ms, end)
      waiting.add(end)
      signal.addEventListener('abort', end)
      function end (): void {
        cancel()
        waiting.delete(end)
        signal.removeEventListener('abort', end)
        resolve()
      }
    }),
    wake () { for (const end of waiting) end() }
  }
}

import type { Clock } from '../../traffic/clock.js'
import { isUnknownYet, TaskError } from '../faults.js'
import { policy } from '../policy.js'
import type { Snapshot } from '../snapshot.js'

/** A subscriber that waits for the first record of a task. `found`, `lost` or `stopped` is the last that it hears. */
export interface Seeker {
  found (snapshot: Snapshot): void
  /** There is still nothing, for another reason than before. */
  troubled (error: TaskError): void
  /** The task has been unknown for 90 s. */
  lost (error: TaskError): void
  stopped (): void
}

export interface SeekOptions {
  readonly clock: Clock
  /** Why there is nothing now. */
  readonly error: TaskError
  readonly read: () => Promise<Snapshot>
  readonly seeker: Seeker
  /** Longest life; 0: no limit. */
  readonly maxMs: number
  /** Called once, before the seeker hears of the end. */
  readonly onOver: () => void
}

export interface Seek {
  /** Ends it; the seeker hears that it has been stopped. */
  stop (): void
  /** Ends it in silence. */
  leave (): void
}

const { unknownMaxMs, seekPauseMs, seekPauseMaxMs } = policy.watch

/**
 * Asks for a task of which nothing is known yet, after 1, 2, 4, 8, 8 … s and never sooner than an upstream in trouble
 * has asked for, until there is a record. A task that is unknown 90 s after the beginning is given up; an upstream in
 * trouble is waited for.
 */
export function createSeek ({ clock, error, read, seeker, maxMs, onOver }: SeekOptions): Seek {
  const startedAtMs = clock.nowMs()
  let reason = error
  let tries = 0
  let isOver = false
  let cancelAsk = clock.after(pauseMs(), startAsking)
  const cancelExpiry = maxMs > 0 ? clock.after(maxMs, stop) : undefined

  function pauseMs (): number {
    const pause = Math.min(seekPauseMs * 2 ** tries, seekPauseMaxMs)
    if (!isUnknownYet(reason)) return Math.max(pause, reason.retryAfterMs ?? 0)
    return Math.min(pause, Math.max(0, startedAtMs + unknownMaxMs - clock.nowMs()))
  }

  function startAsking (): void {
    void ask()
  }

  /** Never rejects. */
  async function ask (): Promise<void> {
    const outcome = await read().catch((error: unknown) => ({ error }))
    if (isOver) return
    if ('error' in outcome) {
      failed(outcome.error)
    } else {
      finish()
      seeker.found(outcome)
    }
  }

  /** Errors of other rooms, such as a quota that is used up, say nothing of the task. */
  function failed (error: unknown): void {
    tries++
    const before = reason.code
    if (error instanceof TaskError) reason = error
    if (isUnknownYet(reason) && clock.nowMs() - startedAtMs >= unknownMaxMs) {
      finish()
      seeker.lost(reason)
      return
    }
    cancelAsk = clock.after(pauseMs(), startAsking)
    if (reason.code !== before) seeker.troubled(reason)
  }

  function finish (): void {
    isOver = true
    cancelAsk()
    cancelExpiry?.()
    onOver()
  }

  function stop (): void {
    finish()
    seeker.stopped()
  }

  return {
    stop,
    leave () { if (!isOver) finish() }
  }
}

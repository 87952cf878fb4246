import type { Clock } from '../../traffic/clock.js'
import type { SlidingWindow } from '../../traffic/sliding-window.js'
import { TaskError } from '../faults.js'

export interface CreateQueueOptions {
  readonly clock: Clock
  /** The creations of the account. */
  readonly window: SlidingWindow
  /** Most callers waiting; the next one is refused at once. */
  readonly maxQueue: number
  /** Longest wait in milliseconds. */
  readonly maxWaitMs: number
  /** Length of the window in milliseconds, in which it lets `maxQueue` callers through. */
  readonly windowMs: number
}

export interface CreateQueue {
  /**
   * Waits for a slot, first come, first served. Resolves to the function that gives it back, to be called when the
   * answer of the upstream has come.
   * @throws {TaskError} `create-rate-limited` after `maxWaitMs`, or at once when too many wait; `shutting-down`
   */
  enter (): Promise<() => void>
  /** Refuses the callers that wait, and every later one. */
  close (): void
  readonly queued: number
}

const KEY = 'account'

type Turn = (slot: (() => void) | TaskError) => void

/** Keeps creations to the window of the account, and lets a bounded number of them wait for a bounded time. */
export function createCreateQueue (options: CreateQueueOptions): CreateQueue {
  const { clock, window, maxQueue, maxWaitMs, windowMs } = options
  const queue = new Set<Turn>()
  let cancelWake: (() => void) | undefined
  let isClosed = false
  /** When the caller that was refused last is told to come back. */
  let promisedAtMs = -Infinity

  /** No earlier than a place is free, and each caller later than the one before, as fast as the window turns. */
  function tooMany (): TaskError {
    const nowMs = clock.nowMs()
    const waitMs = window.waitMs(KEY)
    const freeAtMs = nowMs + Math.max(1000, Number.isFinite(waitMs) ? waitMs : windowMs)
    promisedAtMs = Math.max(freeAtMs, promisedAtMs + windowMs / maxQueue)
    return new TaskError('account_window', { retryAfterMs: promisedAtMs - nowMs })
  }

  function shuttingDown (): TaskError {
    return new TaskError('shutting_down')
  }

  function takeSlot (): (() => void) | undefined {
    const giveBack = window.take(KEY)
    return giveBack && (() => {
      giveBack()
      admit()
    })
  }

  function admit (): void {
    for (const turn of queue) {
      const slot = takeSlot()
      if (slot === undefined) break
      turn(slot)
    }
    const waitMs = window.waitMs(KEY)
    if (queue.size === 0 || cancelWake !== undefined || !Number.isFinite(waitMs)) return
    cancelWake = clock.after(Math.ceil(waitMs), () => {
      cancelWake = undefined
      admit()
    })
  }

  return {
    async enter () {
      if (isClosed) throw shuttingDown()
      const slot = queue.size === 0 ? takeSlot() : undefined
      if (slot !== undefined) return slot
      if (queue.size >= maxQueue) throw tooMany()
      return await new Promise((resolve, reject) => {
        const cancelRefusal = clock.after(maxWaitMs, () => { turn(tooMany()) })
        const turn: Turn = outcome => {
          queue.delete(turn)
          cancelRefusal()
          if (outcome instanceof TaskError) reject(outcome)
          else resolve(outcome)
        }
        queue.add(turn)
        admit()
      })
    },
    close () {
      isClosed = true
      cancelWake?.()
      for (const turn of queue) turn(shuttingDown())
    },
    get queued () { return queue.size }
  }
}

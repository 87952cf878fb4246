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
  /** How long a caller who was refused has to stay away when every slot is out, in milliseconds. */
  readonly windowMs: number
}

export interface CreateQueue {
  /**
   * Waits for a slot, first come, first served. Resolves to the function that gives it back, to be called when the
   * answer of the upstream has come.
   * @throws {TaskError} `create-rate-limited` after `maxWaitMs`, or at once when too many wait; `shutting-down`
   */
  enter (): Promise<() => void>
  /** Refuses those who wait, and every later one. */
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

  function tooMany (): TaskError {
    const waitMs = window.waitMs(KEY)
    return new TaskError('account_window', { retryAfterMs: Math.max(1000, Number.isFinite(waitMs) ? waitMs : windowMs) })
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

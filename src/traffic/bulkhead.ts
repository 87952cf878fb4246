import type { Clock } from './clock.js'
import type { SlidingWindow } from './sliding-window.js'

export interface BulkheadOptions {
  readonly clock: Clock
  readonly maxInFlight: number
  /** Most callers waiting; the next one is refused at once. */
  readonly maxQueue: number
  /** Longest wait in milliseconds before a caller is refused. */
  readonly maxWaitMs: number
  /** Bounds how many are inside per time: a slot is held from entering until leaving, and the window's length after. */
  readonly rate: SlidingWindow
}

export interface Bulkhead {
  /**
   * Resolves to the function that leaves the bulkhead, or to undefined when the caller is refused. `isUrgent` is asked
   * again whenever there is a place; default: it is urgent.
   */
  enter (isUrgent?: () => boolean): Promise<(() => void) | undefined>
  readonly inFlight: number
  readonly queued: number
}

const RATE_KEY = 'all'

interface Waiter {
  readonly isUrgent: () => boolean
  settle (leave: (() => void) | undefined): void
}

/**
 * Promises that at most `maxInFlight` callers are inside; the others wait briefly in a bounded queue. Urgent callers go
 * before the others, and take the place of the last of them when the queue is full; otherwise in order of arrival.
 */
export function createBulkhead ({ clock, maxInFlight, maxQueue, maxWaitMs, rate }: BulkheadOptions): Bulkhead {
  const queue = new Set<Waiter>()
  let inFlight = 0
  let isWakeSet = false

  function tryEnter (): (() => void) | undefined {
    if (inFlight >= maxInFlight) return undefined
    const giveBack = rate.take(RATE_KEY)
    if (giveBack === undefined) return undefined
    inFlight++
    let left = false
    return () => {
      if (left) return
      left = true
      inFlight--
      giveBack()
      admit()
    }
  }

  /** The first waiter that is urgent, else the first one. */
  function next (): Waiter | undefined {
    let first: Waiter | undefined
    for (const waiter of queue) {
      if (waiter.isUrgent()) return waiter
      first ??= waiter
    }
    return first
  }

  function admit (): void {
    while (queue.size > 0) {
      const leave = tryEnter()
      if (leave === undefined) break
      next()?.settle(leave)
    }
    const waitMs = rate.waitMs(RATE_KEY)
    // While every slot is held, or every place taken, the next one to leave admits.
    if (queue.size === 0 || inFlight >= maxInFlight || waitMs === Infinity || isWakeSet) return
    isWakeSet = true
    clock.after(Math.ceil(waitMs), () => {
      isWakeSet = false
      admit()
    })
  }

  /** Refuses the last waiter that is not urgent, if there is one. */
  function displace (): boolean {
    const last = [...queue].findLast(({ isUrgent }) => !isUrgent())
    last?.settle(undefined)
    return last !== undefined
  }

  return {
    async enter (isUrgent = () => true) {
      const leave = queue.size === 0 ? tryEnter() : undefined
      if (leave !== undefined) return leave
      if (queue.size >= maxQueue && !(isUrgent() && displace())) return undefined

      return await new Promise(resolve => {
        const cancelRefusal = clock.after(maxWaitMs, () => waiter.settle(undefined))
        const waiter: Waiter = {
          isUrgent,
          settle (leave) {
            queue.delete(waiter)
            cancelRefusal()
            resolve(leave)
          }
        }
        queue.add(waiter)
        admit()
      })
    },
    get inFlight () { return inFlight },
    get queued () { return queue.size }
  }
}

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
  /** Resolves to the function that leaves the bulkhead, or to undefined when the caller is refused. */
  enter (): Promise<(() => void) | undefined>
  readonly inFlight: number
  readonly queued: number
}

const RATE_KEY = 'all'

/** Promises that at most `maxInFlight` callers are inside; the others wait in order, briefly, in a bounded queue. */
export function createBulkhead ({ clock, maxInFlight, maxQueue, maxWaitMs, rate }: BulkheadOptions): Bulkhead {
  const queue = new Set<(leave: (() => void) | undefined) => void>()
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

  function admit (): void {
    for (const settle of queue) {
      const leave = tryEnter()
      if (leave === undefined) break
      settle(leave)
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

  return {
    async enter () {
      const leave = queue.size === 0 ? tryEnter() : undefined
      if (leave !== undefined) return leave
      if (queue.size >= maxQueue) return undefined

      return await new Promise(resolve => {
        const cancelRefusal = clock.after(maxWaitMs, () => settle(undefined))
        const settle = (leave: (() => void) | undefined) => {
          queue.delete(settle)
          cancelRefusal()
          resolve(leave)
        }
        queue.add(settle)
        admit()
      })
    },
    get inFlight () { return inFlight },
    get queued () { return queue.size }
  }
}

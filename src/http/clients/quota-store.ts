import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { Clock } from '../../traffic/clock.js'
import { createSlidingWindow, type SlidingWindow } from '../../traffic/sliding-window.js'

/** Clients and tasks remembered by one window; each for little more than `windowMs`. */
const MAX_KEYS = 100_000

/** At most `limit` per key in any `windowMs`. */
export function createQuotaWindow (clock: Clock, limit: number, windowMs: number): SlidingWindow {
  return createSlidingWindow({ clock, limit, windowMs, maxKeys: MAX_KEYS })
}

/**
 * A store for @fastify/rate-limit that counts in any second, not in fixed ones, and on a monotonic clock.
 * A refused request is not counted: a client that keeps trying gets in as soon as its oldest request is
 * out of the window.
 */
export function quotaStore (clock: Clock): FastifyRateLimitStoreCtor {
  // A class, because the plugin calls it with `new`; one instance for each limit that it is asked to keep.
  return class QuotaStore implements FastifyRateLimitStore {
    #window: SlidingWindow | undefined

    incr (...[key, callback, windowMs, limit]: Parameters<FastifyRateLimitStore['incr']>): void {
      const window = this.#window ??= createQuotaWindow(clock, limit, windowMs)
      callback(null, window.hit(key)
        ? { current: window.used(key), ttl: windowMs }
        : { current: limit + 1, ttl: window.waitMs(key) })
    }

    child (): FastifyRateLimitStore {
      return new QuotaStore()
    }
  }
}

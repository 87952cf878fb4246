import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'

/** A sliding window log, as far as a quota needs it. */
export interface QuotaWindow {
  take (key: string): (() => void) | undefined
  waitMs (key: string): number
  used (key: string): number
}

export type CreateQuotaWindow = (limit: number, windowMs: number) => QuotaWindow

/**
 * A store for @fastify/rate-limit that counts in any second, not in fixed ones, and on a monotonic clock.
 * A refused request is not counted: a client who keeps knocking gets in as soon as his first request has passed.
 */
export function quotaStore (createWindow: CreateQuotaWindow): FastifyRateLimitStoreCtor {
  // A class, because the plugin calls it with `new`; one instance for each limit that it is asked to keep.
  return class QuotaStore implements FastifyRateLimitStore {
    #window: QuotaWindow | undefined

    incr (...[key, callback, windowMs, limit]: Parameters<FastifyRateLimitStore['incr']>): void {
      const window = this.#window ??= createWindow(limit, windowMs)
      const giveBack = window.take(key)
      giveBack?.() // at once: it is free again one window from now
      callback(null, giveBack === undefined
        ? { current: limit + 1, ttl: window.waitMs(key) }
        : { current: window.used(key), ttl: windowMs })
    }

    child (): FastifyRateLimitStore {
      return new QuotaStore()
    }
  }
}

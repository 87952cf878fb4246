import { clientOf, type Client } from './client-identity.js'
import { ProblemError } from '../problems/problem.js'

export interface WaitingPlacesOptions {
  /** Most requests that wait for news at once; 0: no limit. */
  readonly max: number
  /** The same for one client. */
  readonly maxPerClient: number
}

export interface WaitingPlaces {
  /**
   * Takes a place for a request that waits for news, an event stream or a long poll, and returns the function that
   * gives it back, to be called once.
   * @throws {ProblemError} `overloaded`, `client-rate-limited`, or `shutting-down` once closed
   */
  take (request: Client): () => void
  /** Gives no place any more. */
  close (): void
}

const RETRY_AFTER_MS = 5000

/** Bounds how many requests wait for news, in all and per client. Holds an entry per client that waits. */
export function createWaitingPlaces ({ max, maxPerClient }: WaitingPlacesOptions): WaitingPlaces {
  const byClient = new Map<string, { count: number }>()
  let taken = 0
  let isClosed = false

  function isFull (count: number, limit: number): boolean {
    return limit > 0 && count >= limit
  }

  return {
    take (request) {
      if (isClosed) throw new ProblemError('shutting-down')
      const client = clientOf(request)
      const own = byClient.get(client) ?? { count: 0 }
      if (isFull(own.count, maxPerClient)) throw new ProblemError('client-rate-limited', { retryAfterMs: RETRY_AFTER_MS })
      if (isFull(taken, max)) throw new ProblemError('overloaded', { retryAfterMs: RETRY_AFTER_MS })

      byClient.set(client, own)
      own.count++
      taken++
      return () => {
        own.count--
        taken--
        if (own.count === 0) byClient.delete(client)
      }
    },
    close () { isClosed = true }
  }
}

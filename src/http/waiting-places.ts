import type { FastifyRequest } from 'fastify'
import { clientOf } from './client-identity.js'
import { ProblemError } from './problem-details.js'

export interface WaitingPlacesOptions {
  /** Most requests that wait for news at once; 0: no limit. */
  readonly max: number
  /** The same for one client. */
  readonly maxPerClient: number
}

export interface WaitingPlaces {
  /**
   * Takes a place for a request that waits for news, an event stream or a long poll, and returns the function that
   * gives it back (once).
   * @throws {ProblemError} `overloaded`, `client-rate-limited`, or `shutting-down` once closed
   */
  take (request: FastifyRequest): () => void
  /** Gives no place any more. */
  close (): void
  /** Places taken. */
  readonly size: number
}

const RETRY_AFTER_MS = 5000

/** Bounds how many requests wait for news, in all and per client. Holds an entry per client that waits. */
export function createWaitingPlaces ({ max, maxPerClient }: WaitingPlacesOptions): WaitingPlaces {
  const byClient = new Map<string, number>()
  let taken = 0
  let isClosed = false

  function isFull (count: number, limit: number): boolean {
    return limit > 0 && count >= limit
  }

  function leave (client: string): void {
    const left = (byClient.get(client) ?? 0) - 1
    if (left > 0) byClient.set(client, left)
    else byClient.delete(client)
    taken--
  }

  return {
    take (request) {
      if (isClosed) throw new ProblemError('shutting-down')
      const client = clientOf(request)
      const ofClient = byClient.get(client) ?? 0
      if (isFull(ofClient, maxPerClient)) throw new ProblemError('client-rate-limited', { retryAfterMs: RETRY_AFTER_MS })
      if (isFull(taken, max)) throw new ProblemError('overloaded', { retryAfterMs: RETRY_AFTER_MS })

      byClient.set(client, ofClient + 1)
      taken++
      let isLeft = false
      return () => {
        if (!isLeft) leave(client)
        isLeft = true
      }
    },
    close () { isClosed = true },
    get size () { return taken }
  }
}

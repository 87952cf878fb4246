import type { FastifyReply, FastifyRequest } from 'fastify'
import { isFinal, type Snapshot } from '../../tasks/snapshot.js'
import type { Watcher } from '../../tasks/watch/watcher.js'
import type { Clock } from '../../traffic/clock.js'
import { parseKnownTags } from './request-headers.js'
import type { WaitingPlaces } from '../clients/waiting-places.js'

export interface LongPollOptions {
  readonly clock: Clock
  readonly watcher: Watcher
  readonly places: WaitingPlaces
}

/**
 * Waits until `untilMs`, on the monotonic clock, for news of a task, of which `present` is known: with `If-None-Match`
 * for a snapshot with another tag, else for the terminal one. Resolves to the furthest snapshot by then, and to
 * undefined at once when there is nothing to wait for; never an error once it waits.
 * @throws {ProblemError} when there is no place for one more
 */
export type LongPoll = (
  present: Snapshot, untilMs: number, request: FastifyRequest, reply: FastifyReply
) => Promise<Snapshot | undefined>

export function createLongPoll ({ clock, watcher, places }: LongPollOptions): LongPoll {
  return async function wait (present, untilMs, request, reply) {
    const { 'if-none-match': ifNoneMatch } = request.headers
    const isKnown = ifNoneMatch === undefined ? undefined : parseKnownTags(ifNoneMatch)
    const isNews = (snapshot: Snapshot) => isFinal(snapshot) || isKnown?.(snapshot.etag) === false
    const waitMs = untilMs - clock.nowMs()
    if (isNews(present) || waitMs <= 0 || reply.raw.closed) return undefined

    const giveBack = places.take(request)
    const last = await new Promise<Snapshot>(resolve => {
      let furthest = present
      const leave = watcher.watch(present, {
        changed (snapshot) {
          furthest = snapshot
          if (isNews(snapshot)) settle()
        },
        troubled () {}, // what is known stays what is known
        lost () { settle() },
        stopped () {
          reply.header('connection', 'close') // the process goes down, and waits for its connections
          settle()
        }
      })
      const cancelTimeout = clock.after(waitMs, settle)
      reply.raw.once('close', settle)

      function settle (): void {
        leave()
        cancelTimeout()
        reply.raw.off('close', settle)
        resolve(furthest)
      }
    })
    giveBack()
    return last
  }
}

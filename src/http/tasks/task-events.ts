import type { FastifyReply, FastifyRequest } from 'fastify'
import { isFinal, type Snapshot } from '../../tasks/snapshot.js'
import type { Viewer } from '../../tasks/watch/watch.js'
import type { Watcher } from '../../tasks/watch/watcher.js'
import type { Clock } from '../../traffic/clock.js'
import { problemOf } from '../problems/problem.js'
import { createEventStreams, type EventStream } from './event-streams.js'
import { encodeComment, encodeEvent, encodeRetry } from './sse.js'
import type { WaitingPlaces } from './subscription-limits.js'

export interface TaskEventsOptions {
  readonly clock: Clock
  readonly watcher: Watcher
  readonly places: WaitingPlaces
  /** From 0 up to 1. */
  readonly random: () => number
}

export interface TaskEvents {
  /**
   * Answers with the events of a task, of which `present` is the first.
   * @throws {ProblemError} before the stream has begun, when there is no place for one more
   */
  answer (present: Snapshot, request: FastifyRequest, reply: FastifyReply): FastifyReply
  /** Readers who do not take the last events are not waited for long. */
  hurry (): void
}

const RETRY = encodeRetry(2000)
const RESUMED = encodeComment('nothing has changed')
const END = encodeEvent({ event: 'end', data: '{}' })
const BYE = encodeEvent({ event: 'bye', data: '{}' })

/** Clients that are sent away together come back one after the other. */
const BYE_RETRY_MIN_MS = 1000
const BYE_RETRY_SPREAD_MS = 4000

/** A task as server-sent events: `task` for each change, `end` after the terminal one; `problem` and `bye`. */
export function createTaskEvents ({ clock, watcher, places, random }: TaskEventsOptions): TaskEvents {
  const streams = createEventStreams({ clock })
  let latest: { readonly snapshot: Snapshot, readonly bytes: Buffer } | undefined

  /** Encoded once however many streams get it: they get it one right after the other. */
  function encodeTask (snapshot: Snapshot): Buffer {
    if (latest?.snapshot !== snapshot) {
      const text = encodeEvent({ event: 'task', id: snapshot.etag, data: snapshot.body.toString() })
      latest = { snapshot, bytes: Buffer.from(text) }
    }
    return latest.bytes
  }

  function viewerOf ({ id: requestId }: FastifyRequest, taskId: string, stream: EventStream): Viewer {
    return {
      changed (snapshot) {
        stream.send(encodeTask(snapshot))
        if (isFinal(snapshot)) stream.end(END)
      },
      troubled (error) {
        stream.send(encodeEvent({ event: 'problem', data: JSON.stringify(problemOf(error, requestId, taskId)) }))
      },
      stopped () {
        stream.end(encodeRetry(BYE_RETRY_MIN_MS + BYE_RETRY_SPREAD_MS * random()) + BYE)
      }
    }
  }

  function tellEnd (final: Snapshot, reply: FastifyReply): FastifyReply {
    const stream = streams.open(reply)
    stream.send(RETRY)
    stream.send(encodeTask(final))
    stream.end(END)
    return reply
  }

  function follow (present: Snapshot, request: FastifyRequest, reply: FastifyReply, isKnown: boolean): void {
    const giveBack = places.take(request)
    const stream = streams.open(reply, () => {
      leave()
      giveBack()
    })
    stream.send(RETRY)
    stream.send(isKnown ? RESUMED : encodeTask(present))
    const leave = watcher.watch(present, viewerOf(request, present.ref.id, stream))
  }

  return {
    answer (present, request, reply) {
      if (reply.raw.closed) return reply.hijack() // the reader left while the task was read
      const isKnown = request.headers['last-event-id'] === present.etag
      // A 204 is what keeps an EventSource from connecting again.
      if (isFinal(present)) return isKnown ? reply.code(204).send() : tellEnd(present, reply)
      follow(present, request, reply, isKnown)
      return reply
    },
    hurry: streams.hurry
  }
}

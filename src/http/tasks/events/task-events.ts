import type { FastifyReply, FastifyRequest } from 'fastify'
import { isUnknownYet, TaskError } from '../../../tasks/faults.js'
import { policy } from '../../../tasks/policy.js'
import { isFinal, type Snapshot } from '../../../tasks/snapshot.js'
import type { TaskRef } from '../../../tasks/task.js'
import type { Publish } from '../../../tasks/telemetry.js'
import type { Subscriber } from '../../../tasks/watch/watch.js'
import type { Watcher } from '../../../tasks/watch/watcher.js'
import type { Clock } from '../../../traffic/clock.js'
import type { ProblemLog } from '../../problems/problem-log.js'
import { createWaitingPlaces, type WaitingPlaces } from '../../clients/waiting-places.js'
import type { TaskReads } from '../../clients/task-reads.js'
import { createEventStreams, type EventStream } from './event-streams.js'
import { encodeProblem, encodeRefusal, GONE, isToldByStream } from './refused-stream.js'
import { encodeComment, encodeEvent, encodeRetry } from './sse.js'

export interface TaskEventsOptions {
  readonly clock: Clock
  readonly watcher: Watcher
  readonly places: WaitingPlaces
  readonly reads: Pick<TaskReads, 'present'>
  readonly log: ProblemLog
  readonly publish: Publish
  /** Where clients reach us, without a slash at the end. */
  readonly baseUrl: string
  /** From 0 up to 1. */
  readonly random: () => number
}

export interface TaskEvents {
  /**
   * Answers with the events of a task, the first of which is the task as it is.
   * @throws {TaskError} before the stream has begun, to a reader that does not ask for a stream by name
   * @throws {ProblemError} before the stream has begun, when there is no place for one more
   */
  answer (ref: TaskRef, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>
  /** Readers that do not take the last events are not waited for long. */
  hurry (): void
}

const RETRY = encodeRetry(2000)
const RESUMED = encodeComment('nothing has changed')
const END = encodeEvent({ event: 'end', data: '{}' })
const BYE = encodeEvent({ event: 'bye', data: '{}' })

/** Clients that are sent away together come back one after the other. */
const BYE_RETRY_MIN_MS = 1000

/**
 * A task as server-sent events: `task` for each change, `end` after the terminal one; `problem` and `bye`. While
 * nothing can be learnt of the task the stream waits for it.
 */
export function createTaskEvents (options: TaskEventsOptions): TaskEvents {
  const { clock, watcher, places, reads, log, publish, baseUrl, random } = options
  const streams = createEventStreams({ clock, publish })
  const unknownPlaces = createWaitingPlaces({ max: 0, maxPerClient: policy.http.unknownStreamsPerClient })
  let latest: { readonly snapshot: Snapshot, readonly bytes: Buffer } | undefined

  /** Encoded once however many streams get it: they get it one right after the other. */
  function encodeTask (snapshot: Snapshot): Buffer {
    if (latest?.snapshot !== snapshot) {
      const text = encodeEvent({ event: 'task', id: snapshot.etag, data: snapshot.body.toString() })
      latest = { snapshot, bytes: Buffer.from(text) }
    }
    return latest.bytes
  }

  function subscriberOf ({ id: requestId }: FastifyRequest, taskId: string, stream: EventStream): Subscriber {
    const about = { requestId, taskId, baseUrl }
    return {
      changed (snapshot) {
        stream.send(encodeTask(snapshot), 'task')
        if (isFinal(snapshot)) stream.end(END, 'end')
      },
      troubled (error) { stream.send(encodeProblem(error, about), 'problem') },
      lost (error) { stream.end(encodeProblem(error, about, GONE), 'problem') },
      stopped () { stream.end(encodeRetry(BYE_RETRY_MIN_MS + policy.http.retrySpreadMs * random()) + BYE, 'bye') }
    }
  }

  function tellEnd (final: Snapshot, reply: FastifyReply): FastifyReply {
    const stream = streams.open(reply)
    stream.send(RETRY)
    stream.send(encodeTask(final), 'task')
    stream.end(END, 'end')
    return reply
  }

  function follow (first: Snapshot, request: FastifyRequest, reply: FastifyReply, isKnown: boolean): FastifyReply {
    const giveBack = places.take(request)
    const stream = streams.open(reply)
    stream.onClose(giveBack)
    stream.send(RETRY)
    if (isKnown) stream.send(RESUMED)
    else stream.send(encodeTask(first), 'task')
    stream.onClose(watcher.watch(first, subscriberOf(request, first.ref.id, stream)))
    return reply
  }

  /** Waits for the task on an open stream. An unknown task, which any client can make up, needs a place of its own. */
  function seek (ref: TaskRef, error: TaskError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const giveBackUnknown = isUnknownYet(error) ? unknownPlaces.take(request) : () => {}
    const giveBack = takeOr(giveBackUnknown, request)
    log(error, request)
    const stream = streams.open(reply)
    stream.onClose(giveBack)
    stream.onClose(giveBackUnknown)
    stream.send(encodeRefusal(error, { requestId: request.id, taskId: ref.id, baseUrl }, random), 'problem')
    const subscriber = subscriberOf(request, ref.id, stream)
    const askAgain = async () => (await reads.present(ref, request, { priority: 'background' })).snapshot
    stream.onClose(watcher.seek(error, askAgain, {
      ...subscriber,
      changed (snapshot) {
        stream.send(RETRY) // what the refusal said of coming back is over
        subscriber.changed(snapshot)
      }
    }))
    return reply
  }

  function takeOr (giveUp: () => void, request: FastifyRequest): () => void {
    try {
      return places.take(request)
    } catch (error) {
      giveUp()
      throw error
    }
  }

  return {
    async answer (ref, request, reply) {
      const { 'last-event-id': lastId } = request.headers
      // A 204 is what keeps an EventSource from connecting again.
      if (lastId === GONE) return reply.code(204).send()
      let first: Snapshot
      try {
        first = (await reads.present(ref, request)).snapshot
      } catch (error) {
        if (!(error instanceof TaskError) || !isToldByStream(error, request)) throw error
        return reply.raw.closed ? reply.hijack() : seek(ref, error, request, reply)
      }
      if (reply.raw.closed) return reply.hijack() // the reader left while the task was read
      const isKnown = lastId === first.etag
      if (isFinal(first)) return isKnown ? reply.code(204).send() : tellEnd(first, reply)
      return follow(first, request, reply, isKnown)
    },
    hurry: streams.hurry
  }
}

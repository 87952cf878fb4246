import type { FastifyReply, FastifyRequest } from 'fastify'
import { policy } from '../../../tasks/policy.js'
import type { Publish } from '../../../tasks/telemetry.js'
import { problemTypes } from '../../problems/catalogue.js'
import type { ProblemLog } from '../../problems/problem-log.js'
import { problemOf, slugOf } from '../../problems/problem.js'
import { retryAfterSeconds, type SendProblem } from '../../problems/send-problem.js'
import { namesEventStream } from '../request-headers.js'
import { STREAM_HEADERS } from './event-streams.js'
import { encodeEvent, encodeRetry } from './sse.js'

/** The id by which a reader that comes back shows that the task is gone for it. */
export const GONE = 'gone'

/**
 * Whether an error is told by a stream. An EventSource gives up on any answer but a 200, so that what may be otherwise
 * in a while is told to it by an event; a client that does not name event streams in `Accept` gets the plain problem.
 */
export function isToldByStream (error: unknown, { headers }: FastifyRequest): boolean {
  const slug = slugOf(error)
  const { status } = problemTypes[slug]
  return (status >= 500 || status === 429 || slug === 'task-not-found') && namesEventStream(headers.accept)
}

export interface ProblemContext {
  readonly requestId: string
  readonly taskId: string
  /** As in `describeProblem`. */
  readonly baseUrl: string
}

/** The event, and when to come back: as the error says, and up to 4 s later. */
export function encodeRefusal (error: unknown, about: ProblemContext, random: () => number): string {
  const retryMs = retryAfterSeconds(error) * 1000 + policy.http.retrySpreadMs * random()
  return encodeRetry(retryMs) + encodeProblem(error, about)
}

export function encodeProblem (
  error: unknown, { requestId, taskId, baseUrl }: ProblemContext, id?: typeof GONE
): string {
  const data = JSON.stringify(problemOf(error, requestId, taskId, baseUrl))
  return encodeEvent({ event: 'problem', data, ...(id !== undefined && { id }) })
}

export interface SendRefusalOptions {
  readonly sendProblem: SendProblem
  readonly log: ProblemLog
  readonly publish: Publish
  readonly baseUrl: string
  /** From 0 up to 1. */
  readonly random: () => number
}

/** As `sendProblem`, but an event stream that is refused for now is one event long. */
export function createSendRefusal ({ sendProblem, log, publish, baseUrl, random }: SendRefusalOptions): SendProblem {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const isEvents = request.routeOptions.url?.endsWith('/events') === true
    if (!isEvents || !isToldByStream(error, request)) return sendProblem(error, request, reply)
    log(error, request)
    publish({ about: 'event', event: 'problem' })
    const { id: taskId } = request.params as { id: string } // by the schema of every events route
    const about = { requestId: request.id, taskId, baseUrl }
    return reply.code(200).headers(STREAM_HEADERS).send(encodeRefusal(error, about, random))
  }
}

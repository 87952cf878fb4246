import type { FastifyReply, FastifyRequest } from 'fastify'
import { TaskError } from '../../tasks/faults.js'
import { problemTypes, type ProblemSlug } from './catalogue.js'
import type { ProblemLog } from './problem-log.js'
import { extrasOf, PROBLEM_CONTENT_TYPE, problemOf, slugOf } from './problem.js'

const DEFAULT_RETRY_AFTER_MS = 1000

/** Answers a thrown value of any type with its problem document. Nothing of an unexpected one reaches the client. */
export type SendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

export function createSendProblem (log: ProblemLog, baseUrl?: string): SendProblem {
  return (error, request, reply) => {
    log(error, request)
    return sendProblem(error, request, reply, baseUrl)
  }
}

/** When to ask again: whole seconds from 1 to 60, never earlier than meant. */
export function retryAfterSeconds (error: unknown): number {
  const { retryAfterMs = DEFAULT_RETRY_AFTER_MS } = error instanceof TaskError ? error : extrasOf(error)
  return Math.min(60, Math.max(1, Math.ceil(retryAfterMs / 1000)))
}

function sendProblem (
  error: unknown, request: FastifyRequest, reply: FastifyReply, baseUrl: string | undefined
): FastifyReply {
  const slug = slugOf(error)
  const { id } = (request.params ?? {}) as { id?: string } // by their schemas; routes without `:id` have none
  const problem = problemOf(error, request.id, id, baseUrl)
  const { allow } = extrasOf(error)
  if (allow !== undefined) reply.header('allow', allow)
  if (mayRetryLater(slug)) reply.header('retry-after', String(retryAfterSeconds(error)))
  return reply
    .code(problem.status)
    .header('content-type', PROBLEM_CONTENT_TYPE)
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id)
    .send(JSON.stringify(problem))
}

/** Whether the answer says when to ask again. */
export function mayRetryLater (slug: ProblemSlug): boolean {
  return problemTypes[slug].status === 429 || problemTypes[slug].status === 503 ||
    slug === 'task-not-found' || slug === 'not-ready'
}

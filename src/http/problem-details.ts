import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { TaskError } from '../tasks/errors.js'
import type { ProblemLog } from './problem-log.js'
import { problemTypes, type ProblemSlug } from './problems.js'

/** What an error of the http room may say beside its type. */
export interface ProblemExtras {
  readonly retryAfterMs?: number
  /** Value of the `Allow` header. */
  readonly allow?: string
}

/** An error of the http room that has its problem type already. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly slug: ProblemSlug
  readonly extras: ProblemExtras

  constructor (slug: ProblemSlug, extras: ProblemExtras = {}) {
    super(slug)
    this.slug = slug
    this.extras = extras
  }
}

export const PROBLEM_CONTENT_TYPE = 'application/problem+json; charset=utf-8'
const DEFAULT_RETRY_AFTER_MS = 1000

/** RFC 9457. Members besides `type`, `title`, `status` and `detail` are ours. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly requestId: string
  readonly retryable: boolean
  readonly taskId?: string
  readonly upstreamCode?: number
}

export function describeProblem (slug: ProblemSlug, requestId: string): Problem {
  const { title, status, detail, retryable } = problemTypes[slug]
  return { type: `/problems/${slug}`, title, status, detail, requestId, retryable }
}

/** The problem document of `error`, whatever was thrown; `taskId` is the id of the task that it may be about. */
export function problemOf (error: unknown, requestId: string, taskId?: string): Problem {
  return { ...describeProblem(slugOf(error), requestId), ...membersOf(error, taskId) }
}

/** Answers `error`, whatever was thrown, with its problem document. Nothing of an unexpected one reaches the client. */
export type SendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply) => FastifyReply

export function createSendProblem (log: ProblemLog): SendProblem {
  return (error, request, reply) => {
    log(error, request)
    return sendProblem(error, request, reply)
  }
}

function sendProblem (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const slug = slugOf(error)
  const { id } = (request.params ?? {}) as { id?: string } // by their schemas; routes without `:id` have none
  const problem = problemOf(error, request.id, id)
  const retryAfterMs = error instanceof TaskError ? error.retryAfterMs : extrasOf(error).retryAfterMs

  const { allow } = extrasOf(error)
  if (allow !== undefined) reply.header('allow', allow)
  if (mayRetryLater(slug)) reply.header('retry-after', retryAfterSeconds(retryAfterMs))
  return reply
    .code(problem.status)
    .header('content-type', PROBLEM_CONTENT_TYPE)
    .header('cache-control', 'no-store')
    .header('x-request-id', request.id)
    .send(JSON.stringify(problem))
}

/** Whole seconds from 1 to 60, never earlier than meant. */
function retryAfterSeconds (retryAfterMs = DEFAULT_RETRY_AFTER_MS): string {
  return String(Math.min(60, Math.max(1, Math.ceil(retryAfterMs / 1000))))
}

function mayRetryLater (slug: ProblemSlug): boolean {
  return problemTypes[slug].status === 429 || problemTypes[slug].status === 503 || slug === 'task-not-found'
}

function extrasOf (error: unknown): ProblemExtras {
  return error instanceof ProblemError ? error.extras : {}
}

/** The id is repeated only to a client whose id was good, and only where the answer is about that task. */
function membersOf (error: unknown, taskId: string | undefined): Partial<Problem> {
  const isAboutTask = error instanceof TaskError || (error instanceof ProblemError && error.slug === 'task-rate-limited')
  return {
    ...(isAboutTask && taskId !== undefined && { taskId }),
    ...(error instanceof TaskError && error.upstreamCode !== undefined && { upstreamCode: error.upstreamCode })
  }
}

/** Fastify's own errors that have a problem type of their own. */
const BY_FASTIFY_CODE = new Map<string | undefined, ProblemSlug>([
  ['FST_ERR_BAD_URL', 'malformed-request'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'invalid-task-id'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'payload-too-large'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'unsupported-media-type']
])

/** The problem type of whatever was thrown. */
export function slugOf (error: unknown): ProblemSlug {
  if (error instanceof TaskError) return error.code
  if (error instanceof ProblemError) return error.slug
  const { code, statusCode, validationContext } = asFastifyError(error)
  if (validationContext === 'params') return 'invalid-task-id'
  const known = BY_FASTIFY_CODE.get(code)
  if (known !== undefined) return known
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'invalid-request' : 'internal-error'
}

function asFastifyError (error: unknown): Partial<FastifyError> {
  return error instanceof Error ? error : {}
}

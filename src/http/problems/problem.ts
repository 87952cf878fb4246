import type { FastifyError } from 'fastify'
import { TaskError } from '../../tasks/faults.js'
import { problemTypes, type ProblemSlug } from './catalogue.js'

/** What an error of the http room may say beside its type. */
export interface ProblemExtras {
  readonly retryAfterMs?: number
  /** Value of the `Allow` header. */
  readonly allow?: string
  /** Which parameters or fields are wrong, and what each takes. */
  readonly errors?: readonly FieldError[]
}

export interface FieldError {
  readonly field: string
  readonly expected: string
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

/** RFC 9457. Members besides `type`, `title`, `status` and `detail` are ours. */
export interface Problem {
  readonly type: string
  readonly code: ProblemSlug
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly requestId: string
  readonly retryable: boolean
  readonly taskId?: string
  readonly upstreamCode?: number
  readonly upstreamMessage?: string
  readonly errors?: readonly FieldError[]
}

/** `baseUrl`: where clients reach us, without a slash at the end; default: at the root of the address they used. */
export function describeProblem (slug: ProblemSlug, requestId: string, baseUrl = ''): Problem {
  const { title, status, detail, retryable } = problemTypes[slug]
  return { type: `${baseUrl}/problems/${slug}`, code: slug, title, status, detail, requestId, retryable }
}

/** The problem document of `error`, a thrown value of any type; `taskId` is the id of the task that it may be about. */
export function problemOf (error: unknown, requestId: string, taskId?: string, baseUrl?: string): Problem {
  return { ...describeProblem(slugOf(error), requestId, baseUrl), ...membersOf(error, taskId) }
}

/** Fastify's errors about a body that is no JSON. */
const JSON_ERRORS = new Set<string | undefined>(['FST_ERR_CTP_EMPTY_JSON_BODY', 'FST_ERR_CTP_INVALID_JSON_BODY'])

const NO_JSON: ProblemExtras = { errors: [{ field: 'body', expected: 'JSON' }] }

/** What `error` says beside its type; nothing for an error from another room. */
export function extrasOf (error: unknown): ProblemExtras {
  if (error instanceof ProblemError) return error.extras
  return JSON_ERRORS.has(asFastifyError(error).code) ? NO_JSON : {}
}

/** The id is repeated only to a client that sent a valid one, and only where the answer is about that task. */
function membersOf (error: unknown, taskId: string | undefined): Partial<Problem> {
  const isAboutTask = error instanceof TaskError || (error instanceof ProblemError && error.slug === 'task-rate-limited')
  const { errors } = extrasOf(error)
  const { upstreamCode, upstreamMessage } = error instanceof TaskError ? error : {}
  return {
    ...(isAboutTask && taskId !== undefined && { taskId }),
    ...(upstreamCode !== undefined && { upstreamCode }),
    ...(upstreamMessage !== undefined && { upstreamMessage }),
    ...(errors !== undefined && { errors })
  }
}

/** Fastify's own errors that have a problem type of their own. */
const BY_FASTIFY_CODE = new Map<string | undefined, ProblemSlug>([
  ['FST_ERR_BAD_URL', 'malformed-request'],
  ['FST_ERR_MAX_PARAM_LENGTH', 'invalid-task-id'],
  ['FST_ERR_CTP_BODY_TOO_LARGE', 'payload-too-large'],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'unsupported-media-type']
])

/** The problem type of a thrown value. */
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

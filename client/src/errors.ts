import type { Problem } from './types.js'

/**
 * Why there is no answer: the code of the server's problem document (`task-not-found`, `client-rate-limited`, …), or
 * - `unreachable`: no answer came: no network, no server, a connection that broke;
 * - `timeout`: nothing came for too long;
 * - `unexpected-response`: what came is not kie-bff's: a proxy's page, JSON that is none;
 * - `gave-up`: a watch ends without the end of its task; `cause` is the last reason;
 * - `aborted`: shown by `useGenerate` after the caller's own signal.
 */
export type ErrorCode = 'unreachable' | 'timeout' | 'unexpected-response' | 'gave-up' | 'aborted' | (string & {})

export interface ErrorDetails {
  readonly code: ErrorCode
  readonly retryable: boolean
  /** Of the HTTP answer, where there was one. */
  readonly status?: number | undefined
  /** As the server wrote it. */
  readonly problem?: Problem | undefined
  /** Names the request in the server's log. */
  readonly requestId?: string | undefined
  readonly taskId?: string | undefined
  /** When to ask again, if the server said. */
  readonly retryAfterMs?: number | undefined
  /** Of a creation that failed: the same key and body may be sent again and never pay twice. */
  readonly idempotencyKey?: string | undefined
}

/** The one error of this package. An aborted signal throws its own reason instead. */
export class KieError extends Error implements ErrorDetails {
  override readonly name = 'KieError'
  declare readonly code: ErrorCode
  declare readonly retryable: boolean
  declare readonly status?: number | undefined
  declare readonly problem?: Problem | undefined
  declare readonly requestId?: string | undefined
  declare readonly taskId?: string | undefined
  declare readonly retryAfterMs?: number | undefined
  declare readonly idempotencyKey?: string | undefined

  constructor (message: string, details: ErrorDetails, cause?: unknown) {
    super(message, { cause })
    Object.assign(this, details)
  }
}

/** An error that says `about` in addition. */
export function withDetails (error: KieError, about: Partial<ErrorDetails>, message = error.message): KieError {
  return new KieError(message, { ...error, ...about }, error)
}

export function problemError (problem: Problem, retryAfterMs?: number): KieError {
  const { type, title, detail, status, retryable, requestId, taskId } = problem
  // A server from before `code` names the problem by the end of its address only.
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : type.replace(/^.*\//, '')
  return new KieError(`${title}: ${detail}`, { code, status, retryable, problem, requestId, taskId, retryAfterMs })
}

/** The error that an answer other than 2xx stands for. */
export async function responseError (response: Response): Promise<KieError> {
  const { status, headers } = response
  const retryAfterMs = retryAfter(headers)
  const body = await response.text()
  try {
    const problem: Problem = JSON.parse(body)
    if (typeof problem.type === 'string') return problemError(problem, retryAfterMs)
  } catch {
    // Not JSON: the answer of a proxy.
  }
  return unexpectedResponse(response, `HTTP ${status}`, {
    retryable: status >= 500 || status === 429 || status === 408, // a proxy's: the next try may find the server
    retryAfterMs
  })
}

export function unexpectedResponse (
  { status, headers }: Response, what: string, details: Partial<ErrorDetails> = {}, cause?: unknown
): KieError {
  const requestId = headers.get('x-request-id') || undefined
  const own = { code: 'unexpected-response', retryable: true, status, requestId }
  return new KieError(`unexpected response: ${what}`, { ...own, ...details }, cause)
}

const RETRY_AFTER_MAX_MS = 60_000

/** `Retry-After` in milliseconds, at most a minute; undefined where there is none in seconds. */
export function retryAfter (headers: Headers): number | undefined {
  const seconds = parseInt(headers.get('retry-after') ?? '')
  return seconds >= 0 ? Math.min(seconds * 1000, RETRY_AFTER_MAX_MS) : undefined
}

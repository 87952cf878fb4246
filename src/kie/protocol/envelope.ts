import { TaskError, type TaskErrorCode } from '../../tasks/faults.js'
import { isObject, parseObject } from './json.js'

/** What came over the wire, before anybody looked at it. */
export interface UpstreamResponse {
  readonly statusCode: number
  readonly retryAfter: string | undefined
  readonly text: string
}

export interface OpenedEnvelope {
  /** Whatever came as `data`. */
  readonly data: unknown
  /** The envelope calls the task failed. `data` counts only if it says so too; else this is the answer. */
  readonly failure?: TaskError
}

interface Verdict {
  readonly code: TaskErrorCode
  readonly reason: string
  readonly retryAfterMs?: number
  /** Whether `retryAfterMs` stands whatever the answer asks for. */
  readonly isFixed?: boolean
}

const CONTRACT: Verdict = { code: 'upstream-invalid-response', reason: 'contract' }
const REFUSED: Verdict = { code: 'upstream-invalid-response', reason: 'refused' }
/** For so long and no longer: a task made a moment ago is known the next. */
const NOT_FOUND: Verdict = { code: 'task-not-found', reason: 'not_found', retryAfterMs: 2_000, isFixed: true }
/** A pause for this task; whether it concerns all of them shows when others are refused too. */
const CREDENTIALS: Verdict = {
  code: 'upstream-credentials', reason: 'credentials', retryAfterMs: 30_000, isFixed: true
}
const CREDITS: Verdict = { code: 'upstream-credits', reason: 'credits', retryAfterMs: 60_000 }
const RATE_LIMITED: Verdict = { code: 'upstream-rate-limited', reason: 'rate_limited', retryAfterMs: 1_000 }

/** `code` values of KIE's envelope (docs.kie.ai, each details page); every other value breaks the contract. */
const BY_BODY_CODE = new Map<number, Verdict>([
  [400, REFUSED],
  [401, CREDENTIALS],
  [402, CREDITS],
  [403, CREDENTIALS],
  [404, NOT_FOUND],
  [422, REFUSED],
  [429, RATE_LIMITED],
  [430, RATE_LIMITED],
  [433, CREDITS],
  [455, { code: 'upstream-maintenance', reason: 'maintenance', retryAfterMs: 60_000 }],
  [500, { code: 'upstream-invalid-response', reason: 'business_5xx' }],
  [501, { code: 'upstream-invalid-response', reason: 'business_fail' }],
  [505, { code: 'upstream-unavailable', reason: 'disabled', retryAfterMs: 60_000 }]
])

/** Statuses of an answer without an envelope. A 404 or 403 here is the edge or a wrong path, never our task or key. */
const BY_STATUS = new Map<number, Verdict>([
  [401, CREDENTIALS],
  [402, CREDITS],
  [403, { code: 'upstream-invalid-response', reason: 'edge_blocked' }],
  [429, RATE_LIMITED],
  [503, { code: 'upstream-unavailable', reason: 'http_5xx', retryAfterMs: 1_000 }]
])

/**
 * 422 means both "bad parameter" and "no such record"; only the text tells them apart. KIE's texts, all pages:
 * `recordInfo is null`, `record is null`, `Record does not exist`, `record result data is blank / not exist / empty`,
 * `Temporarily supports records within 14 days`.
 */
const NO_SUCH_RECORD = /record.*(is null|not exist|blank|empty|14 days)/i

/** "Generation failed": of the task, then, not of the call that reads it. */
const GENERATION_FAILED = 501

/**
 * Opens KIE's envelope `{ code, msg, data }`.
 *
 * A `code` other than 200 decides, whatever the HTTP status: KIE reports most errors with HTTP 200. `code` 200 counts
 * only with HTTP 200. Without an envelope the HTTP status decides.
 * @throws {TaskError} for anything but success, or a failed task with its record
 */
export function openEnvelope (response: UpstreamResponse, dateMs: number): OpenedEnvelope {
  const { statusCode } = response
  const envelope = parseObject(response.text)
  const { code, data } = envelope ?? {}

  if (!isInteger(code)) throw refusal(byStatus(statusCode, envelope !== undefined), response, dateMs)
  if (code !== 200) {
    const failure = refusal(byBodyCode(code, envelope?.msg ?? envelope?.message), response, dateMs, code)
    if (code === GENERATION_FAILED && isObject(data)) return { data, failure }
    throw failure
  }
  if (statusCode !== 200) throw refusal(byStatus(statusCode, true), response, dateMs)
  return { data }
}

function byBodyCode (code: number, msg: unknown): Verdict {
  if (code === 422 && typeof msg === 'string' && NO_SUCH_RECORD.test(msg.slice(0, 200))) return NOT_FOUND
  return BY_BODY_CODE.get(code) ?? CONTRACT
}

function byStatus (statusCode: number, isJson: boolean): Verdict {
  if (statusCode === 200) return isJson ? CONTRACT : { code: 'upstream-invalid-response', reason: 'parse' }
  if (statusCode >= 300 && statusCode < 400) return { code: 'upstream-invalid-response', reason: 'redirect' }
  const fallback: Verdict = { code: 'upstream-invalid-response', reason: statusCode >= 500 ? 'http_5xx' : 'contract' }
  return BY_STATUS.get(statusCode) ?? fallback
}

function refusal (verdict: Verdict, response: UpstreamResponse, dateMs: number, upstreamCode?: number): TaskError {
  const { code, reason } = verdict
  const retryAfterMs = retryAfterOf(verdict, response, dateMs)
  return new TaskError(code, {
    reason,
    ...(upstreamCode !== undefined && { upstreamCode }),
    ...(retryAfterMs !== undefined && { retryAfterMs })
  })
}

/** When to come back, if the verdict knows that at all: what the answer asks for, else what the verdict says. */
function retryAfterOf (verdict: Verdict, { retryAfter }: UpstreamResponse, dateMs: number): number | undefined {
  if (verdict.retryAfterMs === undefined || verdict.isFixed === true) return verdict.retryAfterMs
  return clamp(parseRetryAfter(retryAfter, dateMs) ?? verdict.retryAfterMs)
}

/** `Retry-After` in milliseconds from now, seconds or date; undefined when it is neither. */
function parseRetryAfter (value: string | undefined, dateMs: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const atMs = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(atMs) ? undefined : atMs - dateMs
}

/** Whatever the upstream asks for, a client is told to come back after 1 to 60 seconds. */
function clamp (retryAfterMs: number): number {
  return Math.min(60_000, Math.max(1_000, retryAfterMs))
}

function isInteger (value: unknown): value is number {
  return Number.isSafeInteger(value)
}

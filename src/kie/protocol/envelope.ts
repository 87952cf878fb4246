import { FAULTS, TaskError, type Reason } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'
import { isObject, parseObject } from './json.js'

/** What came over the wire, not parsed yet. */
export interface UpstreamResponse {
  readonly statusCode: number
  readonly retryAfter: string | undefined
  readonly text: string
}

export interface OpenedEnvelope {
  /** `data` as it came. */
  readonly data: unknown
  /** The envelope calls the task failed. `data` counts only if it says so too; else this is the answer. */
  readonly failure?: TaskError
}

/** `code` values of KIE's envelope (docs.kie.ai, each details page); every other value breaks the contract. */
const BY_BODY_CODE = new Map<number, Reason>([
  [400, 'refused'],
  [401, 'credentials'],
  [402, 'credits'],
  [403, 'credentials'],
  [404, 'not_found'],
  [422, 'refused'],
  [429, 'rate_limited'],
  [430, 'rate_limited'],
  [433, 'credits'],
  [455, 'maintenance'],
  [500, 'business_5xx'],
  [501, 'business_fail'],
  [505, 'disabled']
])

/** Statuses of an answer without an envelope. A 404 or 403 here is the edge or a wrong path, never our task or key. */
const BY_STATUS = new Map<number, Reason>([
  [401, 'credentials'],
  [402, 'credits'],
  [403, 'edge_blocked'],
  [429, 'rate_limited'],
  [503, 'http_503']
])

/** "Generation failed": of the task, then, not of the call that reads it. */
const GENERATION_FAILED = 501

/**
 * Opens KIE's envelope `{ code, msg, data }`.
 *
 * A `code` other than 200 decides, not the HTTP status: KIE reports most errors with HTTP 200. `code` 200 counts
 * only with HTTP 200. Without an envelope the HTTP status decides. 422 means both "bad parameter" and "no such record";
 * only `unknownText`, which is the family's, tells them apart.
 * @throws {TaskError} for anything but success, or a failed task with its record
 */
export function openEnvelope (response: UpstreamResponse, dateMs: number, unknownText: RegExp): OpenedEnvelope {
  const { statusCode } = response
  const envelope = parseObject(response.text)
  const { code, data } = envelope ?? {}

  if (!isInteger(code)) throw refusal(byStatus(statusCode, envelope !== undefined), response, dateMs)
  if (code !== 200) {
    const msg = envelope?.msg ?? envelope?.message
    const isUnknown = code === 422 && typeof msg === 'string' && unknownText.test(msg.slice(0, 200))
    const reason = isUnknown ? 'not_found' : BY_BODY_CODE.get(code) ?? 'contract'
    const failure = refusal(reason, response, dateMs, code)
    if (code === GENERATION_FAILED && isObject(data)) return { data, failure }
    throw failure
  }
  if (statusCode !== 200) throw refusal(byStatus(statusCode, true), response, dateMs)
  return { data }
}

function byStatus (statusCode: number, isJson: boolean): Reason {
  if (statusCode === 200) return isJson ? 'contract' : 'parse'
  if (statusCode >= 300 && statusCode < 400) return 'redirect'
  return BY_STATUS.get(statusCode) ?? (statusCode >= 500 ? 'http_5xx' : 'contract')
}

function refusal (reason: Reason, { retryAfter }: UpstreamResponse, dateMs: number, upstreamCode?: number): TaskError {
  const { obeysRetryAfter = false } = FAULTS[reason]
  const retryAfterMs = obeysRetryAfter ? parseRetryAfter(retryAfter, dateMs) : undefined
  return new TaskError(reason, {
    ...(upstreamCode !== undefined && { upstreamCode }),
    ...(retryAfterMs !== undefined && { retryAfterMs: clamp(retryAfterMs) })
  })
}

/** `Retry-After` in milliseconds from now, seconds or date; undefined when it is neither. */
function parseRetryAfter (value: string | undefined, dateMs: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const atMs = /^[A-Z][a-z]{2}, /.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(atMs) ? undefined : atMs - dateMs
}

/** The time that a client is told to wait has bounds, for any `Retry-After` of the upstream. */
function clamp (retryAfterMs: number): number {
  return Math.min(policy.retryAfter.maxMs, Math.max(policy.retryAfter.minMs, retryAfterMs))
}

function isInteger (value: unknown): value is number {
  return Number.isSafeInteger(value)
}

/** Why a task cannot be told. Each code is the slug of the problem that a client gets. */
export type TaskErrorCode =
  | 'task-not-found'
  | 'create-rate-limited'
  | 'duplicate-task'
  | 'idempotency-key-reused'
  | 'input-refused'
  | 'not-cached'
  | 'overloaded'
  | 'shutting-down'
  | 'submission-uncertain'
  | 'upstream-credentials'
  | 'upstream-credits'
  | 'upstream-invalid-response'
  | 'upstream-maintenance'
  | 'upstream-rate-limited'
  | 'upstream-timeout'
  | 'upstream-unavailable'
  | 'upstream-unreachable'

export interface TaskErrorDetails {
  /** For the operator: what exactly happened, one word of a closed list (`dns`, `tls`, `reset`, `contract`, …). */
  readonly reason?: string
  /** The `code` of the upstream's envelope. */
  readonly upstreamCode?: number
  /** When to ask again. */
  readonly retryAfterMs?: number
  /** Whether we refused it ourselves, without asking: such a refusal may end sooner than it says. Default false. */
  readonly isLocal?: boolean
  /** Why the upstream refused an input, in its own words, without secrets and addresses. */
  readonly upstreamMessage?: string
  readonly cause?: unknown
}

/** The one error that the rooms below http throw on purpose. Only `upstreamMessage` ever holds upstream text. */
export class TaskError extends Error {
  override readonly name = 'TaskError'
  readonly code: TaskErrorCode
  readonly reason: string
  readonly upstreamCode: number | undefined
  readonly retryAfterMs: number | undefined
  readonly isLocal: boolean
  readonly upstreamMessage: string | undefined

  constructor (code: TaskErrorCode, details: TaskErrorDetails = {}) {
    const { reason, upstreamCode, retryAfterMs, isLocal = false, upstreamMessage, cause } = details
    super(reason === undefined ? code : `${code} (${reason})`, { cause })
    this.code = code
    this.reason = reason ?? code
    this.upstreamCode = upstreamCode
    this.retryAfterMs = retryAfterMs
    this.isLocal = isLocal
    this.upstreamMessage = upstreamMessage
  }
}

/** Reasons of an `upstream-invalid-response` that mean a sick upstream, not a wrong answer. */
const SICK_REASONS = new Set(['reset', 'http_5xx', 'business_5xx'])

const OUTAGE_CODES = new Set<TaskErrorCode>([
  'overloaded',
  'upstream-maintenance',
  'upstream-rate-limited',
  'upstream-timeout',
  'upstream-unavailable',
  'upstream-unreachable'
])

/**
 * Whether the upstream is in trouble, so that its last answer is better than none. An answer that is wrong in itself
 * (not our task, not our certificate, not KIE's envelope) is no trouble: nobody knows what stands behind it.
 */
export function isOutage (error: unknown): error is TaskError {
  if (!(error instanceof TaskError) || error.reason === 'tls') return false
  if (error.code === 'upstream-invalid-response') return SICK_REASONS.has(error.reason)
  return OUTAGE_CODES.has(error.code)
}

/**
 * What an outcome tells about the upstream as a whole: it works, it does not, it is in maintenance, it does not accept
 * us, it is asked too often, or nothing.
 */
export type Health = 'up' | 'down' | 'maintenance' | 'credentials' | 'busy' | 'unknown'

const HEALTH: Readonly<Record<TaskErrorCode, Health>> = {
  'task-not-found': 'up',
  'duplicate-task': 'up',
  'input-refused': 'up',
  'upstream-invalid-response': 'down',
  'upstream-timeout': 'down',
  'upstream-unavailable': 'down',
  'upstream-unreachable': 'down',
  'upstream-maintenance': 'maintenance',
  'upstream-credentials': 'credentials',
  'upstream-rate-limited': 'busy',
  'not-cached': 'unknown',
  'create-rate-limited': 'unknown',
  'idempotency-key-reused': 'unknown',
  'shutting-down': 'unknown',
  'submission-uncertain': 'unknown',
  overloaded: 'unknown',
  'upstream-credits': 'unknown'
}

/** Reasons that concern one task or one feature, though their code sounds like more. */
const NARROW_REASONS = new Set(['business_fail', 'disabled', 'record', 'refused'])

export function healthOf (error: unknown): Health {
  if (!(error instanceof TaskError) || NARROW_REASONS.has(error.reason)) return 'unknown'
  return HEALTH[error.code]
}

/** Whether the upstream does not know the task: for one that was made a moment ago, that only means not yet. */
export function isUnknownYet (error: unknown): boolean {
  return error instanceof TaskError && error.code === 'task-not-found'
}

/** Failures before the first byte of an answer, from which another connection may well be spared. */
const REPEATABLE_REASONS = new Set(['dns_temporary', 'connect', 'reset'])

export function isRepeatable (error: unknown): boolean {
  return error instanceof TaskError && error.code === 'upstream-unreachable' && REPEATABLE_REASONS.has(error.reason)
}

/** Whether we refused it ourselves, and asked nobody. */
export function isLocal (error: unknown): boolean {
  return error instanceof TaskError && error.isLocal
}

import { policy } from './policy.js'

/** Why there is no task to give. Each code is the slug of the problem that a client gets. */
export type TaskErrorCode =
  | 'task-not-found'
  | 'create-rate-limited'
  | 'duplicate-task'
  | 'idempotency-key-reused'
  | 'input-refused'
  | 'not-cached'
  | 'not-ready'
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

/**
 * What an outcome tells about the upstream as a whole: it works, it does not, it is in maintenance, it does not accept
 * our key, it is called too often, or nothing.
 */
export type Health = 'up' | 'down' | 'maintenance' | 'credentials' | 'busy' | 'unknown'

/** What follows from one reason for a failure. */
export interface Fault {
  readonly code: TaskErrorCode
  readonly health: Health
  /** Whether the last answer about the task may serve in its place; default false. */
  readonly isOutage?: boolean
  /** Whether the call may be made once more: the upstream cannot have answered it; default false. */
  readonly isRepeatable?: boolean
  /** Whether the failure is ours and the upstream was not asked; default false. */
  readonly isLocal?: boolean
  /** When to ask again, in milliseconds, unless the error says so itself; default: unknown. */
  readonly retryAfterMs?: number
  /** Whether `retryAfterMs` gives way to the upstream's own `Retry-After`; default false. */
  readonly obeysRetryAfter?: boolean
}

const { retryAfter } = policy

const rows = {
  // No answer had begun. Another connection may fare better, except where the first was refused for what it is.
  dns: { code: 'upstream-unreachable', health: 'down', isOutage: true },
  dns_temporary: { code: 'upstream-unreachable', health: 'down', isOutage: true, isRepeatable: true },
  connect: { code: 'upstream-unreachable', health: 'down', isOutage: true, isRepeatable: true },
  reset: { code: 'upstream-unreachable', health: 'down', isOutage: true, isRepeatable: true },
  closed: { code: 'upstream-unreachable', health: 'down', isOutage: true },
  tls: { code: 'upstream-unreachable', health: 'down' },
  timeout_connect: { code: 'upstream-timeout', health: 'down', isOutage: true },
  deadline: { code: 'upstream-timeout', health: 'down', isOutage: true },

  // The upstream is in trouble and shows it.
  cut: { code: 'upstream-invalid-response', health: 'down', isOutage: true },
  http_5xx: { code: 'upstream-invalid-response', health: 'down', isOutage: true },
  http_503: { code: 'upstream-unavailable', health: 'down', isOutage: true, retryAfterMs: retryAfter.unavailableMs, obeysRetryAfter: true },
  business_5xx: { code: 'upstream-invalid-response', health: 'down', isOutage: true },
  maintenance: {
    code: 'upstream-maintenance', health: 'maintenance', isOutage: true, retryAfterMs: retryAfter.maintenanceMs, obeysRetryAfter: true
  },
  rate_limited: {
    code: 'upstream-rate-limited', health: 'busy', isOutage: true, retryAfterMs: retryAfter.rateLimitedMs, obeysRetryAfter: true
  },

  // The answer is wrong in itself. Its origin is in doubt, so the last answer does not stand in for it.
  parse: { code: 'upstream-invalid-response', health: 'down' },
  too_large: { code: 'upstream-invalid-response', health: 'down' },
  encoding: { code: 'upstream-invalid-response', health: 'down' },
  redirect: { code: 'upstream-invalid-response', health: 'down' },
  edge_blocked: { code: 'upstream-invalid-response', health: 'down' },
  contract: { code: 'upstream-invalid-response', health: 'down' },
  task_mismatch: { code: 'upstream-invalid-response', health: 'down' },

  // The answer is about this task, this feature or this account.
  record: { code: 'upstream-invalid-response', health: 'unknown' },
  refused: { code: 'upstream-invalid-response', health: 'unknown' },
  business_fail: { code: 'upstream-invalid-response', health: 'unknown' },
  disabled: {
    code: 'upstream-unavailable', health: 'unknown', isOutage: true, retryAfterMs: retryAfter.disabledMs, obeysRetryAfter: true
  },
  credits: { code: 'upstream-credits', health: 'unknown', retryAfterMs: retryAfter.creditsMs, obeysRetryAfter: true },
  // Fixed: a pause of this task. Whether the key is refused for all shows when other tasks are refused too.
  credentials: { code: 'upstream-credentials', health: 'credentials', retryAfterMs: retryAfter.credentialsMs },
  // Fixed: a task created a moment ago is known a moment later.
  not_found: { code: 'task-not-found', health: 'up', retryAfterMs: retryAfter.notFoundMs },

  // Answers to a creation. `health` tells of the upstream as a whole; one model, or a fast account, does not.
  input: { code: 'input-refused', health: 'up' },
  duplicate: { code: 'duplicate-task', health: 'up' },
  not_ready: { code: 'not-ready', health: 'up', retryAfterMs: retryAfter.notReadyMs },
  created_too_often: { code: 'upstream-rate-limited', health: 'unknown', retryAfterMs: retryAfter.createdTooOftenMs },
  queue_full: { code: 'upstream-unavailable', health: 'unknown', retryAfterMs: retryAfter.disabledMs },
  submission_uncertain: { code: 'submission-uncertain', health: 'unknown' },

  // Ours: the upstream was not asked.
  key_reused: { code: 'idempotency-key-reused', health: 'unknown', isLocal: true },
  account_window: { code: 'create-rate-limited', health: 'unknown', isLocal: true },
  daily_limit: { code: 'create-rate-limited', health: 'unknown', isLocal: true },
  intents_full: { code: 'overloaded', health: 'unknown', isLocal: true },
  intents_disk: { code: 'overloaded', health: 'unknown', isLocal: true },
  shutting_down: { code: 'shutting-down', health: 'unknown', isLocal: true },
  'not-cached': { code: 'not-cached', health: 'unknown', isLocal: true },
  batch: { code: 'upstream-timeout', health: 'unknown', isOutage: true, isLocal: true },
  bulkhead: { code: 'overloaded', health: 'unknown', isOutage: true, isLocal: true },
  // This machine has refused a socket, as it would refuse another.
  no_socket: { code: 'overloaded', health: 'unknown', isOutage: true, isLocal: true },
  window: { code: 'overloaded', health: 'unknown', isOutage: true, isLocal: true },
  breaker: { code: 'upstream-unavailable', health: 'unknown', isOutage: true, isLocal: true },
  credentials_breaker: { code: 'upstream-credentials', health: 'unknown', isLocal: true }
} as const satisfies Readonly<Record<string, Fault>>

/** For the operator: what exactly happened. A closed list, part of the log's format. */
export type Reason = keyof typeof rows

/** The whole policy for failures: one row per reason, and no reason without its row. */
export const FAULTS: Readonly<Record<Reason, Fault>> = rows

export interface TaskErrorDetails {
  /** The `code` of the upstream's envelope. */
  readonly upstreamCode?: number
  /** When to ask again; default: what the table says. */
  readonly retryAfterMs?: number
  /** Why the upstream refused an input, in its own words, without secrets and addresses. */
  readonly upstreamMessage?: string
  /** Whether the upstream said so before and was not asked again; default false. */
  readonly isRemembered?: boolean
  readonly cause?: unknown
}

/** The one error that the rooms below http throw on purpose. Only `upstreamMessage` ever holds upstream text. */
export class TaskError extends Error {
  override readonly name = 'TaskError'
  readonly reason: Reason
  readonly code: TaskErrorCode
  readonly upstreamCode: number | undefined
  readonly retryAfterMs: number | undefined
  /** Whether the upstream was not asked this time: such a refusal may end sooner than it says. */
  readonly isLocal: boolean
  readonly upstreamMessage: string | undefined

  constructor (reason: Reason, details: TaskErrorDetails = {}) {
    const { upstreamCode, retryAfterMs, isRemembered = false, upstreamMessage, cause } = details
    const fault = FAULTS[reason]
    super(`${fault.code} (${reason})`, { cause })
    this.reason = reason
    this.code = fault.code
    this.upstreamCode = upstreamCode
    this.retryAfterMs = retryAfterMs ?? fault.retryAfterMs
    this.isLocal = isRemembered || fault.isLocal === true
    this.upstreamMessage = upstreamMessage
  }
}

/** Whether the upstream is in trouble, so that its last answer is better than none. */
export function isOutage (error: unknown): error is TaskError {
  return error instanceof TaskError && FAULTS[error.reason].isOutage === true
}

export function healthOf (error: unknown): Health {
  return error instanceof TaskError ? FAULTS[error.reason].health : 'unknown'
}

/** Whether the upstream does not know the task: for one that was made a moment ago, that only means not yet. */
export function isUnknownYet (error: unknown): boolean {
  return error instanceof TaskError && error.code === 'task-not-found'
}

export function isRepeatable (error: unknown): boolean {
  return error instanceof TaskError && FAULTS[error.reason].isRepeatable === true
}

export function isLocal (error: unknown): boolean {
  return error instanceof TaskError && error.isLocal
}

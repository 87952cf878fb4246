import type { BreakerState } from '../traffic/circuit-breaker.js'
import type { Reason } from './faults.js'
import type { Provenance } from './read/reading.js'

/**
 * What happens that an operator may want to know, published as it happens. Log lines and metrics are subscribers, each
 * of which decides for itself what it collapses. Holds kinds, routes, reasons and outcomes from closed lists, and the
 * address of a proxy: never an id, a key, a URL or a word of the upstream's.
 */
export type TelemetryEvent = Occurrence | Measurement

/** Rare, or collapsed by who tells it: something for a log. */
export type Occurrence =
  | { readonly about: 'breaker', readonly from: BreakerState, readonly to: BreakerState }
  /** A condition of the upstream as a whole began or ended. Published once per change, not once per call. */
  | { readonly about: UpstreamCondition, readonly isOn: boolean }
  /** A client was given an answer about a task, or none. */
  | { readonly about: 'answer', readonly kind: string, readonly outcome: AnswerOutcome }
  /** A client went beyond one of its limits. */
  | { readonly about: 'client-limit', readonly problem: string }
  /** A peer that is not trusted told for whom it asks. */
  | { readonly about: 'forwarded-for-ignored', readonly peer: string }
  /** What became of a creation is not known. */
  | { readonly about: 'submission-uncertain', readonly reason: string }
  /** KIE called back, or a caller that pretends to be KIE. */
  | { readonly about: 'callback', readonly outcome: CallbackOutcome }
  /** An intent of a creation could not be written where it survives a crash. */
  | { readonly about: 'intent-not-written' }

/** As often as there are requests or calls: something to be counted. */
export type Measurement =
  /** A request was answered. `route` is a template, `cache` the word of `Cache-Status` that tells most. */
  | { readonly about: 'request', readonly route: string, readonly status: number, readonly cache: CacheWord }
  /** A call about a task was made, and this is how it ended. */
  | { readonly about: 'upstream-call', readonly kind: string, readonly outcome: CallOutcome, readonly durationMs: number }
  /** A read needed a call, and started its flight or joined one. */
  | { readonly about: 'flight', readonly isShared: boolean }
  /** A call has waited for its turn, in vain perhaps; most wait for 0 ms. */
  | { readonly about: 'wait', readonly turn: Turn, readonly waitedMs: number }
  /** Every subscriber of a task has been told of its end, so long after the answer that told us. */
  | { readonly about: 'end-told', readonly delayMs: number }
  /** An event was sent to a viewer. */
  | { readonly about: 'event', readonly event: StreamEvent }
  /** A client wanted a task made. */
  | { readonly about: 'creation', readonly outcome: CreationOutcome }
  /** A call that spends was made. */
  | { readonly about: 'submission', readonly outcome: SubmissionOutcome }

/** It refuses our credentials; its edge refuses us before it sees them; it says so itself; it is asked too often. */
export type UpstreamCondition = 'credentials' | 'edge-block' | 'maintenance' | 'slow-down'

/** `refused`: by us, before the upstream was asked. `failed`: by the upstream, or on the way there. */
export type AnswerOutcome = Provenance | 'refused' | 'failed'

/** Of `Cache-Status`; `none` for an answer without it. */
export type CacheWord = 'hit' | 'stored' | 'collapsed' | 'snapshot' | 'stale' | 'none'

/** `answered`: with a record. `internal`: by a mistake of ours. */
export type CallOutcome = 'answered' | Reason | 'internal'

/** What a call waits for: a slot of its task, a place among all calls, a place among the creations. */
export type Turn = 'task' | 'account' | 'creation'

export type StreamEvent = 'task' | 'end' | 'problem' | 'bye'

/**
 * A task was made; the key stood for one already; we refused; KIE did, or was not reached; what became of it is not
 * known.
 */
export type CreationOutcome = 'created' | 'repeated' | 'refused' | 'failed' | 'uncertain'

/** What one call that spends is known to have done: a task, an answer, a refusal, nothing, or anything. */
export type SubmissionOutcome = 'created' | 'answered' | 'refused' | 'not-sent' | 'uncertain'

/**
 * The task was read at once; an uncertain submission has found its task; no submission has this token, or none any
 * more; no task is named; the signature is missing or wrong; the task that is named belongs to another submission; the
 * task could not be read.
 */
export type CallbackOutcome = 'read' | 'settled' | 'unknown' | 'nameless' | 'unsigned' | 'foreign' | 'unread'

/** Never throws. */
export type Publish = (event: TelemetryEvent) => void

export interface Telemetry {
  readonly publish: Publish
  /** Has `subscriber` called with every event from now on, at once and in order. It must not throw. */
  subscribe (subscriber: Publish): void
}

export function createTelemetry (): Telemetry {
  const subscribers: Publish[] = [] // one for each part of the program that asked

  return {
    publish (event) { for (const subscriber of subscribers) subscriber(event) },
    subscribe (subscriber) { subscribers.push(subscriber) }
  }
}

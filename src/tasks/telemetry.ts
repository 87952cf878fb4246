import type { BreakerState } from '../traffic/circuit-breaker.js'
import type { Provenance } from './read/reading.js'

/**
 * What happens that an operator may want to know, published as it happens. Log lines are a subscriber, which decides
 * for itself what it collapses. Holds kinds, reasons and outcomes from closed lists, and the address of a proxy:
 * never an id, a key, a URL or a word of the upstream's.
 */
export type TelemetryEvent =
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

/** It refuses our credentials; its edge refuses us before it sees them; it says so itself; it is asked too often. */
export type UpstreamCondition = 'credentials' | 'edge-block' | 'maintenance' | 'slow-down'

/** `refused`: by us, before the upstream was asked. `failed`: by the upstream, or on the way there. */
export type AnswerOutcome = Provenance | 'refused' | 'failed'

/**
 * The task was read at once; an uncertain submission has found its task; no submission has this token, or none any
 * more; no task is named; the signature is missing or wrong; the task that is named belongs to another submission; the
 * task could not be read.
 */
export type CallbackOutcome = 'read' | 'settled' | 'unknown' | 'nameless' | 'unsigned' | 'foreign' | 'unread'

/** Never throws. */
export type Publish = (event: TelemetryEvent) => void

import type { Snapshot } from '../snapshot.js'

/** How an answer came about. */
export type Provenance =
  | 'terminal' // from the store, and final
  | 'called' // this reader made the upstream call
  | 'collapsed' // another reader's upstream call answered this one too
  | 'snapshot' // the last answer about a running task
  | 'stale' // the same, given because the upstream is in trouble

export interface Reading {
  readonly snapshot: Snapshot
  readonly provenance: Provenance
  readonly ageMs: number
  /** How long a terminal answer is still kept. */
  readonly ttlMs: number
}

/** What became of a submission, as far as is known. A refused one is forgotten: its key is free again. */
export type IntentState =
  /** Recorded, and perhaps sent. */
  | { readonly name: 'pending' }
  | { readonly name: 'created', readonly taskId: string }
  /** Sent, and no answer tells whether a task was made. */
  | { readonly name: 'uncertain' }

/** The wish of a client to have one task made, under its idempotency key. */
export interface Intent {
  readonly kind: string
  /** Equal for equal requests: the operation and its body. */
  readonly fingerprint: string
  /** Unguessable. It is part of the address that KIE calls back, so that a callback finds its submission. */
  readonly token: string
  readonly state: IntentState
}

/** A key belongs to a scope: two scopes may use the same one for different things. */
export interface IntentKey {
  readonly scope: string
  readonly key: string
}

export type Begun =
  | { readonly outcome: 'begun' }
  /** The key is taken; nothing was changed. */
  | { readonly outcome: 'taken', readonly intent: Intent }
  /** There is no room for one more key; nothing was changed. */
  | { readonly outcome: 'full' }

/** What `settle` makes of an intent. */
export type Settlement = IntentState | { readonly name: 'refused' }

/**
 * The intents of the last 24 hours. Each is kept for that time and never forgotten earlier: a key beyond `INTENTS_MAX`,
 * or beyond `INTENTS_MAX_PER_SCOPE` of its scope, is not taken in.
 *
 * Each method is atomic, costs one round trip to a shared store, and has lasting effect once its promise resolves.
 */
export interface IntentStore {
  find (key: IntentKey): Promise<Intent | undefined>
  findByToken (token: string): Promise<(IntentKey & { readonly intent: Intent }) | undefined>
  /** Keeps `intent` unless its key is taken. */
  begin (key: IntentKey, intent: Intent): Promise<Begun>
  /**
   * Tells what became of the intent with this token, and resolves to the intent as it is from then on; undefined when
   * it is gone. A created one never changes.
   */
  settle (key: IntentKey, token: string, settlement: Settlement): Promise<Intent | undefined>
  close (): Promise<void>
}

export const INTENT_TTL_MS = 24 * 3_600_000
export const INTENTS_MAX = 500_000
export const INTENTS_MAX_PER_SCOPE = 50_000

import {
  INTENT_TTL_MS, INTENTS_MAX, INTENTS_MAX_PER_SCOPE, type Intent, type IntentKey, type IntentStore
} from '../../tasks/create/intents.js'

export interface MemoryIntentsOptions {
  /** Milliseconds on any clock that only goes forward. */
  readonly nowMs: () => number
  readonly max?: number
  readonly maxPerScope?: number
  /** What was kept before, oldest first. */
  readonly kept?: Iterable<KeptIntent>
  /** An intent whose time is over. */
  readonly onForget?: (kept: KeptIntent) => void
}

export interface KeptIntent extends IntentKey {
  readonly intent: Intent
  readonly begunAtMs: number
}

export interface MemoryIntents extends IntentStore {
  /** All that is kept of an intent. */
  entry (key: IntentKey): KeptIntent | undefined
  readonly size: number
}

/** Intents of this process, lost when it ends. A key that does not fit is refused, never kept in place of another. */
export function createMemoryIntents (options: MemoryIntentsOptions): MemoryIntents {
  const { nowMs, max = INTENTS_MAX, maxPerScope = INTENTS_MAX_PER_SCOPE, kept = [], onForget } = options
  const intents = new Map<string, KeptIntent>()
  const byToken = new Map<string, string>()
  const perScope = new Map<string, number>()

  function add (entry: KeptIntent): void {
    intents.set(nameOf(entry), entry)
    byToken.set(entry.intent.token, nameOf(entry))
    perScope.set(entry.scope, (perScope.get(entry.scope) ?? 0) + 1)
  }

  function remove (entry: KeptIntent): void {
    intents.delete(nameOf(entry))
    byToken.delete(entry.intent.token)
    const left = Number(perScope.get(entry.scope)) - 1 // every kept entry is counted
    if (left > 0) perScope.set(entry.scope, left)
    else perScope.delete(entry.scope)
  }

  /** The first of the map is the oldest: entries are replaced in place and never moved. */
  function forgetOld (): void {
    for (const entry of intents.values()) {
      if (nowMs() - entry.begunAtMs < INTENT_TTL_MS) return
      remove(entry)
      onForget?.(entry)
    }
  }

  for (const entry of kept) add(entry)

  return {
    async find (key) {
      forgetOld()
      return intents.get(nameOf(key))?.intent
    },

    async findByToken (token) {
      forgetOld()
      return intents.get(byToken.get(token) ?? '')
    },

    async begin ({ scope, key }, intent) {
      forgetOld()
      const known = intents.get(nameOf({ scope, key }))
      if (known !== undefined) return { outcome: 'taken', intent: known.intent }
      if (intents.size >= max || (perScope.get(scope) ?? 0) >= maxPerScope) return { outcome: 'full' }
      add({ scope, key, intent, begunAtMs: nowMs() })
      return { outcome: 'begun' }
    },

    async settle (key, token, settlement) {
      const entry = intents.get(nameOf(key))
      if (entry === undefined || entry.intent.token !== token) return undefined
      if (entry.intent.state.name === 'created') return entry.intent
      if (settlement.name === 'refused') {
        remove(entry)
        return undefined
      }
      const intent = { ...entry.intent, state: settlement }
      intents.set(nameOf(key), { ...entry, intent })
      return intent
    },

    async close () {},
    entry: key => intents.get(nameOf(key)),
    get size () { return intents.size }
  }
}

/** A scope holds no blank. */
export function nameOf ({ scope, key }: IntentKey): string {
  return `${scope} ${key}`
}

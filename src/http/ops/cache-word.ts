import type { CacheWord } from '../../tasks/telemetry.js'

const WORDS: ReadonlySet<string> = new Set<CacheWord>(['hit', 'stored', 'collapsed', 'snapshot', 'stale'])

/** The word of our `Cache-Status` that tells most; `none` where there is no such header. */
export function cacheWordOf (cacheStatus: unknown): CacheWord {
  if (typeof cacheStatus !== 'string') return 'none'
  if (cacheStatus.startsWith('kie-bff; hit; ttl=')) return 'hit' // most of all, and so first
  const last = cacheStatus.slice(cacheStatus.search(/\w+$/))
  return isCacheWord(last) ? last : 'none'
}

function isCacheWord (word: string): word is CacheWord {
  return WORDS.has(word)
}

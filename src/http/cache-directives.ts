export interface CacheDirectives {
  /** Nothing older than this request. */
  readonly noCache: boolean
  /** A stored answer or none. */
  readonly onlyIfCached: boolean
}

const NONE: CacheDirectives = { noCache: false, onlyIfCached: false }

/** The directives of a request's `Cache-Control` that mean something here; all others are ignored (RFC 9111, 5.2.1). */
export function parseCacheDirectives (cacheControl: string | undefined): CacheDirectives {
  if (cacheControl === undefined) return NONE
  const names = cacheControl.toLowerCase().split(',').map(each => each.trim())
  return { noCache: names.includes('no-cache'), onlyIfCached: names.includes('only-if-cached') }
}

import type { Provenance, Reading } from '../../tasks/read/reading.js'

const STATUSES: Readonly<Record<Exclude<Provenance, 'terminal'>, string>> = {
  called: 'kie-bff; fwd=miss; stored',
  collapsed: 'kie-bff; fwd=miss; collapsed',
  snapshot: 'kie-bff; hit; detail=snapshot',
  stale: 'kie-bff; hit; detail=stale'
}

/** `Cache-Status` (RFC 9211): how the answer came about. */
export function cacheStatusOf ({ provenance, ttlMs }: Reading): string {
  return provenance === 'terminal' ? `kie-bff; hit; ttl=${Math.floor(ttlMs / 1000)}` : STATUSES[provenance]
}

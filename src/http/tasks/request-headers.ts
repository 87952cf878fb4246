import type { FastifyReply, FastifyRequest } from 'fastify'
import { policy } from '../../tasks/policy.js'

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

const WAIT_MAX_SECONDS = policy.http.waitMaxSeconds

const WAIT = /^wait\s*=\s*(?:(\d+)|"(\d+)")\s*(?:;.*)?$/i

/**
 * The seconds of `Prefer: wait=N` (RFC 7240, 4.3), at most 60. The first `wait` counts; one that is no whole number,
 * like every other preference, is as if it were not there.
 */
export function parseWaitSeconds (prefer: string | string[] = []): number | undefined {
  const wait = [prefer].flat().join(',').split(',').map(each => each.trim()).find(each => /^wait\b/i.test(each))
  const [, token, quoted] = WAIT.exec(wait ?? '') ?? []
  const seconds = token ?? quoted
  return seconds === undefined ? undefined : Math.min(WAIT_MAX_SECONDS, Number(seconds))
}

/** Tells caches that the answer depends on `Prefer`, beside whatever else it depends on. */
export function varyByPrefer (_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.header('vary', [reply.getHeader('vary') ?? [], 'Prefer'].flat().join(', '))
  done()
}

const TAG = /^(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")$/

/** Whether `If-None-Match` names this tag: one tag, a list of them, or `*`, compared weakly (RFC 9110, 13.1.2). */
export function matchesTag (ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  const opaque = opaqueOf(etag)
  return ifNoneMatch.split(',').some(each => opaqueOf(each.trim()) === opaque)
}

function opaqueOf (tag: string): string | undefined {
  return TAG.exec(tag)?.[1]
}

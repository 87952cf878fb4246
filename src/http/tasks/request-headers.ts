import type { FastifyReply, FastifyRequest } from 'fastify'
import { policy } from '../../tasks/policy.js'

export interface CacheDirectives {
  /** Nothing older than this request. */
  readonly noCache: boolean
  /** A stored answer or none. */
  readonly onlyIfCached: boolean
}

/** Entries of a list that are looked at: more than any client has reason to send, and cheap. */
const LIST_MAX_ENTRIES = 50

/** The entries of a header that is a list; those beyond the first 50 are as if they were not there. */
function entriesOf (header: string): string[] {
  return header.split(',', LIST_MAX_ENTRIES).map(each => each.trim())
}

const NONE: CacheDirectives = { noCache: false, onlyIfCached: false }

/** The directives of a request's `Cache-Control` that mean something here; all others are ignored (RFC 9111, 5.2.1). */
export function parseCacheDirectives (cacheControl: string | undefined): CacheDirectives {
  if (cacheControl === undefined) return NONE
  const names = entriesOf(cacheControl.toLowerCase())
  return { noCache: names.includes('no-cache'), onlyIfCached: names.includes('only-if-cached') }
}

/** Whether `Accept` names event streams, at a quality above 0; a range such as any type does not name them. */
export function namesEventStream (accept: string | undefined): boolean {
  return entriesOf(accept ?? '').some(each =>
    /^text\/event-stream\s*(?:;|$)/i.test(each) && !/;\s*q\s*=\s*0(?:\.0*)?\s*(?:;|$)/i.test(each))
}

const WAIT_MAX_SECONDS = policy.http.waitMaxSeconds

const WAIT = /^wait\s*=\s*(?:(\d+)|"(\d+)")\s*(?:;.*)?$/i

/**
 * The seconds of `Prefer: wait=N` (RFC 7240, 4.3), at most 55. The first `wait` counts; one that is no whole number,
 * like every other preference, is as if it were not there.
 */
export function parseWaitSeconds (prefer: string | string[] = []): number | undefined {
  const wait = entriesOf([prefer].flat().join(',')).find(each => /^wait\b/i.test(each))
  const [, token, quoted] = WAIT.exec(wait ?? '') ?? []
  const seconds = token ?? quoted
  return seconds === undefined ? undefined : Math.min(WAIT_MAX_SECONDS, Number(seconds))
}

/** Tells caches that the answer depends on `Prefer`, beside what else it depends on. */
export function varyByPrefer (_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.header('vary', [reply.getHeader('vary') ?? [], 'Prefer'].flat().join(', '))
  done()
}

/** Whether a client has the answer with this tag already. */
export type KnowsTag = (etag: string) => boolean

const TAG = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/

/** What Apache and others append to the tag of an answer that they compress. None of our tags ends like this. */
const ENCODING_SUFFIX = /[-;+](?:gzip|br|zstd|deflate)$/

const KNOWS_NONE: KnowsTag = () => false

/**
 * What `If-None-Match` names: one tag, a list of them, or `*`, compared weakly (RFC 9110, 13.1.2). A tag counts also as
 * a compressing proxy has changed it. Parsed once, however many answers are held against it.
 */
export function parseKnownTags (ifNoneMatch: string | undefined): KnowsTag {
  if (ifNoneMatch === undefined) return KNOWS_NONE
  if (ifNoneMatch.trim() === '*') return () => true
  const known = new Set<string | undefined>(entriesOf(ifNoneMatch).map(opaqueOf).filter(each => each !== undefined))
  return etag => known.has(opaqueOf(etag))
}

function opaqueOf (tag: string): string | undefined {
  return TAG.exec(tag)?.[1]?.replace(ENCODING_SUFFIX, '')
}

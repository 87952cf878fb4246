import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Provenance, Reading } from '../../tasks/read/reading.js'
import { isTerminal } from '../../tasks/task.js'
import { parseKnownTags } from './request-headers.js'

/** When a client had better ask again about a running task: a song takes a minute, and every stage many seconds. */
const POLL_ADVICE_SECONDS = '2'

/** Answers with the snapshot's bytes as they are, or 304 when the client has them already. */
export function sendReading (reading: Reading, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { snapshot, ageMs } = reading
  const isOver = isTerminal(snapshot.state)
  reply
    .header('etag', snapshot.etag)
    .header('cache-control', isOver ? 'private, max-age=3600, immutable' : 'private, no-cache')
    .header('age', String(Math.floor(ageMs / 1000)))
    .header('cache-status', cacheStatus(reading))
  if (!isOver) reply.header('retry-after', POLL_ADVICE_SECONDS)

  if (parseKnownTags(request.headers['if-none-match'])(snapshot.etag)) return reply.code(304).send()
  return reply.header('content-type', 'application/json; charset=utf-8').send(snapshot.body)
}

const STATUSES: Readonly<Record<Exclude<Provenance, 'terminal'>, string>> = {
  called: 'kie-bff; fwd=miss; stored',
  collapsed: 'kie-bff; fwd=miss; collapsed',
  snapshot: 'kie-bff; hit; detail=snapshot',
  stale: 'kie-bff; hit; detail=stale'
}

/** RFC 9211: how the answer came about. */
function cacheStatus ({ provenance, ttlMs }: Reading): string {
  return provenance === 'terminal' ? `kie-bff; hit; ttl=${Math.floor(ttlMs / 1000)}` : STATUSES[provenance]
}

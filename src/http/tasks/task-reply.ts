import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reading } from '../../tasks/read/reading.js'
import { isTerminal } from '../../tasks/task.js'
import { cacheStatusOf } from '../clients/cache-status.js'
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
    .header('cache-status', cacheStatusOf(reading))
  if (!isOver) reply.header('retry-after', POLL_ADVICE_SECONDS)

  if (parseKnownTags(request.headers['if-none-match'])(snapshot.etag)) return reply.code(304).send()
  return reply.header('content-type', 'application/json; charset=utf-8').send(snapshot.body)
}

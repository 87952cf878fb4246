import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem.js'

/** More than a client sends by mistake; it is counted and thrown away, never held. */
const MAX_BYTES = 1024 * 1024

const BODYLESS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE'])

/**
 * Waits for the end of a body that no route reads, before any other hook looks at its request. So a request whose
 * body is broken, or drips until it is timed out, gets that answer and no other: an answer to its head alone would be
 * followed by a second one, which a proxy that shares the connection would take for the answer to the next request.
 */
export function addDiscardBody (app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const length = Number(request.raw.headers['content-length'] ?? 0)
    const hasBody = length > 0 || request.raw.headers['transfer-encoding'] !== undefined
    if (!hasBody || !isUnread(request)) return done()

    function refuse (): void {
      reply.raw.shouldKeepAlive = false // the rest is not waited for
      done(new ProblemError('payload-too-large'))
    }

    if (length > MAX_BYTES) return refuse()
    let bytes = 0
    function count (chunk: Buffer): void {
      bytes += chunk.length
      if (bytes <= MAX_BYTES) return
      request.raw.off('data', count).off('end', done)
      refuse()
    }
    // Without an end there is no client left to answer.
    request.raw.on('data', count).once('end', done)
  })
}

function isUnread (request: FastifyRequest): boolean {
  return request.is404 || BODYLESS.has(request.method)
}

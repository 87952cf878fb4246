import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../traffic/clock.js'
import { cacheWordOf } from './cache-word.js'

/**
 * One line per request as its answer ends, or its client leaves: method, route as a template, status, how a task's
 * answer came about, and the time that it took. Neither an id of a task nor an address nor a query.
 */
export function addAccessLog (app: FastifyInstance, clock: Clock): void {
  app.addHook('onRequest', (request, reply, done) => {
    const startedMs = clock.nowMs()
    reply.raw.once('close', () => {
      const cache = cacheWordOf(reply.getHeader('cache-status'))
      const { method, id: requestId, routeOptions: { url: route = null } } = request
      request.log.info({
        requestId,
        method,
        route,
        status: reply.raw.statusCode,
        ...(cache !== 'none' && { cache }),
        isComplete: reply.raw.writableFinished,
        durationMs: Math.round(clock.nowMs() - startedMs)
      }, 'request ended')
    })
    done()
  })
}

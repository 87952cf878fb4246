import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../traffic/clock.js'

/**
 * One line per request as its answer ends, or its client leaves: method, route as a template, status, how a task's
 * answer came about, and the time that it took. Neither an id of a task nor an address nor a query.
 */
export function addAccessLog (app: FastifyInstance, clock: Clock): void {
  app.addHook('onRequest', (request, reply, done) => {
    const startedMs = clock.nowMs()
    reply.raw.once('close', () => {
      const { method, id: requestId, routeOptions: { url: route = null } } = request
      request.log.info({
        requestId,
        method,
        route,
        status: reply.raw.statusCode,
        cache: outcomeOf(reply.getHeader('cache-status')),
        isComplete: reply.raw.writableFinished,
        durationMs: Math.round(clock.nowMs() - startedMs)
      }, 'request ended')
    })
    done()
  })
}

/** The word of our `Cache-Status` that tells most: `stored`, `collapsed`, `snapshot`, `stale` or `hit`. */
function outcomeOf (cacheStatus: unknown): string | undefined {
  return /^kie-bff; (?:.*(stored|collapsed|snapshot|stale)|(hit))/.exec(String(cacheStatus))?.slice(1).find(Boolean)
}

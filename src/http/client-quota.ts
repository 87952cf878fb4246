import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clientOf } from './client-identity.js'
import { ProblemError } from './problem-details.js'
import { isProbe } from './route-access.js'

const WINDOW_MS = 1000

/**
 * At most `limit` requests per client in any second. Probes and OPTIONS are not counted: a page cannot help that its
 * browser asks first.
 * Tells the state of the quota on every answer (draft-ietf-httpapi-ratelimit-headers-11).
 */
export function addClientQuota (app: FastifyInstance, limit: number): void {
  const check = app.createRateLimit({
    max: limit,
    timeWindow: WINDOW_MS,
    keyGenerator: clientOf,
    allowList: request => request.method === 'OPTIONS' || isProbe(request)
  })

  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    const usage = await check(request)
    if (usage.isAllowed) return
    reply.header('ratelimit-policy', `"client";q=${limit};w=${WINDOW_MS / 1000}`)
    reply.header('ratelimit', `"client";r=${usage.remaining};t=${Math.max(1, usage.ttlInSeconds)}`)
    if (usage.isExceeded) throw new ProblemError('client-rate-limited', { retryAfterMs: usage.ttl })
  })
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { policy } from '../../tasks/policy.js'
import { isProbe } from '../edge/route-access.js'
import { ProblemError } from '../problems/problem.js'
import { clientOf } from './client-identity.js'

/**
 * Counts `count` more requests of this client.
 * @throws {ProblemError} `client-rate-limited` when the client has fewer left
 */
export type ChargeQuota = (request: FastifyRequest, reply: FastifyReply, count: number) => Promise<void>

const WINDOW_MS = policy.http.quotaWindowMs

/**
 * At most `limit` requests per client in any second; 0: no limit. Probes and OPTIONS are not counted: a page cannot
 * help that its browser asks first.
 * Tells the state of the quota on every answer (draft-ietf-httpapi-ratelimit-headers-11). Returns the means to count a
 * request more than once.
 */
export function addClientQuota (app: FastifyInstance, limit: number): ChargeQuota {
  if (limit === 0) return async () => {}
  const check = app.createRateLimit({
    max: limit,
    timeWindow: WINDOW_MS,
    keyGenerator: clientOf,
    allowList: request => request.method === 'OPTIONS' || isProbe(request)
  })

  async function charge (request: FastifyRequest, reply: FastifyReply, count: number): Promise<void> {
    for (let left = count; left > 0; left--) {
      const usage = await check(request)
      if (usage.isAllowed) return
      reply.header('ratelimit-policy', `"client";q=${limit};w=${WINDOW_MS / 1000}`)
      reply.header('ratelimit', `"client";r=${usage.remaining};t=${Math.max(1, usage.ttlInSeconds)}`)
      if (usage.isExceeded || usage.remaining < left - 1) {
        throw new ProblemError('client-rate-limited', { retryAfterMs: usage.ttl })
      }
    }
  }

  app.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply) => charge(request, reply, 1))
  return async (request, reply, count) => {
    // With the request itself more than a client ever has, so that no later attempt would pass.
    if (count >= limit) throw new ProblemError('invalid-request', { errors: [{ field: 'ids', expected: `at most ${limit} ids` }] })
    await charge(request, reply, count)
  }
}

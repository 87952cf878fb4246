import type { FastifyInstance, FastifyRequest } from 'fastify'
import { policy } from '../../tasks/policy.js'
import { ProblemError } from '../problems/problem.js'

/** @throws {ProblemError} `task-rate-limited` when the task of this request has been asked for too often */
export type TaskThrottle = (request: FastifyRequest) => Promise<void>

const WINDOW_MS = policy.http.quotaWindowMs

/**
 * `TASK_THROTTLE=reject`: at most `limit` requests for one task in any second, from all clients together.
 * For routes whose `:id` is checked already.
 */
export function createTaskThrottle (app: FastifyInstance, limit: number): TaskThrottle {
  const check = app.createRateLimit({
    max: limit,
    timeWindow: WINDOW_MS,
    keyGenerator: request => (request.params as { id: string }).id // by the schema of every task route
  })

  return async request => {
    const usage = await check(request)
    if (!usage.isAllowed && usage.isExceeded) throw new ProblemError('task-rate-limited', { retryAfterMs: usage.ttl })
  }
}

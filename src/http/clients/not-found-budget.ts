import { TaskError } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'
import type { TaskService } from '../../tasks/read/service.js'
import { taskKey, type TaskRef } from '../../tasks/task.js'
import type { Clock } from '../../traffic/clock.js'
import { ProblemError } from '../problems/problem.js'
import { clientOf, type Client } from './client-identity.js'
import { createQuotaWindow } from './quota-store.js'

/**
 * Does `read`, unless this client has used up its misses and the task has never been read here.
 * To be put around the first read of a task in every route.
 * @throws {ProblemError} `client-rate-limited`; the upstream has not been asked then
 */
export type NotFoundBudget = <T>(client: Client, ref: TaskRef, read: () => Promise<T>) => Promise<T>

export interface NotFoundBudgetOptions {
  readonly service: Pick<TaskService, 'isKnown'>
  readonly clock: Clock
  /** Ids per client in any 10 s that the upstream may not know; 0 switches the budget off. */
  readonly clientMissLimit: number
}

const WINDOW_MS = policy.http.notFoundWindowMs

/**
 * At most `limit` ids that the upstream did not know, per client in any 10 s: a client that tries ids at random costs
 * an upstream call for each, and may find one. A task that is only new to us is no miss, however many of them there
 * are, and an id that is asked for again and again until KIE knows it is one miss in 10 s.
 *
 * Bounded like every quota window.
 */
export function createNotFoundBudget (options: NotFoundBudgetOptions): NotFoundBudget {
  const { clock, service, clientMissLimit: limit } = options
  if (limit === 0) return async (_request, _ref, read) => await read()

  const misses = createQuotaWindow(clock, limit, WINDOW_MS)
  const counted = createQuotaWindow(clock, 1, WINDOW_MS)

  function charge (client: string, ref: TaskRef): void {
    if (counted.hit(`${client} ${taskKey(ref)}`)) misses.hit(client)
  }

  return async (request, ref, read) => {
    const client = clientOf(request)
    const retryAfterMs = misses.waitMs(client)
    if (retryAfterMs > 0 && !service.isKnown(ref)) throw new ProblemError('client-rate-limited', { retryAfterMs })
    try {
      return await read()
    } catch (error) {
      if (error instanceof TaskError && error.code === 'task-not-found' && !error.isLocal) charge(client, ref)
      throw error
    }
  }
}

import type { FastifyRequest } from 'fastify'
import { TaskError } from '../tasks/errors.js'
import type { TaskService } from '../tasks/service.js'
import { taskKey, type TaskRef } from '../tasks/task.js'
import { clientOf } from './client-identity.js'
import { ProblemError } from './problem-details.js'
import type { CreateQuotaWindow } from './quota-store.js'

/**
 * Does `read`, unless this client has used up its misses and the task has never been read here.
 * To be put around the first read of whatever a route does with a task.
 * @throws {ProblemError} `client-rate-limited`; the upstream has not been asked then
 */
export type MissBudget = <T>(request: FastifyRequest, ref: TaskRef, read: () => Promise<T>) => Promise<T>

export interface MissBudgetOptions {
  readonly service: Pick<TaskService, 'isKnown'>
  readonly createQuotaWindow: CreateQuotaWindow
  /** Ids per client in any 10 s that the upstream may not know; 0 switches the budget off. */
  readonly limit: number
}

const WINDOW_MS = 10_000

/**
 * At most `limit` ids that the upstream did not know, per client in any 10 s: whoever tries ids at random costs an
 * upstream call for each, and may find one. A task that is only new to us is no miss, however many of them there are,
 * and an id that is asked for again and again until KIE knows it is one miss in 10 s.
 *
 * Bounded like every quota window.
 */
export function createMissBudget ({ service, createQuotaWindow, limit }: MissBudgetOptions): MissBudget {
  if (limit === 0) return async (_request, _ref, read) => await read()

  const misses = createQuotaWindow(limit, WINDOW_MS)
  const counted = createQuotaWindow(1, WINDOW_MS)

  function charge (client: string, ref: TaskRef): void {
    if (take(counted, `${client} ${taskKey(ref)}`)) take(misses, client)
  }

  return async (request, ref, read) => {
    const client = clientOf(request)
    const retryAfterMs = misses.waitMs(client)
    if (retryAfterMs > 0 && !await service.isKnown(ref)) throw new ProblemError('client-rate-limited', { retryAfterMs })
    try {
      return await read()
    } catch (error) {
      if (error instanceof TaskError && error.code === 'task-not-found' && !error.isLocal) charge(client, ref)
      throw error
    }
  }
}

function take (window: ReturnType<CreateQuotaWindow>, key: string): boolean {
  const giveBack = window.take(key)
  giveBack?.()
  return giveBack !== undefined
}

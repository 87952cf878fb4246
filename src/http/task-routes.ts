import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Reading, TaskService } from '../tasks/service.js'
import type { TaskRef } from '../tasks/task.js'
import { parseCacheDirectives } from './cache-directives.js'
import type { MissBudget } from './miss-budget.js'
import { sendReading } from './task-reply.js'
import { schemaName, taskRouteSchema, type TaskKind } from './task-schemas.js'
import { createTaskThrottle, type TaskThrottle } from './task-throttle.js'

export interface TaskRoutesOptions {
  readonly service: TaskService
  readonly kinds: readonly TaskKind[]
  /** Given: the strict form, in which a request beyond it is refused instead of answered from a snapshot. */
  readonly taskRequestLimit: number | undefined
  readonly missBudget: MissBudget
}

type TaskRequest = FastifyRequest<{ Params: { id: string } }>

/** The kind that is also served without its name. */
const DEFAULT_KIND = 'music'

export async function taskRoutes (app: FastifyInstance, options: TaskRoutesOptions): Promise<void> {
  const { service, kinds, taskRequestLimit, missBudget } = options

  for (const kind of kinds) {
    const throttle = taskRequestLimit === undefined ? undefined : createTaskThrottle(app, taskRequestLimit)
    const handler = async (request: TaskRequest, reply: FastifyReply) => {
      const ref = { kind: kind.kind, id: request.params.id }
      const reading = await missBudget(request, ref, () => read(ref, request, throttle))
      return sendReading(reading, request, reply)
    }
    if (kind.kind === DEFAULT_KIND) app.get('/tasks/:id', { schema: taskRouteSchema(kind, 'getTask') }, handler)
    app.get(`/${kind.kind}/tasks/:id`, { schema: taskRouteSchema(kind, `get${schemaName(kind)}`) }, handler)
  }

  async function read (ref: TaskRef, request: TaskRequest, throttle: TaskThrottle | undefined): Promise<Reading> {
    const { noCache, onlyIfCached } = parseCacheDirectives(request.headers['cache-control'])
    if (onlyIfCached) return await service.cached(ref)
    if (throttle === undefined) return await service.read(ref, { fresh: noCache })

    const terminal = await service.terminal(ref)
    if (terminal !== undefined) return terminal
    await throttle(request)
    return await service.read(ref, { share: false, fresh: noCache })
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CreatedTasks } from '../../../tasks/create/created-tasks.js'
import type { TaskRef } from '../../../tasks/task.js'
import type { Clock } from '../../../traffic/clock.js'
import type { CreateOperation } from '../../clients/create/operation.js'
import { CREATE_BODY_MAX_BYTES, type TaskCreations } from '../../clients/create/task-creations.js'
import type { LongPoll } from '../long-poll.js'
import { parseWaitSeconds } from '../request-headers.js'
import { createRouteSchema, helperRouteSchema } from './create-schemas.js'

export interface CreateOptions {
  readonly creations: TaskCreations
  readonly createdTasks: CreatedTasks
  readonly operations: readonly CreateOperation[]
}

export interface CreateRoutesOptions extends CreateOptions {
  readonly clock: Clock
  readonly longPoll: LongPoll
  /** Where clients reach us, without a slash at the end; empty: at the root of the address they used. */
  readonly baseUrl: string
}

interface CreateRoute { Body: unknown }

/** The operation that `POST /tasks` stands for. */
const DEFAULT = { kind: 'music', name: 'generate' }

export async function createRoutes (app: FastifyInstance, options: CreateRoutesOptions): Promise<void> {
  const { clock, creations, createdTasks, longPoll, baseUrl } = options

  for (const operation of options.operations) {
    const { kind, name, dataSchema } = operation
    const route = {
      // By the operation's own check alone: a mistake is to be named in our words.
      validatorCompiler: () => () => true,
      bodyLimit: CREATE_BODY_MAX_BYTES,
      onRequest: creations.guards(operation)
    }

    const post = async (request: FastifyRequest<CreateRoute>, reply: FastifyReply) => {
      const startedAtMs = clock.nowMs()
      const ref = await creations.create(operation, request.body, request, reply)
      return await sendCreated(ref, startedAtMs, request, reply)
    }

    const ask = async (request: FastifyRequest<CreateRoute>, reply: FastifyReply) => {
      const data = await creations.help(operation, request.body, request)
      return reply
        .header('cache-control', 'no-store')
        .header('content-type', 'application/json; charset=utf-8')
        .send(JSON.stringify(data))
    }

    if (dataSchema !== undefined) {
      app.post<CreateRoute>(`/${kind}/${name}`, { ...route, schema: helperRouteSchema(operation, dataSchema) }, ask)
      continue
    }
    const isDefault = kind === DEFAULT.kind && name === DEFAULT.name
    for (const path of isDefault ? [`/${kind}/${name}`, '/tasks'] : [`/${kind}/${name}`]) {
      app.post<CreateRoute>(path, { ...route, schema: createRouteSchema(operation, path) }, post)
    }
  }

  app.addHook('preClose', async () => { creations.close() })

  async function sendCreated (
    ref: TaskRef, startedAtMs: number, request: FastifyRequest, reply: FastifyReply
  ): Promise<FastifyReply> {
    const present = createdTasks.present(ref)
    const seconds = parseWaitSeconds(request.headers.prefer)
    const untilMs = startedAtMs + (seconds ?? 0) * 1000
    const waited = await longPoll(present, untilMs, request, reply)
    if (seconds !== undefined) reply.header('preference-applied', `wait=${seconds}`)
    return reply
      .code(202)
      .header('location', `${baseUrl}${ref.kind === DEFAULT.kind ? '' : `/${ref.kind}`}/tasks/${ref.id}`)
      .header('cache-control', 'no-store')
      .header('content-type', 'application/json; charset=utf-8')
      .send((waited ?? present).body)
  }
}

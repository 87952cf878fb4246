import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Reading } from '../../tasks/read/reading.js'
import type { TaskService } from '../../tasks/read/service.js'
import type { TaskRef } from '../../tasks/task.js'
import type { Publish } from '../../tasks/telemetry.js'
import type { Watcher } from '../../tasks/watch/watcher.js'
import type { Clock } from '../../traffic/clock.js'
import type { ChargeQuota } from '../clients/client-quota.js'
import type { TaskReads } from '../clients/task-reads.js'
import type { ProblemLog } from '../problems/problem-log.js'
import { createRoutes, type CreateOptions } from './create/create-routes.js'
import { createTaskEvents } from './events/task-events.js'
import { createLongPoll } from './long-poll.js'
import { parseCacheDirectives, parseWaitSeconds, varyByPrefer } from './request-headers.js'
import { createWaitingPlaces } from '../clients/waiting-places.js'
import { createTaskBatch, type BatchRequest } from './task-batch.js'
import { sendReading } from './task-reply.js'
import { schemaName, taskRouteSchema, type TaskKind } from './task-schemas.js'
import { createTaskThrottle, type TaskThrottle } from './task-throttle.js'
import { batchRouteSchema, eventsRouteSchema } from './watch-schemas.js'

export interface TaskRoutesOptions {
  readonly clock: Clock
  readonly service: Pick<TaskService, 'present'>
  readonly reads: TaskReads
  readonly watcher: Watcher
  readonly kinds: readonly TaskKind[]
  /** Given: the strict form, in which a request beyond it is refused instead of answered from a snapshot. */
  readonly taskRequestLimit: number | undefined
  /** How tasks are made; undefined: they are only read. */
  readonly create?: CreateOptions
  readonly chargeQuota: ChargeQuota
  readonly logProblem: ProblemLog
  readonly publish: Publish
  /** Where clients reach us, without a slash at the end; empty: at the root of the address they used. */
  readonly baseUrl: string
  /** Deadline of one upstream call, and of all the reads of a batch. */
  readonly readTimeoutMs: number
  /** Event streams and long polls at once, in all and per client; 0: no limit. */
  readonly streamMax: number
  readonly streamMaxPerClient: number
  /** From 0 up to 1. */
  readonly random: () => number
}

interface TaskRoute { Params: { id: string } }
type TaskRequest = FastifyRequest<TaskRoute>

/** The description of a route that has a shorter address says so: a reader need not compare the two. */
function marked<Schema extends { readonly summary: string }> (schema: Schema, isTwin: boolean): Schema {
  return isTwin ? { ...schema, summary: `${schema.summary} (the long form of /tasks)` } : schema
}

/** The kind that is also served without its name. */
const DEFAULT_KIND = 'music'

export async function taskRoutes (app: FastifyInstance, options: TaskRoutesOptions): Promise<void> {
  const { clock, service, reads, watcher, kinds, taskRequestLimit } = options
  const places = createWaitingPlaces({ max: options.streamMax, maxPerClient: options.streamMaxPerClient })
  const events = createTaskEvents({
    clock,
    watcher,
    places,
    reads,
    log: options.logProblem,
    publish: options.publish,
    baseUrl: options.baseUrl,
    random: options.random
  })
  const longPoll = createLongPoll({ clock, watcher, places })

  for (const kind of kinds) {
    const refOf = ({ params: { id } }: TaskRequest) => ({ kind: kind.kind, id })
    const throttle = taskRequestLimit === undefined ? undefined : createTaskThrottle(app, taskRequestLimit)
    const getTask = async (request: TaskRequest, reply: FastifyReply) =>
      sendReading(await answerTo(refOf(request), request, reply, throttle), request, reply)
    const getEvents = async (request: TaskRequest, reply: FastifyReply) =>
      await events.answer(refOf(request), request, reply)

    const config = { taskKind: kind.kind }
    const isDefault = kind.kind === DEFAULT_KIND
    const addresses = [{ path: `/${kind.kind}/tasks`, name: schemaName(kind), isTwin: isDefault }]
    if (isDefault) addresses.unshift({ path: '/tasks', name: 'Task', isTwin: false })
    for (const { path, name, isTwin } of addresses) {
      const schema = marked(taskRouteSchema(kind, `get${name}`), isTwin)
      app.get<TaskRoute>(`${path}/:id`, { schema, config, onRequest: varyByPrefer }, getTask)
      // A HEAD would be a stream without its events.
      const eventsSchema = marked(eventsRouteSchema(kind, `get${name}Events`), isTwin)
      app.get<TaskRoute>(`${path}/:id/events`, { schema: eventsSchema, config, exposeHeadRoute: false }, getEvents)
    }
  }

  const batch = createTaskBatch({
    clock,
    kinds: new Set(kinds.map(({ kind }) => kind)),
    defaultKind: DEFAULT_KIND,
    reads,
    charge: options.chargeQuota,
    log: options.logProblem,
    baseUrl: options.baseUrl,
    timeoutMs: options.readTimeoutMs
  })
  app.get('/tasks', {
    schema: batchRouteSchema(kinds),
    // By the batch itself: clients write a list in four forms, and a mistake is to be named in our words.
    validatorCompiler: () => () => true
  }, (request: BatchRequest, reply) => batch(request, reply))

  if (options.create !== undefined) {
    await app.register(createRoutes, { ...options.create, clock, longPoll, baseUrl: options.baseUrl })
  }

  app.addHook('preClose', async () => {
    places.close()
    events.hurry()
    watcher.close()
  })

  async function answerTo (
    ref: TaskRef, request: TaskRequest, reply: FastifyReply, throttle: TaskThrottle | undefined
  ): Promise<Reading> {
    const { noCache, onlyIfCached } = parseCacheDirectives(request.headers['cache-control'])
    if (onlyIfCached) return await reads.cached(ref, request)

    const waitSeconds = parseWaitSeconds(request.headers.prefer)
    if (waitSeconds !== undefined) {
      const untilMs = clock.nowMs() + waitSeconds * 1000 // the first read counts, so that no proxy gives up before us
      const reading = await reads.present(ref, request, { fresh: noCache })
      const snapshot = await longPoll(reading.snapshot, untilMs, request, reply)
      reply.header('preference-applied', `wait=${waitSeconds}`)
      return snapshot === undefined ? reading : service.present(snapshot)
    }

    if (throttle === undefined) return await reads.read(ref, request, { fresh: noCache })
    return await reads.readStrictly(ref, request, () => throttle(request), { fresh: noCache })
  }
}

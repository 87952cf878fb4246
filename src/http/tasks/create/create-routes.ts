import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CreatedTasks } from '../../../tasks/create/created-tasks.js'
import type { CreationService } from '../../../tasks/create/creation.js'
import type { HelperService } from '../../../tasks/create/helper.js'
import { newIdempotencyKey, parseIdempotencyKey } from '../../../tasks/create/idempotency-key.js'
import type { TaskRef } from '../../../tasks/task.js'
import type { Clock } from '../../../traffic/clock.js'
import { clientOf, type Client } from '../../clients/client-identity.js'
import { createQuotaWindow } from '../../clients/quota-store.js'
import { ProblemError } from '../../problems/problem.js'
import type { LongPoll } from '../long-poll.js'
import { parseWaitSeconds } from '../request-headers.js'
import { createAllowList } from './allow-list.js'
import { createRouteSchema, helperRouteSchema, type CreateOperation } from './create-schemas.js'
import { createOriginCheck } from './origin-check.js'

export interface CreateOptions {
  readonly creation: CreationService
  readonly helper: HelperService
  readonly createdTasks: CreatedTasks
  readonly operations: readonly CreateOperation[]
  readonly isCreationOn: boolean
  readonly createAllow: readonly string[]
  /** Creations per client and minute; 0: no limit. */
  readonly clientCreateLimit: number
  readonly corsOrigins: readonly string[]
  /** Where clients reach us, without a slash at the end. */
  readonly publicUrl: string | undefined
}

export interface CreateRoutesOptions extends CreateOptions {
  readonly clock: Clock
  readonly longPoll: LongPoll
}

interface CreateRoute { Body: unknown }

const BODY_MAX_BYTES = 256 * 1024
const MINUTE_MS = 60_000

/** Mistakes named in one answer. */
const MAX_ERRORS = 20

/** Without client keys one client cannot be told from another: an address changes while a phone travels. */
const ANONYMOUS = 'anonymous'

/** The operation that `POST /tasks` stands for. */
const DEFAULT = { kind: 'music', name: 'generate' }

export async function createRoutes (app: FastifyInstance, options: CreateRoutesOptions): Promise<void> {
  const { clock, creation, helper, createdTasks, longPoll, isCreationOn, clientCreateLimit, publicUrl = '' } = options
  const allow = createAllowList(options.createAllow)
  const checkOrigin = createOriginCheck([...options.corsOrigins, ...publicUrl === '' ? [] : [new URL(publicUrl).origin]])
  const quota = clientCreateLimit === 0 ? undefined : createQuotaWindow(clock, clientCreateLimit, MINUTE_MS)

  async function charge (request: FastifyRequest): Promise<void> {
    const client = clientOf(request)
    if (quota?.hit(client) !== false) return
    throw new ProblemError('client-rate-limited', { retryAfterMs: quota.waitMs(client) })
  }

  for (const operation of options.operations) {
    const { kind, name, dataSchema } = operation
    const checkCreation = (_request: unknown, _reply: unknown, done: (error?: Error) => void): void => {
      if (isCreationOn && allow.operation(kind, name)) done()
      else done(new ProblemError('creation-disabled'))
    }
    const route = {
      // By `check` alone: a mistake is to be named in our words.
      validatorCompiler: () => () => true,
      bodyLimit: BODY_MAX_BYTES,
      onRequest: [checkOrigin, checkCreation]
    }

    const post = async (request: FastifyRequest<CreateRoute>, reply: FastifyReply) => {
      const startedAtMs = clock.nowMs()
      const body = checkedBody(request.body, operation)
      if (!allow.model(kind, name, body.model)) throw new ProblemError('creation-disabled')
      const key = keyOf(request)
      reply.header('idempotency-key', key)
      const { clientKey = ANONYMOUS }: Client = request
      const ref = await creation.create({
        scope: clientKey, key, kind, operation: name, body, charge: () => charge(request)
      })
      return await sendCreated(ref, startedAtMs, request, reply)
    }

    const ask = async (request: FastifyRequest<CreateRoute>, reply: FastifyReply) => {
      const body = checkedBody(request.body, operation)
      const data = await helper.help({ kind, operation: name, body, charge: () => charge(request) })
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

  app.addHook('preClose', async () => { creation.close() })

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
      .header('location', `${publicUrl}${ref.kind === DEFAULT.kind ? '' : `/${ref.kind}`}/tasks/${ref.id}`)
      .header('cache-control', 'no-store')
      .header('content-type', 'application/json; charset=utf-8')
      .send((waited ?? present).body)
  }
}

function checkedBody (body: unknown, { check }: CreateOperation): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'body', expected: 'a JSON object' }] })
  }
  const fields = body as Readonly<Record<string, unknown>> // an object, parsed from JSON
  const errors = check(fields)
  if (errors.length > 0) throw new ProblemError('invalid-request', { errors: errors.slice(0, MAX_ERRORS) })
  return fields
}

/** The client's key, or one of ours when it sent none. A header that is sent twice arrives joined, with a blank. */
function keyOf ({ headers }: FastifyRequest): string {
  const given = headers['idempotency-key']
  if (given === undefined) return newIdempotencyKey()
  const key = parseIdempotencyKey([given].flat().join(', '))
  if (key !== undefined) return key
  const expected = '16 to 255 visible ASCII characters'
  throw new ProblemError('invalid-request', { errors: [{ field: 'Idempotency-Key', expected }] })
}

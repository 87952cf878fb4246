import type { FastifyReply, FastifyRequest } from 'fastify'
import type { CreationService } from '../../../tasks/create/creation.js'
import type { HelperService } from '../../../tasks/create/helper.js'
import { newIdempotencyKey, parseIdempotencyKey } from '../../../tasks/create/idempotency-key.js'
import type { TaskRef } from '../../../tasks/task.js'
import type { Clock } from '../../../traffic/clock.js'
import { ProblemError } from '../../problems/problem.js'
import { clientOf, type Client } from '../client-identity.js'
import { createQuotaWindow } from '../quota-store.js'
import { createAllowList } from './allow-list.js'
import type { CreateOperation } from './operation.js'
import { createOriginCheck } from './origin-check.js'

export interface TaskCreationsOptions {
  readonly clock: Clock
  readonly creation: CreationService
  readonly helper: HelperService
  readonly isCreationOn: boolean
  readonly createAllow: readonly string[]
  /** Creations per client and minute; 0: no limit. */
  readonly clientCreateLimit: number
  readonly corsOrigins: readonly string[]
  /** Where clients reach us, without a slash at the end. */
  readonly publicUrl: string | undefined
}

type Hook = (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void) => void

/** Every request of a client that spends goes through here, on every path: the same rules, keys and limits. */
export interface TaskCreations {
  /** `onRequest` hooks: a page of a foreign origin gets no further, nor does any client where creating is off. */
  guards (operation?: CreateOperation): Hook[]
  /** Counts one more creation of this client. @throws {ProblemError} when it has none left */
  charge (request: FastifyRequest): Promise<void>
  /**
   * Has the task made that the request's `Idempotency-Key` stands for, and names the key in the answer. `callBackUrl`
   * is a client's own; undefined: ours.
   * @throws {TaskError | ProblemError} when there is no task
   */
  create (
    operation: CreateOperation, fields: unknown, request: FastifyRequest, reply: FastifyReply, callBackUrl?: string
  ): Promise<TaskRef>
  /** What KIE answers at once. @throws {TaskError | ProblemError} when there is no answer */
  help (operation: CreateOperation, fields: unknown, request: FastifyRequest): Promise<unknown>
  /** Creations that wait are refused from now on. */
  close (): void
}

/** The longest body of a creation. */
export const CREATE_BODY_MAX_BYTES = 256 * 1024

const MINUTE_MS = 60_000

/** Mistakes named in one answer. */
const MAX_ERRORS = 20

/** Without client keys one client cannot be told from another: an address changes while a phone travels. */
const ANONYMOUS = 'anonymous'

export function createTaskCreations (options: TaskCreationsOptions): TaskCreations {
  const { clock, creation, helper, isCreationOn, clientCreateLimit, corsOrigins, publicUrl } = options
  const allow = createAllowList(options.createAllow)
  const checkOrigin = createOriginCheck([...corsOrigins, ...publicUrl === undefined ? [] : [new URL(publicUrl).origin]])
  const quota = clientCreateLimit === 0 ? undefined : createQuotaWindow(clock, clientCreateLimit, MINUTE_MS)

  async function charge (request: FastifyRequest): Promise<void> {
    const client = clientOf(request)
    if (quota?.hit(client) !== false) return
    throw new ProblemError('client-rate-limited', { retryAfterMs: quota.waitMs(client) })
  }

  return {
    guards (operation) {
      const isOn = isCreationOn && (operation === undefined || allow.operation(operation.kind, operation.name))
      return [checkOrigin, (_request, _reply, done) => done(isOn ? undefined : new ProblemError('creation-disabled'))]
    },

    charge,

    async create (operation, fields, request, reply, callBackUrl) {
      const { kind, name } = operation
      const body = checkedBody(fields, operation)
      if (!allow.model(kind, name, body.model)) throw new ProblemError('creation-disabled')
      const key = keyOf(request)
      reply.header('idempotency-key', key)
      const { clientKey = ANONYMOUS }: Client = request
      return await creation.create({
        scope: clientKey,
        key,
        kind,
        operation: name,
        body: callBackUrl === undefined ? body : { ...body, callBackUrl },
        charge: () => charge(request)
      })
    },

    async help (operation, fields, request) {
      const body = checkedBody(fields, operation)
      return await helper.help({ kind: operation.kind, operation: operation.name, body, charge: () => charge(request) })
    },

    close: creation.close
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

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CreateOperation } from '../clients/create/operation.js'
import { CREATE_BODY_MAX_BYTES, type TaskCreations } from '../clients/create/task-creations.js'
import { ProblemError } from '../problems/problem.js'
import { sendData } from './kie-envelope.js'
import { kieCreateSchema } from './kie-schemas.js'

export interface KieCreateOptions {
  readonly creations: TaskCreations
  readonly operations: readonly CreateOperation[]
}

type KieCreateRequest = FastifyRequest<{ Body: unknown, Querystring: Readonly<Record<string, unknown>> }>

/**
 * KIE's own creating paths, by the same rules, limits and `Idempotency-Key` as ours. A `callBackUrl` goes to KIE as it
 * is: then KIE calls the client, and an answer that is lost is never settled.
 */
export function addKieCreateRoutes (app: FastifyInstance, { creations, operations }: KieCreateOptions): void {
  for (const operation of operations) {
    const { kiePath, kieMethod, dataSchema } = operation

    const answer = async (request: KieCreateRequest, reply: FastifyReply): Promise<unknown> => {
      const { callBackUrl, ...fields } = fieldsOf(kieMethod === 'GET' ? request.query : request.body)
      if (callBackUrl !== undefined && typeof callBackUrl !== 'string') {
        throw new ProblemError('invalid-request', { errors: [{ field: 'callBackUrl', expected: 'a string' }] })
      }
      if (dataSchema !== undefined) return await creations.help(operation, fields, request)
      const { id } = await creations.create(operation, fields, request, reply, callBackUrl)
      return { taskId: id }
    }

    app.route<{ Body: unknown, Querystring: Readonly<Record<string, unknown>> }>({
      method: kieMethod,
      url: kiePath,
      exposeHeadRoute: false, // a GET that starts work
      schema: kieCreateSchema(operation),
      validatorCompiler: () => () => true,
      bodyLimit: CREATE_BODY_MAX_BYTES,
      onRequest: kieMethod === 'GET' ? [needBearer, ...creations.guards(operation)] : creations.guards(operation),
      handler: async (request, reply) => {
        const data = await answer(request, reply)
        return sendData(reply.header('cache-control', 'no-store'), Buffer.from(JSON.stringify(data)))
      }
    })
  }
}

/**
 * A picture in any page may have this address, and over plain HTTP its browser says nothing of the page. But no picture
 * sends a bearer token, and every client of KIE does.
 */
function needBearer ({ headers }: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  const hasToken = /^bearer \S/i.test(headers.authorization ?? '') || headers['x-api-key'] !== undefined
  done(hasToken ? undefined : new ProblemError('unauthorized'))
}

/** The fields of a request, as they came; of a body that is no object none, and then the required ones are missing. */
function fieldsOf (value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

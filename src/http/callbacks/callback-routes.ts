import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Callbacks } from '../../tasks/create/callbacks.js'
import { policy } from '../../tasks/policy.js'
import { createHostCheck } from '../edge/allowed-hosts.js'
import { problemResponses } from '../problems/problem-schemas.js'
import { ProblemError } from '../problems/problem.js'
import { createBodyReader } from './body-reader.js'

export interface CallbackOptions {
  readonly callbacks: Callbacks
  /** The task that a body names. */
  readonly taskIdIn: (body: string) => string | undefined
  /** Whether the caller has signed for a task. */
  readonly isSigned: (headers: SignatureHeaders, taskId: string) => boolean
  /** The host to which KIE was sent, and the only one that is answered; undefined: any. */
  readonly publicHost: string | undefined
}

interface SignatureHeaders {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
}

interface CallbackRoute { Params: { token: string } }

/** What KIE's newest pages expect. */
const TAKEN = { code: 200, msg: 'success' }

/** The same answer for every token: it does not tell which ones there are. */
export async function callbackRoutes (app: FastifyInstance, options: CallbackOptions): Promise<void> {
  const { callbacks, taskIdIn, isSigned, publicHost } = options
  const isPublicHost = publicHost === undefined ? () => true : createHostCheck([publicHost])
  const readBody = createBodyReader({ maxBytes: policy.callbacks.bodyMaxBytes, maxHeld: policy.callbacks.maxBodies })

  // As it comes: the handler knows whether the body is needed.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request: unknown, payload: unknown, done: (error: null, body: unknown) => void) => {
    done(null, payload)
  })
  app.addHook('preClose', async () => { callbacks.close() })

  app.post<CallbackRoute>('/callbacks/kie/:token', {
    schema: SCHEMA,
    validatorCompiler: () => () => true,
    onRequest (request, _reply, done) {
      if (isPublicHost(request.host)) done()
      else done(new ProblemError('forbidden-host'))
    }
  }, async (request, reply) => {
    const { token } = request.params
    const body = await readBody(request.raw, await callbacks.needsBody(token))
    if (body === 'too-large') {
      reply.raw.shouldKeepAlive = false // the rest is not waited for
      throw new ProblemError('payload-too-large')
    }
    const headers = signatureHeadersOf(request)
    void callbacks.receive({
      token,
      taskId: body === undefined ? undefined : taskIdIn(body),
      isSignedFor: taskId => isSigned(headers, taskId)
    })
    reply.header('cache-control', 'no-store')
    return TAKEN
  })
}

function signatureHeadersOf ({ headers }: FastifyRequest): SignatureHeaders {
  const single = (value: string | string[] | undefined) => value === undefined ? undefined : [value].flat().join(', ')
  return { timestamp: single(headers['x-webhook-timestamp']), signature: single(headers['x-webhook-signature']) }
}

const SCHEMA = {
  operationId: 'receiveCallback',
  summary: 'Takes a callback of KIE as a hint',
  description: 'For KIE alone. The task is read at once; nothing of the body is served.',
  tags: ['callbacks'],
  security: [],
  params: {
    type: 'object',
    required: ['token'],
    properties: { token: { type: 'string', description: 'Names the submission; KIE got it in callBackUrl' } }
  },
  response: {
    200: {
      description: 'Heard, whether or not there is such a token',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['code', 'msg'],
            properties: { code: { type: 'integer', enum: [TAKEN.code] }, msg: { type: 'string', enum: [TAKEN.msg] } }
          }
        }
      }
    },
    ...problemResponses('forbidden-host', 'payload-too-large', 'client-rate-limited', 'overloaded', 'shutting-down')
  }
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Balance } from '../../tasks/account/balance.js'
import type { TaskCreations } from '../clients/create/task-creations.js'
import type { Uploads } from '../clients/upload/uploads.js'
import { ProblemError } from '../problems/problem.js'
import { sendData } from './kie-envelope.js'
import { envelopeResponse } from './kie-schemas.js'

export interface KieAccountOptions {
  readonly creations: TaskCreations
  readonly balance: Balance
  readonly uploads: Uploads
}

const TAGS = ['KIE-compatible']

/** What clients of KIE ask for beside a creation, for those who may create. */
export function addKieAccountRoutes (app: FastifyInstance, { creations, balance, uploads }: KieAccountOptions): void {
  app.get('/api/v1/chat/credit', {
    schema: {
      operationId: 'getKieCredits',
      summary: 'The credits of the account, as KIE answers',
      tags: TAGS,
      response: envelopeResponse({ type: 'number' })
    },
    onRequest: creations.guards()
  }, async (_request, reply) => {
    const credits = await balance()
    return sendData(reply.header('cache-control', 'no-store'), Buffer.from(JSON.stringify(credits)))
  })

  app.post('/api/v1/common/download-url', {
    schema: {
      operationId: 'getKieDownloadUrl',
      summary: 'An address that downloads a result, as KIE answers',
      tags: TAGS,
      body: { type: 'object', required: ['url'], properties: { url: { type: 'string' } } },
      response: envelopeResponse({ type: 'string' })
    },
    validatorCompiler: () => () => true,
    onRequest: creations.guards()
  }, async (request: FastifyRequest, reply) => {
    const { url } = (request.body ?? {}) as { url?: unknown } // looked at below
    if (typeof url !== 'string' || !URL.canParse(url)) {
      throw new ProblemError('invalid-request', { errors: [{ field: 'url', expected: 'the address of a result' }] })
    }
    const saved = await uploads.downloadUrl(request, url)
    return sendData(reply.header('cache-control', 'no-store'), Buffer.from(JSON.stringify(saved)))
  })
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Balance } from '../../tasks/account/balance.js'
import { policy } from '../../tasks/policy.js'
import type { TaskCreations } from '../clients/create/task-creations.js'
import { addStreamedBody, refuseLongerThan } from '../clients/upload/streamed-body.js'
import type { Uploads } from '../clients/upload/uploads.js'
import { ProblemError } from '../problems/problem.js'
import { creditsSchema, downloadUrlSchema, uploadSchema } from './file-schemas.js'

export interface FileOptions {
  readonly creations: TaskCreations
  readonly balance: Balance
  readonly uploads: Uploads
}

const DOWNLOAD_BODY_MAX_BYTES = 8 * 1024

/** What surrounds a creation: the balance, a file that goes up, a result that is saved. For those who may create. */
export async function fileRoutes (app: FastifyInstance, { creations, balance, uploads }: FileOptions): Promise<void> {
  app.addHook('preClose', async () => { uploads.close() })

  app.get('/credits', { schema: creditsSchema, onRequest: creations.guards() }, async (_request, reply) => {
    const credits = await balance()
    reply.header('cache-control', 'no-store')
    return { credits }
  })

  app.post('/files/download-url', {
    schema: downloadUrlSchema,
    bodyLimit: DOWNLOAD_BODY_MAX_BYTES,
    validatorCompiler: () => () => true, // a mistake is named in our words
    onRequest: creations.guards()
  }, async (request, reply) => {
    const url = await uploads.downloadUrl(request, urlIn(request.body))
    reply.header('cache-control', 'no-store')
    return { url }
  })

  await app.register(async streamed => {
    addStreamedBody(streamed)
    streamed.post('/files', {
      schema: uploadSchema,
      validatorCompiler: () => () => true,
      config: { bodyMaxMs: policy.upload.lengthMs },
      onRequest: [...creations.guards(), needLength, refuseLongerThan(uploads.maxBytes)]
    }, async (request, reply) => {
      const sizeBytes = Number(request.headers['content-length'])
      const file = await uploads.send(request, reply, async bytes => ({ bytes, sizeBytes }))
      if (file === undefined) return reply.hijack()
      const { url, type: { contentType }, atMs } = file
      const expiresAt = new Date(atMs + policy.upload.lifeMs).toISOString()
      return reply.code(201).header('cache-control', 'no-store').send({ url, expiresAt, contentType })
    })
  })
}

/** Before a byte of the body is read; one that is refused is not waited for. */
function needLength ({ headers }: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
  const { 'content-length': length = '0' } = headers
  if (length !== '0') return done()
  reply.raw.shouldKeepAlive = false
  done(new ProblemError('invalid-request', { errors: [{ field: 'Content-Length', expected: 'the size of the file in bytes' }] }))
}

function urlIn (body: unknown): string {
  const { url, ...others } = typeof body === 'object' && body !== null ? body as Readonly<Record<string, unknown>> : {}
  if (typeof url === 'string' && URL.canParse(url) && Object.keys(others).length === 0) return url
  throw new ProblemError('invalid-request', { errors: [{ field: 'url', expected: 'the address of a result, and no other field' }] })
}

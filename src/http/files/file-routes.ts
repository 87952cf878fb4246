import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Balance } from '../../tasks/account/balance.js'
import type { FileStore } from '../../tasks/account/file-store.js'
import { policy } from '../../tasks/policy.js'
import type { Clock } from '../../traffic/clock.js'
import type { TaskCreations } from '../clients/create/task-creations.js'
import { createWaitingPlaces } from '../clients/waiting-places.js'
import { ProblemError } from '../problems/problem.js'
import { creditsSchema, downloadUrlSchema, uploadSchema } from './file-schemas.js'
import { inTime, openUpload } from './upload-body.js'

export interface FileOptions {
  readonly creations: TaskCreations
  readonly balance: Balance
  /** Undefined: no upload host is known. */
  readonly files: FileStore | undefined
  readonly uploadMaxBytes: number
}

export interface FileRoutesOptions extends FileOptions {
  readonly clock: Clock
}

const DOWNLOAD_BODY_MAX_BYTES = 8 * 1024

/** What surrounds a creation: the balance, a file that goes up, a result that is saved. For those who may create. */
export async function fileRoutes (app: FastifyInstance, options: FileRoutesOptions): Promise<void> {
  const { clock, creations, balance, files, uploadMaxBytes } = options
  const { max, maxPerClient, lengthMs, lifeMs } = policy.upload
  const places = createWaitingPlaces({ max, maxPerClient })
  app.addHook('preClose', async () => { places.close() })

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
    if (files === undefined) throw new ProblemError('creation-disabled')
    const url = urlIn(request.body)
    await creations.charge(request)
    reply.header('cache-control', 'no-store')
    return { url: await files.downloadUrl(url) }
  })

  await app.register(async uploads => {
    // As it comes: it is passed on while it arrives.
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', (_request: unknown, payload: unknown, done: (error: null, body: unknown) => void) => {
      done(null, payload)
    })
    uploads.post('/files', {
      schema: uploadSchema,
      validatorCompiler: () => () => true,
      config: { bodyMaxMs: lengthMs },
      onRequest: [...creations.guards(), (request, reply, done) => done(refusalOfLength(request, reply))]
    }, upload)
  })

  /** Before a byte of the body is read; one that is refused is not waited for. */
  function refusalOfLength ({ headers }: FastifyRequest, reply: FastifyReply): ProblemError | undefined {
    const { 'content-length': length = '0' } = headers
    if (length !== '0' && Number(length) <= uploadMaxBytes) return undefined
    reply.raw.shouldKeepAlive = false
    if (length !== '0') return new ProblemError('payload-too-large')
    return new ProblemError('invalid-request', { errors: [{ field: 'Content-Length', expected: 'the size of the file in bytes' }] })
  }

  async function upload (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (files === undefined) throw new ProblemError('creation-disabled')
    const giveBack = places.take(request)
    try {
      await creations.charge(request)
      const { type: { contentType }, url } = await inTime(clock, request.raw, async (chunks, signal) => {
        const { type, bytes } = await openUpload(chunks)
        const sizeBytes = Number(request.headers['content-length'])
        return { type, url: await files.upload({ type, sizeBytes, bytes }, signal) }
      })
      const expiresAt = new Date(clock.dateMs() + lifeMs).toISOString()
      return reply.code(201).header('cache-control', 'no-store').send({ url, expiresAt, contentType })
    } catch (error) {
      if (reply.raw.closed) return reply.hijack() // the client has left, and the upload with it
      if (!request.raw.complete) reply.raw.shouldKeepAlive = false // the rest is not waited for
      throw error
    } finally {
      giveBack()
    }
  }
}

function urlIn (body: unknown): string {
  const { url, ...others } = typeof body === 'object' && body !== null ? body as Readonly<Record<string, unknown>> : {}
  if (typeof url === 'string' && URL.canParse(url) && Object.keys(others).length === 0) return url
  throw new ProblemError('invalid-request', { errors: [{ field: 'url', expected: 'the address of a result, and no other field' }] })
}

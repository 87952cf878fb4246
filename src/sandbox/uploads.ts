import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tone } from './media.js'

export interface SandboxUploadsOptions {
  readonly isAuthorized: (header: string | undefined) => boolean
  readonly origin: () => string
  readonly dateMs: () => number
  /** What is left of the balance. */
  readonly credits: () => number
}

interface StoredFile {
  readonly type: string
  readonly bytes: Buffer
}

/** Files kept, the oldest of which makes way, and the longest that is taken. */
const MAX_FILES = 16
const MAX_BYTES = 16 * 1024 * 1024

/** As a file server tells them, by the extension of a name. */
const TYPES = new Map([
  ['jpg', 'image/jpeg'], ['png', 'image/png'], ['webp', 'image/webp'], ['gif', 'image/gif'], ['mp4', 'video/mp4'],
  ['mov', 'video/quicktime'], ['webm', 'video/webm'], ['mp3', 'audio/mpeg'], ['wav', 'audio/wav'], ['m4a', 'audio/mp4'],
  ['ogg', 'audio/ogg'], ['flac', 'audio/flac']
])

const typeNamed = (name: string) => TYPES.get(name.split('.').at(-1) ?? '') ?? 'application/octet-stream'

const UNAUTHORIZED = { success: false, code: 401, msg: 'Unauthorized' }
const NO_ACCESS = { code: 401, msg: 'You do not have access permissions' }
const NO_FILE = { success: false, code: 400, msg: 'File cannot be empty' }
const NO_ADDRESS = { success: false, code: 400, msg: 'fileUrl cannot be fetched' }
const NO_FOLDER = { success: false, code: 400, msg: 'uploadPath cannot be empty' }

/** The balance, and KIE's upload host: refusals have their HTTP status, and addresses hold the number of an account. */
export function addUploads (app: FastifyInstance, options: SandboxUploadsOptions): void {
  const { isAuthorized, origin, dateMs, credits } = options
  const files = new Map<string, StoredFile>()

  app.register(async uploads => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser(/^multipart\/form-data/, { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
      const type = String(request.headers['content-type'])
      return await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => new FormData())
    })

    uploads.post<{ Body: FormData }>('/api/file-stream-upload', { bodyLimit: MAX_BYTES }, async (request, reply) => {
      if (!isAuthorized(request.headers.authorization)) return reply.code(401).send(UNAUTHORIZED)
      const file = request.body.get('file')
      const folder = request.body.get('uploadPath')
      if (!(file instanceof File) || file.size === 0) return reply.code(400).send(NO_FILE)
      if (typeof folder !== 'string' || folder === '') return reply.code(400).send(NO_FOLDER)
      const fileName = String(request.body.get('fileName') ?? file.name)
      return keep(`kieai/100001/${folder}/${fileName}`, { type: file.type, bytes: Buffer.from(await file.arrayBuffer()) })
    })
  })

  // It asks no other machine: what lies there then is the sandbox's own sample, whatever the address.
  app.post<{ Body: Readonly<Record<string, unknown>> | null }>('/api/file-url-upload', async (request, reply) => {
    if (!isAuthorized(request.headers.authorization)) return reply.code(401).send(UNAUTHORIZED)
    const { fileUrl, uploadPath, fileName } = request.body ?? {}
    if (typeof fileUrl !== 'string' || !URL.canParse(fileUrl)) return reply.code(400).send(NO_ADDRESS)
    if (typeof uploadPath !== 'string' || uploadPath === '') return reply.code(400).send(NO_FOLDER)
    const name = String(fileName)
    return keep(`kieai/100001/${uploadPath}/${name}`, { type: typeNamed(name), bytes: tone(name) })
  })

  function keep (filePath: string, file: StoredFile) {
    files.set(filePath, file)
    const [oldest] = files.keys()
    if (files.size > MAX_FILES && oldest !== undefined) files.delete(oldest)
    return {
      success: true,
      code: 200,
      msg: 'File uploaded successfully',
      data: {
        success: true,
        fileName: filePath.split('/').at(-1),
        filePath,
        downloadUrl: `${origin()}/${filePath}`,
        fileSize: file.bytes.length,
        mimeType: file.type,
        uploadedAt: new Date(dateMs()).toISOString()
      }
    }
  }

  app.get<{ Params: { '*': string } }>('/kieai/*', async (request, reply) => {
    const file = files.get(`kieai/${request.params['*']}`)
    if (file === undefined) return reply.callNotFound()
    return reply.header('access-control-allow-origin', '*').type(file.type).send(file.bytes)
  })

  app.post<{ Body: { url?: unknown } | null }>('/api/v1/common/download-url', async (request) => {
    if (!isAuthorized(request.headers.authorization)) return NO_ACCESS
    const url = request.body?.url
    return typeof url === 'string' && url.startsWith(`${origin()}/`)
      ? { code: 200, msg: 'success', data: url }
      : { code: 422, msg: 'The url is wrong, only support url generate by kie.ai', data: null }
  })

  app.get('/api/v1/chat/credit', async ({ headers }) =>
    isAuthorized(headers.authorization) ? { code: 200, msg: 'success', data: credits() } : NO_ACCESS)
}

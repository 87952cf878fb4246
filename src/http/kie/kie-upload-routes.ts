import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fileTypeNamed } from '../../tasks/account/file-type.js'
import { policy } from '../../tasks/policy.js'
import type { TaskCreations } from '../clients/create/task-creations.js'
import { addStreamedBody, refuseLongerThan } from '../clients/upload/streamed-body.js'
import type { Upload, UploadedFile, Uploads } from '../clients/upload/uploads.js'
import { ProblemError } from '../problems/problem.js'
import { BASE64_BODY_MAX_BYTES, fileInBase64 } from './base64-file.js'
import { fileInForm } from './form-file.js'
import { base64Schema, copySchema, formSchema } from './kie-upload-schemas.js'

export interface KieUploadOptions {
  readonly creations: TaskCreations
  readonly uploads: Uploads
}

type Open = (body: AsyncIterable<Uint8Array>, request: FastifyRequest) => Promise<Upload>

/** What a form may be longer than its file: its other fields, and its frame. */
const FORM_MAX_BYTES = 64 * 1024

const COPY_BODY_MAX_BYTES = 8 * 1024

/**
 * The three paths of KIE's upload host, by the rules of `POST /files`: a folder or a name that a client asks for is not
 * obeyed, since a file of the same name would take the place of another.
 */
export async function addKieUploadRoutes (app: FastifyInstance, options: KieUploadOptions): Promise<void> {
  const { creations, uploads } = options
  const anyBody = () => () => true

  await app.register(async streamed => {
    addStreamedBody(streamed)
    const config = { bodyMaxMs: policy.upload.lengthMs }
    const send = (open: Open) => async (request: FastifyRequest, reply: FastifyReply) => {
      const file = await uploads.send(request, reply, body => open(body, request))
      return file === undefined ? reply.hijack() : sendFile(reply, file)
    }
    streamed.post('/api/file-stream-upload', {
      schema: formSchema,
      validatorCompiler: anyBody,
      config,
      onRequest: [...creations.guards(), refuseLongerThan(uploads.maxBytes + FORM_MAX_BYTES)]
    }, send(async (body, { headers }) => ({ bytes: await fileInForm(headers['content-type'], body), sizeBytes: undefined })))
    streamed.post('/api/file-base64-upload', {
      schema: base64Schema,
      validatorCompiler: anyBody,
      config,
      onRequest: [...creations.guards(), refuseLongerThan(BASE64_BODY_MAX_BYTES)]
    }, send(async body => {
      const file = await fileInBase64(body)
      return { bytes: [file], sizeBytes: file.length }
    }))
  })

  app.post('/api/file-url-upload', {
    schema: copySchema,
    validatorCompiler: anyBody,
    bodyLimit: COPY_BODY_MAX_BYTES,
    onRequest: creations.guards()
  }, async (request, reply) => {
    const { fileUrl, fileName } = (request.body ?? {}) as { fileUrl?: unknown, fileName?: unknown } // looked at below
    if (typeof fileUrl !== 'string' || !URL.canParse(fileUrl)) {
      throw new ProblemError('invalid-request', { errors: [{ field: 'fileUrl', expected: 'the address of a file' }] })
    }
    // Its bytes do not pass here, so that its name has to tell what it is.
    const type = fileTypeNamed(new URL(fileUrl).pathname) ?? fileTypeNamed(typeof fileName === 'string' ? fileName : '')
    if (type === undefined) throw new ProblemError('unsupported-media-type')
    return sendFile(reply, await uploads.copy(request, fileUrl, type))
  })
}

/** As KIE's upload host tells of a file. */
function sendFile (reply: FastifyReply, { url, type, sizeBytes, atMs }: UploadedFile): FastifyReply {
  const [fileName = ''] = new URL(url).pathname.split('/').slice(-1)
  const data = {
    success: true,
    fileName,
    filePath: new URL(url).pathname.slice(1),
    downloadUrl: url,
    fileSize: sizeBytes,
    mimeType: type.contentType,
    uploadedAt: new Date(atMs).toISOString()
  }
  // Its clients look at `success`, which KIE's other host does not have.
  return reply.header('cache-control', 'no-store').send({ success: true, code: 200, msg: 'File uploaded successfully', data })
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { ProblemError } from '../problems/problem.js'

/** KIE reads two fields beside the file, and its clients send few more. */
const LIMITS = { files: 1, fields: 16, parts: 17, fieldSize: 1024, headerPairs: 16, headerSize: 4096 }

/**
 * The field `file` of a form that is on its way (multipart/form-data, RFC 7578), as soon as it begins. Its bytes end
 * only when the whole form has ended well. Nothing of it is held.
 * @throws {ProblemError} `invalid-request` for a form without a file, or one that is broken
 */
export async function fileInForm (
  contentType: string | undefined, body: AsyncIterable<Uint8Array>
): Promise<AsyncIterable<Uint8Array>> {
  const form = openForm(contentType)
  const found = new Promise<BusboyFileStream>((resolve, reject) => {
    form.once('file', (name, file) => {
      if (name === 'file') resolve(file)
      else reject(noFile())
    })
  })
  const finished = pipeline(Readable.from(body), form).catch((error: unknown) => { throw formError(error) })
  const file = await Promise.race([found, finished.then(() => { throw noFile() })])
  // The parser tells some mistakes here alone, and may do so before anything is read.
  file.on('error', error => { file.destroy(error) })
  finished.catch((error: Error) => { file.destroy(error) })

  async function * bytes (): AsyncGenerator<Uint8Array> {
    try {
      yield * file
    } catch (error) {
      throw formError(error)
    }
    await finished
  }

  return bytes()
}

function openForm (contentType = ''): BusboyInstance {
  try {
    if (contentType.toLowerCase().startsWith('multipart/form-data')) {
      return new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS })
    }
  } catch {
    // It tells no boundary.
  }
  throw new ProblemError('unsupported-media-type')
}

const noFile = () => new ProblemError('invalid-request', { errors: [{ field: 'file', expected: 'a file, in a form that ends' }] })

/** What the parser finds wrong with a form is the client's mistake. An error of ours is passed on. */
function formError (error: unknown): unknown {
  return error instanceof ProblemError ? error : noFile()
}

import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { TaskError } from '../../tasks/faults.js'

/** Far above any record that KIE sends, on the wire and inflated. */
export const BODY_MAX_BYTES = 1024 * 1024

const inflate = promisify(gunzip)

/**
 * The whole body as text: UTF-8, a byte order mark dropped.
 *
 * We ask for `identity` but KIE's edge may compress all the same, so gzip is inflated; any other encoding is refused.
 * @throws {TaskError} `upstream-invalid-response` beyond `BODY_MAX_BYTES`, inflated or not
 */
export async function readText (body: AsyncIterable<Uint8Array>, encoding: string | undefined): Promise<string> {
  const isGzip = encoding === 'gzip' || encoding === 'x-gzip'
  if (!isGzip && encoding !== undefined && encoding !== '' && encoding !== 'identity') throw new TaskError('encoding')

  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > BODY_MAX_BYTES) throw new TaskError('too_large')
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks, size)
  return new TextDecoder().decode(isGzip ? await inflateCapped(bytes) : bytes)
}

async function inflateCapped (bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await inflate(bytes, { maxOutputLength: BODY_MAX_BYTES })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    throw new TaskError(isTooLarge ? 'too_large' : 'encoding')
  }
}

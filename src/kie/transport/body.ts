import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { TaskError } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'

const inflate = promisify(gunzip)

/**
 * The whole body as text: UTF-8, a byte order mark dropped.
 *
 * We ask for `identity` but KIE's edge may compress all the same, so gzip is inflated; any other encoding is refused.
 * @throws {TaskError} `upstream-invalid-response` beyond `policy.bodyMaxBytes`, inflated or not
 */
export async function readText (body: AsyncIterable<Uint8Array>, encoding: string | undefined): Promise<string> {
  const isGzip = encoding === 'gzip' || encoding === 'x-gzip'
  if (!isGzip && encoding !== undefined && encoding !== '' && encoding !== 'identity') throw new TaskError('encoding')

  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > policy.bodyMaxBytes) throw new TaskError('too_large')
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks, size)
  return new TextDecoder().decode(isGzip ? await inflateCapped(bytes) : bytes)
}

async function inflateCapped (bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await inflate(bytes, { maxOutputLength: policy.bodyMaxBytes })
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    throw new TaskError(isTooLarge ? 'too_large' : 'encoding')
  }
}

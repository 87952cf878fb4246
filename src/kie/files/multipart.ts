import { randomBytes } from 'node:crypto'
import type { StreamedBody } from '../transport/request.js'

export interface MultipartFile extends StreamedBody {
  readonly name: string
}

/**
 * A multipart/form-data body (RFC 7578) of text fields and one file, streamed: nothing of the file is held. Its length
 * is known beforehand where that of the file is.
 *
 * Names and values are ours: ASCII, without quotes or line ends.
 */
export function multipartOf (fields: Readonly<Record<string, string>>, file: MultipartFile): StreamedBody {
  const boundary = `kie-bff-${randomBytes(24).toString('hex')}`
  const parts = Object.entries(fields).map(([name, value]) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const head = Buffer.from(`${parts.join('')}--${boundary}\r\n` +
    `Content-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: ${file.contentType}\r\n\r\n`)
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)

  async function * bytes (): AsyncGenerator<Uint8Array> {
    yield head
    yield * file.bytes
    yield tail
  }

  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    sizeBytes: file.sizeBytes === undefined ? undefined : head.length + file.sizeBytes + tail.length,
    bytes: bytes()
  }
}

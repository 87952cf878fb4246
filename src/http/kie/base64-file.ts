import { policy } from '../../tasks/policy.js'
import { ProblemError } from '../problems/problem.js'

const { base64MaxBytes } = policy.upload

/** Four characters for three bytes, and the rest of the JSON. */
export const BASE64_BODY_MAX_BYTES = Math.ceil(base64MaxBytes / 3) * 4 + 8 * 1024

/**
 * The file in the `base64Data` of a JSON body: plain base64, or a data URL of it. Body and file are held in memory.
 * @throws {ProblemError} `payload-too-large`, or `invalid-request` for a body without such a file
 */
export async function fileInBase64 (body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const { base64Data } = objectIn(await textOf(body))
  const text = typeof base64Data === 'string' ? base64Data.replace(/^data:[^,]{0,200};base64,/, '') : ''
  const file = Buffer.from(text, 'base64')
  // Node skips what is no base64, so that the file would be another one.
  const canonical = file.toString('base64')
  if (file.length > 0 && (text === canonical || text === withoutPadding(canonical))) return file
  throw new ProblemError('invalid-request', { errors: [{ field: 'base64Data', expected: 'a file in base64' }] })
}

/** Not by a pattern: one that looks for an end takes the square of a long run of `=`. */
function withoutPadding (base64: string): string {
  const first = base64.indexOf('=', base64.length - 2)
  return first === -1 ? base64 : base64.slice(0, first)
}

async function textOf (body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > BASE64_BODY_MAX_BYTES) throw new ProblemError('payload-too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function objectIn (text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

import { Readable } from 'node:stream'

export interface StreamedBody {
  readonly contentType: string
  /** Undefined: it is sent in chunks (RFC 9112, section 7.1). */
  readonly sizeBytes: number | undefined
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What a POST carries: JSON, or a stream. */
export type RequestBody = string | StreamedBody

/** What undici sends. */
export function contentOf (body: RequestBody): string | Readable {
  return typeof body === 'string' ? body : Readable.from(body.bytes)
}

export function headersOf (body: RequestBody): Record<string, string> {
  if (typeof body === 'string') return { 'content-type': 'application/json' }
  const { contentType, sizeBytes } = body
  return { 'content-type': contentType, ...(sizeBytes !== undefined && { 'content-length': String(sizeBytes) }) }
}

/** The path below `prefix` with an encoded query; without one when there is nothing to ask. */
export function targetOf (prefix: string, path: string, query: Readonly<Record<string, string>>): string {
  const encoded = new URLSearchParams(query).toString()
  return `${prefix}${path}${encoded === '' ? '' : `?${encoded}`}`
}

/** A header sent twice is joined as HTTP joins it, and is then no value that we know. */
export function single (value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(', ') : value
}

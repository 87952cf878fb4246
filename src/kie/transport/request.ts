import { Readable } from 'node:stream'

export interface StreamedBody {
  readonly contentType: string
  readonly sizeBytes: number
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
  return { 'content-type': body.contentType, 'content-length': String(body.sizeBytes) }
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

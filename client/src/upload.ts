import { readJson, type Http } from './http.js'
import type { UploadedFile } from './types.js'

export interface UploadOptions {
  readonly signal?: AbortSignal | undefined
  /** Called with bytes sent and bytes in all: as they leave in a browser, elsewhere once at the end. */
  readonly onProgress?: ((sentBytes: number, totalBytes: number) => void) | undefined
}

/** The server ends an upload after ten minutes. */
const SILENCE_MS = 600_000

/** Sends a file up; its address can be used in what is created next. Never repeated by itself. */
export async function upload (http: Http, file: Blob, { signal, onProgress }: UploadOptions): Promise<UploadedFile> {
  const send = onProgress === undefined ? undefined : progressFetch(onProgress)
  const uploaded = await http('/files', {
    method: 'POST',
    body: file,
    signal,
    silenceMs: SILENCE_MS,
    fetch: send,
    read: readJson<UploadedFile>
  })
  if (send === undefined) onProgress?.(file.size, file.size)
  return uploaded
}

/** As much of `XMLHttpRequest` as is used; it alone tells how much of a body has left. */
interface Xhr {
  readonly upload: { onprogress: ((event: { readonly loaded: number, readonly total: number }) => void) | null }
  readonly status: number
  readonly responseText: string
  onload: (() => void) | null
  onerror: ((event: unknown) => void) | null
  onabort: ((event: unknown) => void) | null
  open (method: string, url: string): void
  setRequestHeader (name: string, value: string): void
  getResponseHeader (name: string): string | null
  send (body: unknown): void
  abort (): void
}

/** What is read of the answer's headers. */
const HEADERS = ['retry-after', 'x-request-id']

/** `fetch` for one upload, made of an `XMLHttpRequest`; undefined where there is none. */
function progressFetch (onProgress: (sentBytes: number, totalBytes: number) => void): typeof fetch | undefined {
  const { XMLHttpRequest } = globalThis as { XMLHttpRequest?: new () => Xhr }
  if (XMLHttpRequest === undefined) return undefined
  return (url, { method = 'POST', headers, body, signal } = {}) => new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open(method, String(url))
    new Headers(headers).forEach((value, name) => { xhr.setRequestHeader(name, value) })
    xhr.upload.onprogress = ({ loaded, total }) => { onProgress(loaded, total) }
    xhr.onerror = xhr.onabort = reject
    xhr.onload = () => {
      const { status, responseText } = xhr
      const found = new Headers()
      for (const name of HEADERS) found.set(name, xhr.getResponseHeader(name) ?? '')
      resolve(new Response(responseText, { status, headers: found }))
    }
    signal?.addEventListener('abort', () => { xhr.abort() })
    xhr.send(body)
  })
}

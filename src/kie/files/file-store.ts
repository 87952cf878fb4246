import { randomUUID } from 'node:crypto'
import type { FileStore } from '../../tasks/account/file-store.js'
import { TaskError } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'
import type { Clock } from '../../traffic/clock.js'
import { refusalOf } from '../create/refusal.js'
import { openEnvelope, type UpstreamResponse } from '../protocol/envelope.js'
import { isObject, parseObject } from '../protocol/json.js'
import type { KieClient } from '../transport/client.js'
import { multipartOf } from './multipart.js'

export interface KieFileStoreOptions {
  readonly clock: Clock
  /** Calls the upload host. */
  readonly uploadClient: Pick<KieClient, 'upload' | 'post'>
  readonly client: Pick<KieClient, 'post'>
  readonly timeoutMs: number
  /** Null for an address that must not reach a client. */
  readonly filterUrl: (url: string) => string | null
  /** Takes every secret out of a text. */
  readonly redact: (text: string) => string
}

const UPLOAD_PATH = '/api/file-stream-upload'
const COPY_PATH = '/api/file-url-upload'
const DOWNLOAD_PATH = '/api/v1/common/download-url'

/** One folder of the account: names are random, and the client has no say in them. */
const FOLDER = 'kie-bff'

/** An address that is not KIE's own, or none (https://docs.kie.ai/common-api/download-url). */
const WRONG_ADDRESS = 422

/** An address from which KIE can fetch nothing (https://docs.kie.ai/file-upload-api/upload-file-url). */
const NOT_FETCHED = 400

const { copyTimeoutMs } = policy.upload

const NEVER = /(?!)/

/**
 * KIE's file endpoints (https://docs.kie.ai/file-upload-api/upload-file-stream). KIE serves a file by the extension of
 * its name, and one of the same name takes its place: so each has a random name, with the extension of its bytes.
 */
export function createKieFileStore (options: KieFileStoreOptions): FileStore {
  const { clock, uploadClient, client, timeoutMs, filterUrl, redact } = options

  function dataOf (response: UpstreamResponse): unknown {
    return openEnvelope(response, clock.dateMs(), NEVER).data
  }

  function addressIn (value: unknown): string {
    const url = typeof value === 'string' ? filterUrl(value) : null
    if (url === null) throw new TaskError('contract')
    return url
  }

  function storedAt (response: UpstreamResponse): string {
    const data = dataOf(response)
    if (!isObject(data)) throw new TaskError('contract')
    return addressIn(data.downloadUrl ?? data.fileUrl)
  }

  /** Throws the refusal of an address that a client named. */
  function refuse (code: number, text: string): void {
    const { code: answered, msg } = parseObject(text) ?? {}
    if (answered !== code) return
    throw refusalOf(code, typeof msg === 'string' ? msg : '', { [code]: 'input' }, redact) ?? new TaskError('input')
  }

  return {
    async upload ({ type: { contentType, extension }, sizeBytes, bytes }, signal) {
      const name = `${randomUUID()}.${extension}`
      const body = multipartOf({ uploadPath: FOLDER, fileName: name }, { name, contentType, sizeBytes, bytes })
      return storedAt(await uploadClient.upload(UPLOAD_PATH, body, signal))
    },

    async copy (url, { extension }) {
      const body = { fileUrl: url, uploadPath: FOLDER, fileName: `${randomUUID()}.${extension}` }
      const response = await uploadClient.post(COPY_PATH, JSON.stringify(body), { timeoutMs: copyTimeoutMs })
      refuse(NOT_FETCHED, response.text)
      return storedAt(response)
    },

    async downloadUrl (url) {
      const response = await client.post(DOWNLOAD_PATH, JSON.stringify({ url }), { timeoutMs })
      refuse(WRONG_ADDRESS, response.text)
      return addressIn(dataOf(response))
    }
  }
}

import { randomUUID } from 'node:crypto'
import type { FileStore } from '../../tasks/account/file-store.js'
import { TaskError } from '../../tasks/faults.js'
import type { Clock } from '../../traffic/clock.js'
import { refusalOf } from '../create/refusal.js'
import { openEnvelope, type UpstreamResponse } from '../protocol/envelope.js'
import { isObject, parseObject } from '../protocol/json.js'
import type { KieClient } from '../transport/client.js'
import { multipartOf } from './multipart.js'

export interface KieFileStoreOptions {
  readonly clock: Clock
  /** Calls the upload host. */
  readonly uploadClient: Pick<KieClient, 'upload'>
  readonly client: Pick<KieClient, 'post'>
  readonly timeoutMs: number
  /** Null for an address that must not reach a client. */
  readonly filterUrl: (url: string) => string | null
  /** Takes every secret out of a text. */
  readonly redact: (text: string) => string
}

const UPLOAD_PATH = '/api/file-stream-upload'
const DOWNLOAD_PATH = '/api/v1/common/download-url'

/** One folder of the account: names are random, and the client has no say in them. */
const FOLDER = 'kie-bff'

/** An address that is not KIE's own, or none (https://docs.kie.ai/common-api/download-url). */
const WRONG_ADDRESS = 422

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

  return {
    async upload ({ type: { contentType, extension }, sizeBytes, bytes }, signal) {
      const name = `${randomUUID()}.${extension}`
      const body = multipartOf({ uploadPath: FOLDER, fileName: name }, { name, contentType, sizeBytes, bytes })
      const data = dataOf(await uploadClient.upload(UPLOAD_PATH, body, signal))
      if (!isObject(data)) throw new TaskError('contract')
      return addressIn(data.downloadUrl ?? data.fileUrl)
    },

    async downloadUrl (url) {
      const response = await client.post(DOWNLOAD_PATH, JSON.stringify({ url }), { timeoutMs })
      const { code, msg } = parseObject(response.text) ?? {}
      if (code === WRONG_ADDRESS) throw refusalOf(code, typeof msg === 'string' ? msg : '', {}, redact) ?? new TaskError('input')
      return addressIn(dataOf(response))
    }
  }
}

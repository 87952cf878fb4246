import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FileStore } from '../../../tasks/account/file-store.js'
import type { FileType } from '../../../tasks/account/file-type.js'
import { policy } from '../../../tasks/policy.js'
import type { Clock } from '../../../traffic/clock.js'
import { ProblemError } from '../../problems/problem.js'
import type { TaskCreations } from '../create/task-creations.js'
import { createWaitingPlaces } from '../waiting-places.js'
import { inTime, openUpload } from './upload-body.js'

export interface UploadsOptions {
  readonly clock: Clock
  readonly creations: Pick<TaskCreations, 'charge'>
  /** Undefined: no upload host is known. */
  readonly files: FileStore | undefined
  /** The longest file. */
  readonly maxBytes: number
}

export interface Upload {
  readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** Undefined: not known before its end. */
  readonly sizeBytes: number | undefined
}

export interface UploadedFile {
  readonly type: FileType
  /** Undefined: it did not pass here. */
  readonly sizeBytes: number | undefined
  readonly url: string
  /** When it was there. */
  readonly atMs: number
}

/** Every file of a client goes up through here, on every path: by the same types, places and limits. */
export interface Uploads {
  /** The longest file. */
  readonly maxBytes: number
  /** Has the upstream fetch the file at an address of the internet. */
  copy (request: FastifyRequest, url: string, type: FileType): Promise<UploadedFile>
  /** The address that downloads the result at `url`. */
  downloadUrl (request: FastifyRequest, url: string): Promise<string>
  /**
   * Sends up what `open` finds in the body of the request, while the body arrives. Undefined: the client has left, and
   * no answer is needed.
   * @throws {ProblemError | TaskError} when the file is not known to lie there
   */
  send (
    request: FastifyRequest, reply: FastifyReply, open: (body: AsyncIterable<Uint8Array>) => Promise<Upload>
  ): Promise<UploadedFile | undefined>
  /** None goes up from now on. */
  close (): void
}

export function createUploads ({ clock, creations, files, maxBytes }: UploadsOptions): Uploads {
  const { max, maxPerClient } = policy.upload
  const places = createWaitingPlaces({ max, maxPerClient })

  function knownFiles (): FileStore {
    if (files === undefined) throw new ProblemError('creation-disabled')
    return files
  }

  return {
    maxBytes,

    async copy (request, url, type) {
      const store = knownFiles()
      const giveBack = places.take(request)
      try {
        await creations.charge(request)
        return { type, sizeBytes: undefined, url: await store.copy(url, type), atMs: clock.dateMs() }
      } finally {
        giveBack()
      }
    },

    async downloadUrl (request, url) {
      const store = knownFiles()
      await creations.charge(request)
      return await store.downloadUrl(url)
    },

    async send (request, reply, open) {
      let giveBack = () => {}
      try {
        const store = knownFiles()
        giveBack = places.take(request)
        await creations.charge(request)
        return await inTime(clock, request.raw, async (body, signal) => {
          const { bytes: given, sizeBytes } = await open(body)
          const read = readWith(given, maxBytes)
          const { type, bytes } = await openUpload(read.bytes)
          try {
            const url = await store.upload({ type, sizeBytes, bytes }, signal)
            return { type, sizeBytes: read.sizeBytes(), url, atMs: clock.dateMs() }
          } catch (error) {
            throw read.failure() ?? error
          }
        })
      } catch (error) {
        if (reply.raw.closed) return undefined
        if (!request.raw.complete) reply.raw.shouldKeepAlive = false // the rest is not waited for
        throw error
      } finally {
        giveBack()
      }
    },

    close: places.close
  }
}

/** The bytes, up to `maxBytes`, and why they ended early: the upload itself does not tell it. */
function readWith (given: Upload['bytes'], maxBytes: number) {
  let sizeBytes = 0
  let failure: unknown
  async function * bytes (): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of given) {
        sizeBytes += chunk.length
        if (sizeBytes > maxBytes) throw new ProblemError('payload-too-large')
        yield chunk
      }
    } catch (error) {
      failure = error
      throw error
    }
  }
  return { bytes: bytes(), sizeBytes: () => sizeBytes, failure: () => failure }
}

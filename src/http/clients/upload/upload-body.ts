import type { Readable } from 'node:stream'
import { fileTypeOf, TYPE_BYTES, type FileType } from '../../../tasks/account/file-type.js'
import { policy } from '../../../tasks/policy.js'
import type { Clock } from '../../../traffic/clock.js'
import { ProblemError } from '../../problems/problem.js'

export interface UploadBody {
  readonly type: FileType
  /** The whole file. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/**
 * Looks at the first bytes of a file that is on its way, and leaves the rest where it is.
 * @throws {ProblemError} `unsupported-media-type` for a file of no type that is taken
 */
export async function openUpload (chunks: AsyncIterable<Uint8Array>): Promise<UploadBody> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head: Uint8Array = Buffer.alloc(0)
  let isOver = false
  while (head.length < TYPE_BYTES && !isOver) {
    const { done = false, value } = await iterator.next()
    isOver = done
    if (!done) head = Buffer.concat([head, value])
  }
  const type = fileTypeOf(head)
  if (type === undefined) throw new ProblemError('unsupported-media-type')

  async function * bytes (): AsyncGenerator<Uint8Array> {
    yield head
    if (!isOver) yield * { [Symbol.asyncIterator]: () => iterator }
  }

  return { type, bytes: bytes() }
}

/**
 * What `run` resolves to, given the bytes of `body` and a signal that fires when it has taken too long: after 15 s
 * without a byte, or 10 minutes in all. While the upstream takes nothing, nothing is read, and that the client has left
 * is noticed after these 15 s too.
 * @throws {ProblemError} `request-timeout` then
 */
export async function inTime<T> (
  clock: Clock, body: Readable, run: (chunks: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<T>
): Promise<T> {
  const { silenceMs, lengthMs } = policy.upload
  const limit = new AbortController()
  const expire = () => { limit.abort() }
  let cancelSilence = clock.after(silenceMs, expire)
  const cancelLength = clock.after(lengthMs, expire)

  async function * chunks (): AsyncGenerator<Uint8Array> {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      cancelSilence()
      cancelSilence = clock.after(silenceMs, expire)
      yield chunk
    }
    // From here on the client waits for the upstream, and only the longest time holds.
    cancelSilence()
  }

  const expired = new Promise<never>((_resolve, reject) => {
    limit.signal.addEventListener('abort', () => { reject(new ProblemError('request-timeout')) })
  })
  try {
    return await Promise.race([run(chunks(), limit.signal), expired])
  } finally {
    cancelSilence()
    cancelLength()
  }
}

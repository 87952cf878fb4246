import type { Readable } from 'node:stream'
import { fileTypeOf, TYPE_BYTES, type FileType } from '../../../tasks/account/file-type.js'
import { TaskError } from '../../../tasks/faults.js'
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
 * What `run` resolves to, given the bytes of `body` and a signal that fires when it has taken too long: 15 s without a
 * byte, 10 minutes in all, or `answerMs` from the last byte to the answer of the upstream. While the upstream takes
 * nothing, nothing is read, and that the client has left is noticed after these 15 s too.
 * @throws {ProblemError} `request-timeout` when it is the client that is slow
 * @throws {TaskError} `upstream-timeout` when it is the upstream
 */
export async function inTime<T> (
  clock: Clock, body: Readable, run: (chunks: AsyncIterable<Uint8Array>, signal: AbortSignal) => Promise<T>
): Promise<T> {
  const { silenceMs, lengthMs, answerMs } = policy.upload
  const limit = new AbortController()
  let isRead = true // as far as the upstream takes it
  const expire = () => { limit.abort(isRead ? new ProblemError('request-timeout') : new TaskError('deadline')) }
  let cancelPause = clock.after(silenceMs, expire)
  const cancelLength = clock.after(lengthMs, expire)

  async function * chunks (): AsyncGenerator<Uint8Array> {
    for await (const chunk of body.iterator({ destroyOnReturn: false })) {
      cancelPause()
      cancelPause = clock.after(silenceMs, expire)
      isRead = false
      yield chunk
      isRead = true
    }
    isRead = false
    cancelPause()
    cancelPause = clock.after(answerMs, expire)
  }

  const expired = new Promise<never>((_resolve, reject) => {
    limit.signal.addEventListener('abort', () => { reject(limit.signal.reason) })
  })
  try {
    return await Promise.race([run(chunks(), limit.signal), expired])
  } finally {
    cancelPause()
    cancelLength()
  }
}

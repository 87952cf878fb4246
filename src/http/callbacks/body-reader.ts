import type { Readable } from 'node:stream'

export interface BodyReaderOptions {
  /** Longest body that is taken. */
  readonly maxBytes: number
  /** Bodies held at once; the next one is read to its end without being kept. */
  readonly maxHeld: number
}

/**
 * Reads a body to its end, so that its request is answered only once. Resolves to its text if that is wanted and there
 * is room for it; else to undefined, and nothing was held.
 */
export function createBodyReader ({ maxBytes, maxHeld }: BodyReaderOptions) {
  let held = 0

  async function read (body: Readable, chunks: Buffer[] | undefined): Promise<string | undefined | 'too-large'> {
    let bytes = 0
    try {
      for await (const chunk of body.iterator({ destroyOnReturn: false })) {
        bytes += chunk.length
        if (bytes > maxBytes) return 'too-large'
        chunks?.push(chunk)
      }
    } catch {
      return undefined // cut off: no caller waits for the answer
    }
    return chunks === undefined ? undefined : Buffer.concat(chunks).toString()
  }

  return async (body: Readable, isWanted: boolean): Promise<string | undefined | 'too-large'> => {
    if (!isWanted || held >= maxHeld) return await read(body, undefined)
    held++
    try {
      return await read(body, [])
    } finally {
      held--
    }
  }
}

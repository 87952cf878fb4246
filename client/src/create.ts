import type { Environment } from './environment.js'
import { KieError, withDetails } from './errors.js'
import { readJson, type Http } from './http.js'
import type { Pauses } from './pauses.js'
import type { Operation, OperationBody, Task } from './types.js'

export interface CreateOptions {
  /** 16 to 255 visible ASCII characters; a new one by default. The same key never creates twice. */
  readonly idempotencyKey?: string | undefined
  readonly signal?: AbortSignal | undefined
}

/** One request and its repeats, over about half a minute. */
const TRIES = 6
const BACKOFF_MIN_MS = 1_000
/** The server answers within 50 s. */
const SILENCE_MS = 60_000

/**
 * Creates a task. A request that may have been lost is sent again under its key, so that it is never paid twice.
 * @throws {KieError} with the key: where `retryable` is true, the same body may be sent again under it
 */
export async function create<Name extends Operation> (
  operation: Name, input: OperationBody<Name>, options: CreateOptions,
  { http, pauses, environment }: { readonly http: Http, readonly pauses: Pauses, readonly environment: Environment }
): Promise<Task> {
  const { signal = new AbortController().signal, idempotencyKey = newKey() } = options

  async function attempt (tries: number): Promise<Task> {
    try {
      return await http(`/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
        body: JSON.stringify(input),
        signal,
        silenceMs: SILENCE_MS,
        read: readJson<Task>
      })
    } catch (error) {
      if (!(error instanceof KieError)) throw error
      if (!error.retryable || tries === TRIES) throw withDetails(error, { idempotencyKey })
      const backoffMs = BACKOFF_MIN_MS * 2 ** (tries - 1) * (1 + environment.random() / 4)
      await pauses.pause(Math.max(backoffMs, error.retryAfterMs ?? 0), signal)
      return await attempt(tries + 1)
    }
  }
  return await attempt(1)
}

/** 128 bits. `crypto.randomUUID` is there on https pages only: a phone that tries the page of a laptop has none. */
export function newKey (): string {
  return crypto.getRandomValues(new Uint8Array(16)).join('-')
}

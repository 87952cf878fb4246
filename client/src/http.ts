import type { Environment } from './environment.js'
import { KieError, responseError, unexpectedResponse } from './errors.js'

export interface HttpOptions {
  /** Where kie-bff lives, such as `https://app.example.com/kie`; without it paths are of the page's origin. */
  readonly baseUrl: string
  /** Sent with every request; a function is asked each time, so that a token may change. */
  readonly headers: HeadersSource | undefined
  readonly fetch: typeof fetch
  readonly environment: Environment
}

type RequestHeaders = Headers | Readonly<Record<string, string>>
export type HeadersSource = RequestHeaders | (() => RequestHeaders | Promise<RequestHeaders>)

export interface Exchange<Result> {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Blob
  readonly signal?: AbortSignal | undefined
  /** Ends the exchange with a `timeout` when nothing has come for so long. */
  readonly silenceMs?: number
  /** In place of the client's own. */
  readonly fetch?: typeof fetch | undefined
  /** Reads a 2xx or 304. Calls `alive` for each sign of life, whose next silence may be another. */
  readonly read: (response: Response, alive: (silenceMs: number) => void) => Promise<Result>
}

/**
 * One HTTP exchange, body included.
 * @throws {KieError} for every answer but 2xx and 304, and when none comes; the signal's reason when it is aborted
 */
export type Http = <Result>(path: string, exchange: Exchange<Result>) => Promise<Result>

const SILENCE_MS = 30_000
/** A timer this late has slept with its machine. */
const LATE_MS = 5_000
/** A page that wakes does not trust a connection on which a heartbeat (15 s) is overdue. */
const STALE_MS = 20_000
const ASLEEP = 'the connection slept'

export function createHttp (options: HttpOptions): Http {
  const { baseUrl, headers, environment: { clock, page } } = options
  const base = baseUrl.replace(/\/+$/, '')

  async function allHeaders (own: Readonly<Record<string, string>>): Promise<Headers> {
    const all = new Headers(typeof headers === 'function' ? await headers() : headers ?? {})
    for (const [name, value] of Object.entries(own)) all.set(name, value)
    return all
  }

  return async function exchange (path, exchange) {
    const { method = 'GET', headers: own = {}, body, signal, silenceMs, fetch = options.fetch, read } = exchange
    signal?.throwIfAborted()
    const controller = new AbortController()
    const abort = () => { controller.abort() }
    let lost: KieError | undefined
    let heardAt = 0
    let cancel = () => {}

    function lose (code: 'timeout' | 'unreachable', message: string): void {
      lost ??= new KieError(message, { code, retryable: true })
      abort()
    }
    function alive (ms: number): void {
      cancel()
      heardAt = clock.dateMs()
      cancel = clock.after(ms, () => {
        const isLate = clock.dateMs() - heardAt > ms + LATE_MS
        lose(isLate ? 'unreachable' : 'timeout', isLate ? ASLEEP : `nothing came for ${ms / 1000} s`)
      })
    }
    const leavePage = page?.onChange(() => {
      if (!page.isHidden() && clock.dateMs() - heardAt > STALE_MS) lose('unreachable', ASLEEP)
    })

    async function run () {
      const init = { method, headers: await allHeaders(own), signal: controller.signal }
      const response = await fetch(base + path, body === undefined ? init : { ...init, body })
      if (!response.ok && response.status !== 304) throw await responseError(response)
      return await read(response, alive)
    }
    function explain (error: unknown): never {
      signal?.throwIfAborted()
      if (error instanceof KieError) throw error
      throw lost ?? new KieError('the server cannot be reached', { code: 'unreachable', retryable: true }, error)
    }

    signal?.addEventListener('abort', abort)
    alive(silenceMs ?? SILENCE_MS)
    return await run().catch(explain).finally(() => {
      cancel()
      leavePage?.()
      signal?.removeEventListener('abort', abort)
      abort() // a body that was not read to its end holds a connection
    })
  }
}

/** The JSON body of a successful answer. */
export async function readJson<Body> (response: Response): Promise<Body> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unexpectedResponse(response, 'not JSON', {}, error)
  }
}

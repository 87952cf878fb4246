import { Agent, type buildConnector, type Dispatcher } from 'undici'
import { TaskError } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'
import type { Clock } from '../../traffic/clock.js'
import type { UpstreamResponse } from '../protocol/envelope.js'
import { readText } from './body.js'
import { withDeadline } from './deadline.js'
import { reportDeparture, UnsentError } from './departure.js'
import { contentOf, headersOf, single, targetOf, type RequestBody, type StreamedBody } from './request.js'
import { reportResponseProgress } from './response-progress.js'

export type ConnectOptions = buildConnector.BuildOptions

export interface KieClientOptions {
  readonly clock: Clock
  readonly baseUrl: URL
  /** Asked at every call, so that a rotated key is used from the next one on. */
  readonly apiKey: () => string
  /** KIE's edge answers 403 `error code: 1010` to a request without one. */
  readonly userAgent: string
  /** Longest time in milliseconds for which a connection is being made, also after its caller has stopped waiting. */
  readonly connectTimeoutMs: number
  readonly maxConnections: number
  /** How to connect, beside undici's defaults. Certificates are always verified. */
  readonly connect?: ConnectOptions
}

export interface KieClient {
  /**
   * One GET; `query` is encoded, never pasted into the path. Follows no redirect, keeps no cookie, repeats nothing.
   * @throws {TaskError} when there is no complete HTTP answer
   */
  get (path: string, query: Readonly<Record<string, string>>, conditions: CallConditions): Promise<UpstreamResponse>
  /**
   * One POST of JSON on a connection of its own, so that none breaks that KIE has given up while it was idle. Repeats
   * nothing.
   * @throws {UnsentError} when not one byte can have left: no name, no connection, no TLS
   * @throws {TaskError} when there is no complete HTTP answer to what may have left
   */
  post (path: string, body: string, conditions: Pick<CallConditions, 'timeoutMs'>): Promise<UpstreamResponse>
  /** One GET that makes KIE work, and is sent as carefully as a POST. */
  startByGet (
    path: string, query: Readonly<Record<string, string>>, conditions: Pick<CallConditions, 'timeoutMs'>
  ): Promise<UpstreamResponse>
  /**
   * One POST of a body that is streamed, until `signal` fires. Repeats nothing.
   * @throws {TaskError} when there is no complete HTTP answer
   */
  upload (path: string, body: StreamedBody, signal: AbortSignal): Promise<UpstreamResponse>
  /** Uses new connections from now on; calls under way end on theirs. At most once in 10 s. */
  replaceConnections (): void
  close (): Promise<void>
}

export interface CallConditions {
  /** Total deadline in milliseconds: name, connection, head and the last byte of the body. */
  readonly timeoutMs: number
  /** Uses a connection that has not been used before; default false. */
  readonly onNewConnection?: boolean
}

export function createKieClient (options: KieClientOptions): KieClient {
  const { clock, baseUrl, apiKey, userAgent, connectTimeoutMs, maxConnections, connect } = options
  const prefix = baseUrl.pathname.replace(/\/$/, '')
  let agent = openAgent()
  const agentOfNewConnections = openAgent({ pipelining: 0 }) // keeps none alive
  const agentOfCreations = openAgent({ pipelining: 0 })
  let replacedAtMs = -Infinity

  function openAgent (more: Agent.Options = {}): Agent {
    return new Agent({
      ...more,
      connections: maxConnections,
      connect: { ...connect, timeout: connectTimeoutMs },
      // undici's own limits start again with every byte; the deadline below is the one that holds.
      headersTimeout: 0,
      bodyTimeout: 0
    })
  }

  interface Exchange {
    readonly agent: Dispatcher
    readonly path: string
    /** Its presence makes the request a POST. */
    readonly body?: RequestBody
  }

  async function exchange ({ agent, path, body: sent }: Exchange, signal: AbortSignal): Promise<UpstreamResponse> {
    const { statusCode, headers, body } = await agent.request({
      origin: baseUrl.origin,
      path,
      method: sent === undefined ? 'GET' : 'POST',
      ...(sent !== undefined && { body: contentOf(sent) }),
      headers: {
        ...(sent !== undefined && headersOf(sent)),
        authorization: `Bearer ${apiKey()}`,
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': userAgent
      },
      signal
    })

    try {
      const text = await readText(body, single(headers['content-encoding'])?.toLowerCase())
      return { statusCode, retryAfter: single(headers['retry-after']), text }
    } catch (error) {
      // undici reports a body that is dropped unread as an error of its own, which has no other listener.
      body.on('error', () => {}).destroy()
      throw error
    }
  }

  /** On a connection of its own, and with the knowledge whether anything can have left. */
  async function sendOnce (request: Omit<Exchange, 'agent'>, timeoutMs: number): Promise<UpstreamResponse> {
    let hasLeft = false
    try {
      return await withDeadline(clock, timeoutMs, async signal => {
        const departure = reportDeparture(signal, () => { hasLeft = true })
        const agent = agentOfCreations.compose(reportResponseProgress, departure)
        return await exchange({ ...request, agent }, signal)
      })
    } catch (error) {
      if (hasLeft || !(error instanceof TaskError)) throw error
      throw new UnsentError(error)
    }
  }

  return {
    async get (path, query, { timeoutMs, onNewConnection = false }) {
      const chosen = (onNewConnection ? agentOfNewConnections : agent).compose(reportResponseProgress)
      const target = targetOf(prefix, path, query)
      return await withDeadline(clock, timeoutMs, signal => exchange({ agent: chosen, path: target }, signal))
    },

    post: (path, json, { timeoutMs }) => sendOnce({ path: `${prefix}${path}`, body: json }, timeoutMs),

    startByGet: (path, query, { timeoutMs }) => sendOnce({ path: targetOf(prefix, path, query) }, timeoutMs),

    upload: (path, body, signal) =>
      exchange({ agent: agentOfCreations.compose(reportResponseProgress), path: `${prefix}${path}`, body }, signal),

    replaceConnections () {
      if (clock.nowMs() - replacedAtMs < policy.replaceConnectionsMs) return
      replacedAtMs = clock.nowMs()
      const replaced = agent
      agent = openAgent()
      replaced.close(() => {})
    },

    async close () {
      await Promise.all([agent, agentOfNewConnections, agentOfCreations].map(each => each.destroy()))
    }
  }
}

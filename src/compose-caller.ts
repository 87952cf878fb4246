import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config/config.js'
import { isLoopback } from './config/kie-settings.js'
import { createKieClient } from './kie/client.js'
import type { Family } from './kie/family.js'
import { createMediaUrlFilter } from './kie/media-url.js'
import { createKieSource } from './kie/task-source.js'
import { createRedaction } from './redaction.js'
import { createCaller, type Caller } from './tasks/caller.js'
import { createBulkhead } from './traffic/bulkhead.js'
import { createCircuitBreaker } from './traffic/circuit-breaker.js'
import type { Clock } from './traffic/clock.js'
import { createSlidingWindow, type SlidingWindow } from './traffic/sliding-window.js'

export interface ComposeCallerOptions {
  readonly config: Config
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  readonly families: readonly Family[]
  /** The upstream that is asked, and its token: KIE and the operator's, or the sandbox and its own. */
  readonly upstream: { readonly baseUrl: URL, readonly apiKey: () => string }
}

export interface ComposedCaller {
  readonly call: Caller
  /** The upstream calls of each task; what reads it knows whether the next call would have to wait. */
  readonly taskWindow: SlidingWindow
  close (): Promise<void>
}

/** One second as KIE may count it, and 50 ms for the difference between its clock and the wire. */
const WINDOW_MS = 1050

const BULKHEAD_MAX_WAIT_MS = 1000

/** Five tasks at least, so that one sick task, however often it is read, closes nothing for the others. */
const BREAKER = { windowMs: 10_000, minCalls: 20, failureRatio: 0.5, minKeys: 5, openMs: 5_000, rampMs: 5_000 }

/** Tasks remembered by the window; each for little more than a second. */
const WINDOW_MAX_KEYS = 100_000

/** Everything between the task service and KIE. */
export function composeCaller ({ config, clock, logger, families, upstream }: ComposeCallerOptions): ComposedCaller {
  const { baseUrl, apiKey } = upstream
  const client = createKieClient({
    clock,
    baseUrl,
    apiKey,
    userAgent: config.kieUserAgent,
    timeoutMs: config.kieTimeoutMs,
    maxConnections: config.kieMaxInFlight
  })
  const source = createKieSource({
    clock,
    client,
    families,
    sieve: {
      url: createMediaUrlFilter(isLoopback(baseUrl.hostname) ? baseUrl.origin : undefined),
      text: createRedaction(apiKey)
    }
  })

  const createWindow = (limit: number, maxKeys: number) =>
    createSlidingWindow({ clock, limit, windowMs: WINDOW_MS, maxKeys })
  const taskWindow = createWindow(config.taskRateLimit, WINDOW_MAX_KEYS)
  const bulkhead = createBulkhead({
    clock,
    maxInFlight: config.kieMaxInFlight,
    maxQueue: config.kieMaxQueue,
    maxWaitMs: BULKHEAD_MAX_WAIT_MS,
    rate: createWindow(config.kieMaxRps, 1)
  })
  const breaker = createCircuitBreaker({
    ...BREAKER,
    clock,
    // Longer than any probe can take: its wait in the bulkhead, and its call.
    probeTimeoutMs: BULKHEAD_MAX_WAIT_MS + config.kieTimeoutMs + 1000,
    onChange: (from, to) => { logger.warn({ from: from.name, to: to.name }, 'circuit breaker') }
  })

  return {
    call: createCaller({ clock, source, taskWindow, bulkhead, breaker }),
    taskWindow,
    close: () => client.close()
  }
}

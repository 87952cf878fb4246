import type { FastifyBaseLogger } from 'fastify'
import { isLoopback, type Config } from './config.js'
import { createHttpServer, type HttpServer } from './http/server.js'
import { createKieClient } from './kie/client.js'
import { families } from './kie/families/index.js'
import { createMediaUrlFilter } from './kie/media-url.js'
import { createKieSource } from './kie/task-source.js'
import { createRedaction } from './redaction.js'
import { createMemoryRefusals } from './stores/memory-refusals.js'
import { createMemorySnapshots } from './stores/memory-snapshots.js'
import { createAsker } from './tasks/asker.js'
import { createCaller } from './tasks/caller.js'
import { createTaskService } from './tasks/service.js'
import type { Snapshot } from './tasks/snapshot.js'
import { createBulkhead } from './traffic/bulkhead.js'
import { createCircuitBreaker } from './traffic/circuit-breaker.js'
import type { Clock } from './traffic/clock.js'
import { createSingleflight } from './traffic/singleflight.js'
import { createSlidingWindow } from './traffic/sliding-window.js'

export interface AppOptions {
  readonly config: Config
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  readonly version: string
  /** The upstream that is asked, and its token: KIE and the operator's, or the sandbox and its own. */
  readonly upstream: { readonly baseUrl: URL, readonly apiKey: () => string }
}

/** One second as KIE may count it, and 50 ms for the difference between its clock and the wire. */
const WINDOW_MS = 1050

const BULKHEAD_MAX_WAIT_MS = 1000

/** Five tasks at least, so that one sick task, however often it is read, closes nothing for the others. */
const BREAKER = { windowMs: 10_000, minCalls: 20, failureRatio: 0.5, minKeys: 5, openMs: 5_000, rampMs: 5_000 }

/** Ids and clients remembered by the sliding windows; each for little more than a second. */
const WINDOW_MAX_KEYS = 100_000

/** Puts the rooms together and decides nothing. Closing the server closes everything. */
export async function createApp ({ config, clock, logger, version, upstream }: AppOptions): Promise<HttpServer> {
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

  const createWindow = (limit: number, windowMs: number) =>
    createSlidingWindow({ clock, limit, windowMs, maxKeys: WINDOW_MAX_KEYS })
  const taskWindow = createWindow(config.taskRateLimit, WINDOW_MS)
  const bulkhead = createBulkhead({
    clock,
    maxInFlight: config.kieMaxInFlight,
    maxQueue: config.kieMaxQueue,
    maxWaitMs: BULKHEAD_MAX_WAIT_MS,
    rate: createWindow(config.kieMaxRps, WINDOW_MS)
  })

  const breaker = createCircuitBreaker({
    ...BREAKER,
    clock,
    // Longer than any probe can take: its wait in the bulkhead, and its call.
    probeTimeoutMs: BULKHEAD_MAX_WAIT_MS + config.kieTimeoutMs + 1000,
    onChange: (from, to) => { logger.warn({ from: from.name, to: to.name }, 'circuit breaker') }
  })

  const store = createMemorySnapshots({ clock, maxEntries: config.cacheMaxEntries, maxBytes: config.cacheMaxBytes })
  const asker = createAsker({
    clock,
    store,
    refusals: createMemoryRefusals({ clock, maxEntries: config.cacheMaxEntries }),
    flights: createSingleflight<Snapshot>(),
    call: createCaller({ clock, source, taskWindow, bulkhead, breaker }),
    terminalTtlMs: config.terminalTtlMs
  })
  const service = createTaskService({
    clock,
    store,
    taskWindow,
    asker,
    snapshotFreshMs: config.snapshotFreshMs,
    snapshotMaxAgeMs: config.snapshotMaxAgeMs,
    snapshotStaleMs: config.staleIfErrorMs,
    terminalTtlMs: config.terminalTtlMs
  })

  const server = await createHttpServer({
    service,
    kinds: families.map(({ kind, title, record }) => ({ kind, title, recordSchema: record.schema })),
    version,
    logger,
    createQuotaWindow: createWindow,
    clientRateLimit: config.clientRateLimit,
    taskRequestLimit: config.taskThrottle === 'reject' ? config.taskRateLimit : undefined,
    corsOrigins: config.corsOrigins
  })
  server.app.addHook('onClose', () => client.close())
  return server
}

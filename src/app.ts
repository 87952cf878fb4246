import { fileURLToPath } from 'node:url'
import type { FastifyBaseLogger } from 'fastify'
import { composeCreation } from './compose-creation.js'
import { composeUpstream, trustedOriginOf, type UpstreamAccess } from './compose-upstream.js'
import type { Config } from './config/config.js'
import { createHttpServer, type HttpServer } from './http/http-server.js'
import { recordName } from './http/tasks/task-schemas.js'
import { families as everyFamily, familiesIn } from './kie/families/index.js'
import { recordSchemaOf } from './kie/protocol/family.js'
import { createMetrics, type Metrics } from './metrics/metrics.js'
import { createOperatorLog } from './process/operator-log.js'
import { STORIES } from './sandbox/stories.js'
import { createMemoryRefusals } from './stores/memory/refusals.js'
import { createMemorySnapshots } from './stores/memory/snapshots.js'
import { createTaskFetcher } from './tasks/read/fetcher.js'
import { createTaskService } from './tasks/read/service.js'
import type { Snapshot } from './tasks/snapshot.js'
import { createTelemetry } from './tasks/telemetry.js'
import { announceSnapshots } from './tasks/watch/announced-snapshots.js'
import { createWatcher } from './tasks/watch/watcher.js'
import type { Clock } from './traffic/clock.js'
import { createSingleflight } from './traffic/singleflight.js'

/** Where the package lies: the sources and what is compiled from them are both one level below. */
const PACKAGE = fileURLToPath(new URL('..', import.meta.url))

export interface AppOptions {
  readonly config: Config
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  readonly version: string
  readonly upstream: UpstreamAccess
  /** Client connections at once; default: no limit. */
  readonly maxConnections?: number
}

export interface App extends HttpServer {
  /** Undefined: nobody counts. */
  readonly metrics: Metrics | undefined
}

/** Puts the rooms together and decides nothing. Closing the server closes everything. */
export async function createApp (options: AppOptions): Promise<App> {
  const { config, clock, logger, version, upstream, maxConnections = Infinity } = options
  const families = familiesIn(config.kieMusicDialect)
  const { publish, subscribe } = createTelemetry()
  subscribe(createOperatorLog({ logger, clock }))
  const composed = composeUpstream({ config, clock, publish, families, upstream })
  const { call, taskWindow, load, forgetRefusedKey, close } = composed

  const memory = createMemorySnapshots({ clock, maxEntries: config.cacheMaxEntries, maxBytes: config.cacheMaxBytes })
  const store = announceSnapshots(memory)
  const refusals = createMemoryRefusals({ clock, maxEntries: config.cacheMaxEntries })
  upstream.onKeyChange?.(() => {
    forgetRefusedKey()
    refusals.clear()
  })
  const flights = createSingleflight<Snapshot>()
  const fetcher = createTaskFetcher({
    clock,
    store,
    refusals,
    flights,
    call,
    terminalTtlMs: config.terminalTtlMs,
    publish
  })
  const service = createTaskService({
    clock,
    store,
    taskWindow,
    fetcher,
    snapshotFreshMs: config.snapshotFreshMs,
    snapshotMaxAgeMs: config.snapshotMaxAgeMs,
    snapshotStaleMs: config.staleIfErrorMs,
    terminalTtlMs: config.terminalTtlMs
  })
  const watcher = createWatcher({
    clock,
    service,
    news: store,
    pollIntervalMs: config.pollIntervalMs,
    maxMs: config.watchMaxMs,
    random: Math.random,
    publish
  })

  const { create, callbacks, account, queue, close: closeIntents } = await composeCreation({
    config, clock, publish, store, fetcher, service, ...composed
  })

  const server = await createHttpServer({
    clock,
    service,
    watcher,
    create,
    callbacks,
    account,
    kiePaths: everyFamily.map(({ kind, title, dialects: [{ path, parameter, unknownAnswer: unknown }] }) => ({
      kind, title, path, parameter, unknown, recordName: recordName({ kind })
    })),
    kinds: families.map(family => ({ kind: family.kind, title: family.title, recordSchema: recordSchemaOf(family) })),
    version,
    isSandbox: config.kie === undefined,
    isCreationOn: config.isCreationOn,
    stories: config.kie === undefined ? Object.keys(STORIES) : [],
    playground: config.playground ? { root: PACKAGE, mediaOrigin: trustedOriginOf(upstream.baseUrl) } : undefined,
    logger,
    publish,
    clientKeys: config.clientKeys,
    clientRateLimit: config.clientRateLimit,
    clientMissLimit: config.clientMissLimit,
    taskRequestLimit: config.taskThrottle === 'reject' ? config.taskRateLimit : undefined,
    readTimeoutMs: config.kieTimeoutMs,
    streamMax: config.streamMax,
    streamMaxPerClient: config.streamMaxPerClient,
    random: Math.random,
    accessLog: config.accessLog,
    corsOrigins: config.corsOrigins,
    trustedProxies: config.trustedProxies,
    allowedHosts: config.allowedHosts,
    baseUrl: config.publicUrl ?? '',
    maxConnections
  })
  const metrics = config.metricsPort === undefined
    ? undefined
    : createMetrics({
      version,
      load: {
        flights: () => flights.size,
        callsInFlight: () => load.inFlight,
        callsQueued: () => load.queued,
        rateFactor: () => load.rateFactor,
        creationsQueued: () => queue.queued,
        watchedTasks: () => watcher.size,
        subscribers: () => watcher.subscribers,
        storeEntries: () => memory.size,
        storeBytes: () => memory.bytes,
        storeEvictions: () => memory.evictions
      }
    })
  if (metrics !== undefined) subscribe(metrics.hear)
  server.app.addHook('onClose', async () => {
    metrics?.close()
    await close()
    await closeIntents()
  })
  return { ...server, metrics }
}

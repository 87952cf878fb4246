import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config/config.js'
import { isLoopback } from './config/kie-settings.js'
import { operations } from './kie/families/operations/index.js'
import type { Family } from './kie/protocol/family.js'
import { createMediaUrlFilter } from './kie/protocol/media-url.js'
import { createKieMaker } from './kie/protocol/task-maker.js'
import { createKieSource } from './kie/protocol/task-source.js'
import { createKieClient, type ConnectOptions } from './kie/transport/client.js'
import { createOperatorLog } from './process/operator-log.js'
import type { TaskMaker } from './tasks/create/submission.js'
import { createUpstreamCaller, type UpstreamCaller } from './tasks/read/upstream-caller.js'
import { createUpstreamHealth, type UpstreamHealth } from './tasks/read/upstream-health.js'
import { createSlowDown } from './traffic/adaptive-rate.js'
import { createBulkhead } from './traffic/bulkhead.js'
import { createCircuitBreaker } from './traffic/circuit-breaker.js'
import type { Clock } from './traffic/clock.js'
import { createLatch } from './traffic/latch.js'
import { createRetryBudget } from './traffic/retry-budget.js'
import { createSlidingWindow, type SlidingWindow } from './traffic/sliding-window.js'

export interface ComposeUpstreamOptions {
  readonly config: Config
  readonly clock: Clock
  readonly logger: FastifyBaseLogger
  readonly families: readonly Family[]
  readonly upstream: UpstreamAccess
}

/** The upstream that is asked, and its token: KIE and the operator's, or the sandbox and its own. */
export interface UpstreamAccess {
  readonly baseUrl: URL
  /** The token that the next call sends. */
  readonly apiKey: () => string
  /** Takes every token that an answer may repeat, the former ones too, out of a text. */
  readonly redact: (text: string) => string
  /** Has `run` called whenever `apiKey` begins to give another token; default: it never does. */
  readonly onKeyChange?: (run: () => void) => void
  /** How to connect, beside the defaults. Certificates are always verified. */
  readonly connect?: ConnectOptions
}

export interface ComposedUpstream {
  readonly call: UpstreamCaller
  readonly maker: TaskMaker
  readonly health: UpstreamHealth
  /** The upstream calls of each task; what reads it knows whether the next call would have to wait. */
  readonly taskWindow: SlidingWindow
  /** To be called when there is another token: that the former one was refused says nothing of it. */
  forgetRefusedKey (): void
  close (): Promise<void>
}

/** One second as KIE may count it, and 50 ms for the difference between its clock and the wire. */
const WINDOW_MS = 1050

const BULKHEAD_MAX_WAIT_MS = 1000

/** Five tasks at least, so that one sick task, however often it is read, closes nothing for the others. */
const BREAKER = { windowMs: 10_000, minCalls: 20, failureRatio: 0.5, minKeys: 5, openMs: 5_000, rampMs: 5_000 }

/** As the breaker: one id that KIE refuses must not be an outage button. */
const CREDENTIALS = { minKeys: 3, holdMs: 30_000, maxHoldMs: 300_000 }

const SLOW_DOWN = { windowMs: 10_000, minKeys: 5, recoverMs: 10_000, minPace: 1 / 16 }

const RETRIES = { ratio: 0.1, maxSaved: 10 }

/** Tasks remembered by the window; each for little more than a second. */
const WINDOW_MAX_KEYS = 100_000

/** Everything between the task service and KIE. */
export function composeUpstream (options: ComposeUpstreamOptions): ComposedUpstream {
  const { config, clock, logger, families, upstream } = options
  const { baseUrl, apiKey, redact, connect } = upstream
  const mediaUrl = createMediaUrlFilter(isLoopback(baseUrl.hostname) ? baseUrl.origin : undefined)
  const client = createKieClient({
    clock,
    baseUrl,
    apiKey,
    userAgent: config.kieUserAgent,
    connectTimeoutMs: config.kieTimeoutMs,
    maxConnections: config.kieMaxInFlight,
    ...(connect !== undefined && { connect })
  })
  const source = createKieSource({
    clock,
    client,
    families,
    sanitizer: {
      // A link without its secret would lead nowhere, so there is none.
      url: url => redact(url) === url ? mediaUrl(url) : null,
      text: redact
    }
  })

  // Longer than any call can take: its wait in the bulkhead, and the call itself.
  const callMaxMs = BULKHEAD_MAX_WAIT_MS + config.kieTimeoutMs + 1000
  const onEvent = createOperatorLog(logger)
  const breaker = createCircuitBreaker({
    ...BREAKER,
    clock,
    probeTimeoutMs: callMaxMs,
    onChange: (from, to) => onEvent({ about: 'breaker', from: from.name, to: to.name })
  })
  const credentials = createLatch({
    ...CREDENTIALS,
    clock,
    trialTimeoutMs: callMaxMs,
    onChange: isOn => onEvent({ about: 'credentials', isOn })
  })
  const slowDown = createSlowDown({ ...SLOW_DOWN, clock, onChange: isOn => onEvent({ about: 'slow-down', isOn }) })

  const createWindow = (limit: number | (() => number), maxKeys: number) =>
    createSlidingWindow({ clock, limit, windowMs: WINDOW_MS, maxKeys })
  const taskWindow = createWindow(config.taskRateLimit, WINDOW_MAX_KEYS)
  const bulkhead = createBulkhead({
    clock,
    maxInFlight: config.kieMaxInFlight,
    maxQueue: config.kieMaxQueue,
    maxWaitMs: BULKHEAD_MAX_WAIT_MS,
    rate: createWindow(() => Math.max(1, Math.floor(config.kieMaxRps * slowDown.pace())), 1)
  })

  const health = createUpstreamHealth({ breaker, credentials, slowDown, onEvent })
  return {
    maker: createKieMaker({ client, operations, redact, publicUrl: config.publicUrl }),
    health,
    call: createUpstreamCaller({
      clock,
      source,
      timeoutMs: config.kieTimeoutMs,
      taskWindow,
      bulkhead,
      health,
      retryBudget: createRetryBudget(RETRIES)
    }),
    taskWindow,
    forgetRefusedKey: credentials.clear,
    close: () => client.close()
  }
}

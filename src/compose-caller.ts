import type { Config } from './config/config.js'
import { createMeasureWait } from './tasks/measured-waits.js'
import { policy } from './tasks/policy.js'
import type { TaskSource } from './tasks/ports.js'
import { measureSource } from './tasks/read/measured-source.js'
import { createUpstreamCaller, type UpstreamCaller } from './tasks/read/upstream-caller.js'
import { createUpstreamHealth, type UpstreamHealth } from './tasks/read/upstream-health.js'
import type { Publish } from './tasks/telemetry.js'
import { createAdaptiveRate } from './traffic/adaptive-rate.js'
import { createBulkhead } from './traffic/bulkhead.js'
import { createCircuitBreaker } from './traffic/circuit-breaker.js'
import type { Clock } from './traffic/clock.js'
import { createRetryBudget } from './traffic/retry-budget.js'
import { createSlidingWindow, type SlidingWindow } from './traffic/sliding-window.js'
import { tripOnFailureRatio, tripOnFailuresInARow } from './traffic/trip-rules.js'

export interface ComposeCallerOptions {
  readonly config: Pick<Config, 'kieTimeoutMs' | 'kieMaxInFlight' | 'kieMaxQueue' | 'kieMaxRps' | 'taskRateLimit'>
  readonly clock: Clock
  /** What is asked: KIE, or what a test puts in its place. */
  readonly source: TaskSource
  readonly publish: Publish
}

export interface ComposedCaller {
  readonly call: UpstreamCaller
  readonly health: UpstreamHealth
  /** The upstream calls of each task; what reads it knows whether the next call would have to wait. */
  readonly taskWindow: SlidingWindow
  readonly load: CallerLoad
  /** To be called when there is another token: that the former one was refused says nothing of it. */
  forgetRefusedKey (): void
}

/** What the calls of all tasks together come to, now. */
export interface CallerLoad {
  readonly inFlight: number
  readonly queued: number
  /** The share of `KIE_MAX_RPS` that is used, from 1/16 to 1. */
  readonly rateFactor: number
}

/** Every policy between the tasks and a source of them. */
export function composeCaller ({ config, clock, source, publish }: ComposeCallerOptions): ComposedCaller {
  // Longer than any call can take: its wait in the bulkhead, and the call itself.
  const probeTimeoutMs = policy.bulkhead.maxWaitMs + config.kieTimeoutMs + policy.probeMarginMs
  const breaker = createCircuitBreaker({
    clock,
    opensWhen: tripOnFailureRatio({ ...policy.breaker, clock }),
    holdMs: () => policy.breaker.openMs,
    probes: policy.breaker.minKeys,
    probeTimeoutMs,
    onChange: (from, to) => publish({ about: 'breaker', from, to })
  })
  const { minKeys, holdMs, maxHoldMs } = policy.credentials
  const credentials = createCircuitBreaker({
    clock,
    opensWhen: tripOnFailuresInARow({ minKeys }),
    holdMs: attempt => Math.min(holdMs * 2 ** attempt, maxHoldMs),
    probes: minKeys,
    probeTimeoutMs,
    onChange (from, to) {
      if (from === 'closed' || to === 'closed') publish({ about: 'credentials', isOn: to !== 'closed' })
    }
  })
  const adaptiveRate = createAdaptiveRate({
    ...policy.adaptiveRate,
    clock,
    onChange: isOn => publish({ about: 'slow-down', isOn })
  })

  const createWindow = (limit: number | (() => number), maxKeys: number) =>
    createSlidingWindow({ clock, limit, windowMs: policy.window.lengthMs, maxKeys })
  const taskWindow = createWindow(config.taskRateLimit, policy.window.maxTasks)
  const bulkhead = createBulkhead({
    ...policy.bulkhead,
    clock,
    maxInFlight: config.kieMaxInFlight,
    maxQueue: config.kieMaxQueue,
    rate: createWindow(() => Math.max(1, Math.floor(config.kieMaxRps * adaptiveRate.factor())), 1)
  })

  const health = createUpstreamHealth({ breaker, credentials, adaptiveRate, publish })
  const call = createUpstreamCaller({
    clock,
    source: measureSource({ source, clock, publish }),
    timeoutMs: config.kieTimeoutMs,
    taskWindow,
    bulkhead,
    health,
    retryBudget: createRetryBudget(policy.retries),
    measureWait: createMeasureWait({ clock, publish })
  })
  const load = {
    get inFlight () { return bulkhead.inFlight },
    get queued () { return bulkhead.queued },
    get rateFactor () { return adaptiveRate.factor() }
  }
  return { call, health, taskWindow, load, forgetRefusedKey: credentials.close }
}

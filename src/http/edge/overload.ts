import { getHeapStatistics } from 'node:v8'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../problems/problem.js'
import { isProbe } from './route-access.js'

export interface LoadLimits {
  /** How late a timer may be. A request waits that long for each of its turns. */
  readonly maxEventLoopDelayMs: number
  readonly maxHeapUsedBytes: number
  readonly sampleIntervalMs: number
}

function loadLimits (): LoadLimits {
  return {
    maxEventLoopDelayMs: 1000,
    // Near its limit V8 collects all the time; a little later it ends the process.
    maxHeapUsedBytes: 0.9 * getHeapStatistics().heap_size_limit,
    sampleIntervalMs: 1000
  }
}

/** One bad sample is a pause that is over, such as the start of the process: by now its requests can be answered. */
const BAD_SAMPLES = 3

/**
 * While the process stays beyond these limits, new requests are refused at once, so that those under way can end.
 *
 * A sample needs nothing from the operating system. `process.memoryUsage` opens a file, and throws when the process has
 * as many open as it may: in a timer that would end it.
 */
export function addOverload (app: FastifyInstance, limits = loadLimits()): void {
  let badSamples = 0
  let sampledAtMs = performance.now()
  const timer = setInterval(() => {
    const nowMs = performance.now()
    const delayMs = nowMs - sampledAtMs - limits.sampleIntervalMs
    sampledAtMs = nowMs
    const heapUsedBytes = getHeapStatistics().used_heap_size
    const isBad = delayMs > limits.maxEventLoopDelayMs || heapUsedBytes > limits.maxHeapUsedBytes
    badSamples = isBad ? badSamples + 1 : 0
  }, limits.sampleIntervalMs)
  timer.unref()
  app.addHook('onClose', async () => { clearInterval(timer) })

  app.addHook('onRequest', (request, _reply, done) => {
    if (badSamples < BAD_SAMPLES || isProbe(request)) done()
    else done(new ProblemError('overloaded'))
  })
}

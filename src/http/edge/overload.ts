import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../problems/problem.js'
import { isProbe } from './route-access.js'

export interface PressureLimits {
  /** Milliseconds: mean delay of the event loop over one sample. A request waits that long for each of its turns. */
  readonly maxEventLoopDelay: number
  readonly maxHeapUsedBytes: number
  /** Milliseconds. */
  readonly sampleInterval: number
}

function pressureLimits (): PressureLimits {
  return {
    maxEventLoopDelay: 1000,
    // Near its limit V8 collects all the time; a little later it ends the process.
    maxHeapUsedBytes: 0.9 * getHeapStatistics().heap_size_limit,
    sampleInterval: 1000
  }
}

/** One bad sample is a pause that is over, such as the start of the process: by now its requests can be answered. */
const BAD_SAMPLES = 3

/**
 * While the process stays beyond these limits, new requests are refused at once, so that those under way can end.
 * The plugin takes the samples; its own hook would refuse after one of them, and costs every request more than this.
 */
export async function addOverload (app: FastifyInstance, limits = pressureLimits()): Promise<void> {
  await app.register(underPressure, { sampleInterval: limits.sampleInterval })

  let badSamples = 0
  const timer = setInterval(() => {
    const { eventLoopDelay, heapUsed } = app.memoryUsage()
    const isBad = eventLoopDelay > limits.maxEventLoopDelay || heapUsed > limits.maxHeapUsedBytes
    badSamples = isBad ? badSamples + 1 : 0
  }, limits.sampleInterval)
  timer.unref()
  app.addHook('onClose', async () => { clearInterval(timer) })

  app.addHook('onRequest', (request, _reply, done) => {
    if (badSamples < BAD_SAMPLES || isProbe(request)) done()
    else done(new ProblemError('overloaded'))
  })
}

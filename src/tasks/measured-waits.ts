import type { Clock } from '../traffic/clock.js'
import type { Publish, Turn } from './telemetry.js'

/** Does `wait` and publishes how long it took, also when it ends with a refusal. */
export type MeasureWait = <T>(turn: Turn, wait: () => Promise<T>) => Promise<T>

export function createMeasureWait ({ clock, publish }: { clock: Clock, publish: Publish }): MeasureWait {
  return async (turn, wait) => {
    const startedMs = clock.nowMs()
    try {
      return await wait()
    } finally {
      publish({ about: 'wait', turn, waitedMs: clock.nowMs() - startedMs })
    }
  }
}

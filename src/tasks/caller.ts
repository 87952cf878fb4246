import type { Bulkhead } from '../traffic/bulkhead.js'
import type { CircuitBreaker, Pass } from '../traffic/circuit-breaker.js'
import { sleep, type Clock } from '../traffic/clock.js'
import type { SlidingWindow } from '../traffic/sliding-window.js'
import { healthOf, TaskError } from './errors.js'
import type { TaskSource } from './ports.js'
import { taskKey, type Observation, type TaskRef } from './task.js'

export interface CallerOptions {
  readonly clock: Clock
  readonly source: TaskSource
  /** Upstream calls per task. */
  readonly taskWindow: SlidingWindow
  /** Upstream calls of all tasks together. */
  readonly bulkhead: Bulkhead
  readonly breaker: CircuitBreaker
}

/** KIE's maintenance (code 455) is looked at again after this. */
const MAINTENANCE_MS = 15_000

export interface Answer {
  readonly observation: Observation
  readonly askedAtMs: number
  readonly answeredAtMs: number
}

/**
 * The only way to the upstream: one call, when its task and the account have room for it and the upstream is not down.
 *
 * Waits for the task's slot as long as that takes (a little over a second) and for the account at most as long as the
 * bulkhead allows; a refusal by breaker or bulkhead takes no slot. The slot is taken as the call leaves and given back
 * when its answer or failure has come.
 */
export function createCaller ({ clock, source, taskWindow, bulkhead, breaker }: CallerOptions) {
  /** The caller is the only one to call for this task: the task's flight holds it. */
  async function slotFree (key: string): Promise<void> {
    for (let waitMs = taskWindow.waitMs(key); waitMs > 0; waitMs = taskWindow.waitMs(key)) {
      await sleep(clock, Math.ceil(waitMs))
    }
  }

  async function callInSlot (ref: TaskRef, key: string, knownForMs: number): Promise<Answer> {
    const leave = await bulkhead.enter()
    if (leave === undefined) throw new TaskError('overloaded', { reason: 'bulkhead' })
    const giveBack = taskWindow.take(key)
    try {
      if (giveBack === undefined) throw new TaskError('overloaded', { reason: 'window' })
      const askedAtMs = clock.nowMs()
      const observation = await source.read(ref, knownForMs)
      return { observation, askedAtMs, answeredAtMs: clock.nowMs() }
    } finally {
      giveBack?.()
      leave()
    }
  }

  /** Lets the breaker know what a failure says about the upstream as a whole. */
  function tell (pass: Pass, error: unknown): void {
    const health = healthOf(error)
    if (health === 'up') pass.succeed()
    else if (health === 'down') pass.fail()
    else pass.ignore()
    if (health === 'maintenance') breaker.trip(MAINTENANCE_MS)
  }

  return async function call (ref: TaskRef, knownForMs: number): Promise<Answer> {
    const key = taskKey(ref)
    await slotFree(key)
    const pass = breaker.enter(key)
    if (!pass.entered) {
      const { retryAfterMs } = pass
      throw new TaskError('upstream-unavailable', { reason: 'breaker', retryAfterMs, isLocal: true })
    }
    try {
      const answer = await callInSlot(ref, key, knownForMs)
      pass.succeed()
      return answer
    } catch (error) {
      tell(pass, error)
      throw error
    }
  }
}

export type Caller = ReturnType<typeof createCaller>

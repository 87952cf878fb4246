import type { Bulkhead } from '../traffic/bulkhead.js'
import { sleep, type Clock } from '../traffic/clock.js'
import type { SlidingWindow } from '../traffic/sliding-window.js'
import { TaskError } from './errors.js'
import type { TaskSource } from './ports.js'
import { taskKey, type Observation, type TaskRef } from './task.js'

export interface CallerOptions {
  readonly clock: Clock
  readonly source: TaskSource
  /** Upstream calls per task. */
  readonly taskWindow: SlidingWindow
  /** Upstream calls of all tasks together. */
  readonly bulkhead: Bulkhead
}

export interface Answer {
  readonly observation: Observation
  readonly askedAtMs: number
  readonly answeredAtMs: number
}

/**
 * The only way to the upstream: one call, when its task and the account have room for it.
 *
 * Waits for the task's slot as long as that takes (a little over a second) and for the account at most as long as the
 * bulkhead allows; a refusal there takes no slot. The slot is taken as the call leaves and given back when its answer
 * or failure has come.
 */
export function createCaller ({ clock, source, taskWindow, bulkhead }: CallerOptions) {
  /** The caller is the only one to call for this task: the task's flight holds it. */
  async function slotFree (key: string): Promise<void> {
    for (let waitMs = taskWindow.waitMs(key); waitMs > 0; waitMs = taskWindow.waitMs(key)) {
      await sleep(clock, Math.ceil(waitMs))
    }
  }

  return async function call (ref: TaskRef, knownForMs: number): Promise<Answer> {
    const key = taskKey(ref)
    await slotFree(key)
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
}

export type Caller = ReturnType<typeof createCaller>

import type { Bulkhead } from '../../traffic/bulkhead.js'
import { sleep, type Clock } from '../../traffic/clock.js'
import type { RetryBudget } from '../../traffic/retry-budget.js'
import type { SlidingWindow } from '../../traffic/sliding-window.js'
import { isLocal, isRepeatable, TaskError } from '../faults.js'
import type { MeasureWait } from '../measured-waits.js'
import { policy } from '../policy.js'
import type { ReadConditions, TaskSource } from '../ports.js'
import { taskKey, windowKey, type Observation, type TaskRef } from '../task.js'
import type { CallPermission, UpstreamHealth } from './upstream-health.js'

export interface UpstreamCallerOptions {
  readonly clock: Clock
  readonly source: TaskSource
  /** Total deadline of a call in one dialect, its retry included. */
  readonly timeoutMs: number
  /** Upstream calls per task. */
  readonly taskWindow: SlidingWindow
  /** Upstream calls of all tasks together. */
  readonly bulkhead: Bulkhead
  readonly health: UpstreamHealth
  readonly retryBudget: RetryBudget
  readonly measureWait: MeasureWait
}

interface Place {
  enter (): Promise<void>
  leave (): void
}

interface Call {
  readonly ref: TaskRef
  readonly dialect: string | undefined
  readonly place: Place
  readonly permission: CallPermission
}

export interface Answer {
  readonly observation: Observation
  readonly askedAtMs: number
  readonly answeredAtMs: number
}

/**
 * The only way to the upstream: one call, when its task and the account have room for it and the upstream is not down,
 * and at most one retry, when the first attempt cannot have reached the upstream. Where the source has several dialects
 * for a task, one that does not know it is followed by the next.
 *
 * Waits for the task's slot as long as that takes (a little over a second) and for the account at most as long as the
 * bulkhead allows, where urgent calls go first; a refusal of ours takes no slot. A slot is taken as a call leaves and
 * given back when its answer or failure has come; the second call takes a second one, and is not made without one.
 */
export function createUpstreamCaller (options: UpstreamCallerOptions) {
  const { clock, source, timeoutMs, taskWindow, bulkhead, health, retryBudget, measureWait } = options

  /** While every slot is out, none can be free before one has come back and the window has passed. */
  async function waitForSlot (key: string, untilMs = Infinity): Promise<void> {
    for (let waitMs = taskWindow.waitMs(key); waitMs > 0 && clock.nowMs() < untilMs; waitMs = taskWindow.waitMs(key)) {
      await sleep(clock, Math.ceil(Math.min(waitMs, policy.window.lengthMs)))
    }
  }

  /** The place of one call in the bulkhead: left as the call is over, and changed for another before a retry. */
  function createPlace (isUrgent: () => boolean): Place {
    let leave: (() => void) | undefined
    return {
      async enter (): Promise<void> {
        leave?.()
        leave = await measureWait('account', () => bulkhead.enter(isUrgent))
        if (leave === undefined) throw new TaskError('bulkhead')
      },
      leave () { leave?.() }
    }
  }

  /**
   * The flight of this task holds it, but a task of another kind may have the same id, and then the same window: who
   * finds the slot taken waits anew, for no longer than a call may take. A retry does not wait.
   */
  async function takeSlot ({ ref, place, permission }: Call, isRetry: boolean): Promise<() => void> {
    const deadlineMs = clock.nowMs() + timeoutMs
    for (;;) {
      await place.enter()
      permission.recheck()
      const giveBack = taskWindow.take(windowKey(ref))
      if (giveBack !== undefined) return giveBack
      place.leave()
      if (isRetry || clock.nowMs() >= deadlineMs) throw new TaskError('window')
      await measureWait('task', () => waitForSlot(windowKey(ref), deadlineMs))
    }
  }

  async function attempt (call: Call, conditions: ReadConditions): Promise<Answer> {
    const giveBack = await takeSlot(call, conditions.isRetry)
    try {
      const askedAtMs = clock.nowMs()
      const observation = await source.read(call.ref, conditions)
      return { observation, askedAtMs, answeredAtMs: clock.nowMs() }
    } finally {
      giveBack()
    }
  }

  async function withRetry (call: Call, knownForMs: number): Promise<Answer> {
    const { dialect } = call
    const deadlineMs = clock.nowMs() + timeoutMs
    retryBudget.save()
    try {
      return await attempt(call, { dialect, knownForMs, timeoutMs, isRetry: false })
    } catch (error) {
      const leftMs = deadlineMs - clock.nowMs()
      const hasSlot = taskWindow.waitMs(windowKey(call.ref)) === 0
      const mayRetry = isRepeatable(error) && leftMs > 0 && health.isHealthy && hasSlot
      if (!mayRetry || !retryBudget.spend()) throw error
      try {
        return await attempt(call, { dialect, knownForMs, timeoutMs: leftMs, isRetry: true })
      } catch (later) {
        throw isLocal(later) ? error : later // a retry that we refused ourselves changes nothing
      }
    }
  }

  async function callIn (
    dialect: string | undefined, ref: TaskRef, knownForMs: number, isUrgent: () => boolean
  ): Promise<Answer> {
    await measureWait('task', () => waitForSlot(windowKey(ref)))
    const permission = health.acquire(taskKey(ref))
    const place = createPlace(isUrgent)
    try {
      const answer = await withRetry({ ref, dialect, place, permission }, knownForMs)
      permission.succeed()
      place.leave() // only now, so that the next call knows how this one ended
      return answer
    } catch (error) {
      permission.fail(error)
      place.leave()
      throw error
    }
  }

  return function call (ref: TaskRef, knownForMs: number, isUrgent: () => boolean): Promise<Answer> {
    const [first, ...others] = source.dialectsOf?.(ref) ?? [undefined]
    const ask = (dialect: string | undefined) => callIn(dialect, ref, knownForMs, isUrgent)
    return others.reduce((asked, dialect) => asked.catch(error => {
      if (error instanceof TaskError && error.reason === 'not_found') return ask(dialect)
      throw error
    }), ask(first))
  }
}

export type UpstreamCaller = ReturnType<typeof createUpstreamCaller>

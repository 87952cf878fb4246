import type { Clock } from '../../traffic/clock.js'
import type { SlidingWindow } from '../../traffic/sliding-window.js'
import { TaskError } from '../faults.js'
import type { MeasureWait } from '../measured-waits.js'
import type { CallPermission, UpstreamHealth } from '../read/upstream-health.js'
import type { Publish, SubmissionOutcome } from '../telemetry.js'
import type { CreateQueue } from './create-queue.js'
import { reportedOnce } from './permission.js'
import type { QuestionRequest } from './submission.js'

export interface SpendingOptions {
  readonly clock: Clock
  readonly queue: CreateQueue
  readonly health: UpstreamHealth
  /** Calls of all clients that spend, in any 24 hours; undefined: no limit. */
  readonly dailyWindow: SlidingWindow | undefined
  /** Deadline of one call, its attempts together, in milliseconds. */
  readonly timeoutMs: number
  readonly measureWait: MeasureWait
  readonly publish: Publish
}

/** What stands before every call that costs credits: the day's limit, the breaker, the window of the account. */
export interface Spending {
  /**
   * Runs `run` in its turn; the slot of the account counts until it has ended.
   * @throws {TaskError} when there is no turn for it; else what `run` throws
   */
  inTurn<T> (request: QuestionRequest, run: (permission: CallPermission) => Promise<T>): Promise<T>
  /** Calls `attempt`, and once more within the deadline if nothing can have left. */
  send<T extends { readonly outcome: SubmissionOutcome }> (attempt: (timeoutMs: number) => Promise<T>): Promise<T>
  /** Refuses the creations that wait, and every later one. */
  close (): void
}

const DAILY_KEY = 'all'

export function createSpending (options: SpendingOptions): Spending {
  const { clock, queue, health, dailyWindow, timeoutMs, measureWait, publish } = options

  /** What `isFull` says of the day's limit, where there is one. */
  function refuseIf (isFull: (day: SlidingWindow) => boolean): void {
    if (dailyWindow === undefined || !isFull(dailyWindow)) return
    throw new TaskError('daily_limit', { retryAfterMs: dailyWindow.waitMs(DAILY_KEY) })
  }

  return {
    async inTurn (request, run) {
      refuseIf(day => day.waitMs(DAILY_KEY) > 0)
      const permission = reportedOnce(health.acquire(permissionKey(request)))
      try {
        const giveBack = await measureWait('creation', () => queue.enter())
        try {
          permission.recheck()
          refuseIf(day => !day.hit(DAILY_KEY))
          return await run(permission)
        } finally {
          giveBack()
        }
      } catch (error) {
        permission.fail(error)
        throw error
      }
    },

    async send (attempt) {
      const deadlineMs = clock.nowMs() + timeoutMs
      const measured = async (leftMs: number) => {
        const answer = await attempt(leftMs)
        publish({ about: 'submission', outcome: answer.outcome })
        return answer
      }
      const first = await measured(timeoutMs)
      const leftMs = deadlineMs - clock.nowMs()
      return first.outcome === 'not-sent' && leftMs > 0 ? await measured(leftMs) : first
    },

    close: () => { queue.close() }
  }
}

/** Failures of one model, or of one operation, are failures of one key: alone they open no breaker. */
function permissionKey ({ kind, operation, body: { model } }: QuestionRequest): string {
  return `create ${kind}/${operation} ${typeof model === 'string' ? model : ''}`
}

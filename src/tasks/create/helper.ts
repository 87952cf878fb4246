import { sleep, type Clock } from '../../traffic/clock.js'
import type { SlidingWindow } from '../../traffic/sliding-window.js'
import { TaskError } from '../faults.js'
import { policy } from '../policy.js'
import { isTaskId, windowKey, type TaskRef } from '../task.js'
import type { Publish } from '../telemetry.js'
import { report } from './permission.js'
import type { Spending } from './spending.js'
import type { QuestionRequest, TaskHelper } from './submission.js'

export interface HelpRequest extends QuestionRequest {
  /** Counts one more call of this client that spends, before anything is sent. Rejects to refuse. */
  readonly charge: () => Promise<void>
}

export interface HelperService {
  /**
   * Has KIE answer at once, and pays for it: plain JSON. Not idempotent.
   * @throws {TaskError} when there is no answer: `not-ready`, `submission-uncertain`, a refusal, …
   */
  help (request: HelpRequest): Promise<unknown>
}

export interface HelperOptions {
  readonly clock: Clock
  readonly helper: TaskHelper
  readonly spending: Spending
  /** Calls about one task, reads included. */
  readonly taskWindow: SlidingWindow
  /** Has a task read anew whose last answer was final. */
  readonly renew: (ref: TaskRef) => Promise<void>
  readonly publish: Publish
}

export function createHelperService (options: HelperOptions): HelperService {
  const { clock, helper, spending, taskWindow, renew, publish } = options

  async function takeSlot (ref: TaskRef | undefined): Promise<() => void> {
    if (ref === undefined) return () => {}
    const untilMs = clock.nowMs() + policy.create.queueMaxWaitMs
    for (;;) {
      const giveBack = taskWindow.take(windowKey(ref))
      if (giveBack !== undefined) return giveBack
      if (clock.nowMs() >= untilMs) throw new TaskError('window')
      await sleep(clock, Math.ceil(Math.min(taskWindow.waitMs(windowKey(ref)), policy.window.lengthMs)))
    }
  }

  return {
    async help (request) {
      await request.charge()
      const ref = taskOf(request)
      const data = await spending.inTurn(request, async permission => {
        const giveBack = await takeSlot(ref)
        try {
          const answer = await spending.send(timeoutMs => helper.ask(request, timeoutMs))
          report(permission, answer)
          if (answer.outcome === 'answered') return answer.data
          if (answer.outcome !== 'uncertain') throw answer.error
          publish({ about: 'submission-uncertain', reason: answer.seen })
          throw new TaskError('submission_uncertain')
        } finally {
          giveBack()
        }
      })
      if (ref !== undefined && helper.changesTask(request)) await renew(ref)
      return data
    }
  }
}

/** The task that a request is about; undefined when it names none, or none that there can be. */
function taskOf ({ kind, body: { taskId } }: QuestionRequest): TaskRef | undefined {
  return isTaskId(taskId) ? { kind, id: taskId } : undefined
}

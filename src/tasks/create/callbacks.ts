import type { Clock } from '../../traffic/clock.js'
import { TaskError } from '../faults.js'
import { policy } from '../policy.js'
import type { TaskService } from '../read/service.js'
import type { Snapshot } from '../snapshot.js'
import { isTaskId } from '../task.js'
import type { CallbackOutcome, Publish } from '../telemetry.js'
import type { Intent, IntentKey, IntentStore } from './intents.js'

/** What came to the address of a token. All of it may be forged. */
export interface Callback {
  readonly token: string
  /** The task that the body names; undefined: none, or the body was not looked at. */
  readonly taskId: string | undefined
  /** Whether the caller has signed for this task; always true where no signature is asked for. */
  readonly isSignedFor: (taskId: string) => boolean
}

export interface Callbacks {
  /** Whether the body of a callback is of any use: its submission has no task yet. */
  needsBody (token: string): Promise<boolean>
  /**
   * Has the task of this token read now, within its window, so that all its subscribers hear of it. Of a submission
   * without a task it learns the id, if the record of that id is the submission's. Believes nothing else.
   *
   * One call at a time for each token: those that come meanwhile are one more together. Never rejects.
   */
  receive (callback: Callback): Promise<void>
  close (): void
}

export interface CallbacksOptions {
  readonly clock: Clock
  readonly intents: Pick<IntentStore, 'findByToken' | 'settle'>
  readonly service: Pick<TaskService, 'read'>
  readonly publish: Publish
}

type Found = IntentKey & { readonly intent: Intent }

const { maxUnderWay, learnMaxMs, learnPauseMs, learnPauseMaxMs } = policy.callbacks

/** Holds one entry for each token whose callback is under way, of a bounded number. */
export function createCallbacks ({ clock, intents, service, publish }: CallbacksOptions): Callbacks {
  const underWay = new Map<string, { next: Callback | undefined }>()
  const sleepers = new Set<() => void>()
  let isClosed = false

  async function take ({ token, taskId, isSignedFor }: Callback): Promise<CallbackOutcome> {
    const found = await intents.findByToken(token)
    if (found === undefined) return 'unknown'
    const { kind, state } = found.intent
    const id = state.name === 'created' ? state.taskId : taskId
    if (id === undefined || !isTaskId(id)) return 'nameless'
    if (!isSignedFor(id)) return 'unsigned'
    if (state.name !== 'created') return await learn(found, id)
    await service.read({ kind, id }, { fresh: true })
    return 'read'
  }

  /** Asks until the task is known, since a task made a moment ago may not be, and until then nothing settles. */
  async function learn ({ intent, ...key }: Found, id: string): Promise<CallbackOutcome> {
    const untilMs = clock.nowMs() + learnMaxMs
    for (let pauseMs: number = learnPauseMs; ; pauseMs = Math.min(2 * pauseMs, learnPauseMaxMs)) {
      const snapshot = await recordOf(intent.kind, id)
      if (snapshot !== undefined) {
        if (!isOf(snapshot, intent.token)) return 'foreign'
        await intents.settle(key, intent.token, { name: 'created', taskId: id })
        return 'settled'
      }
      await pause(pauseMs)
      const now = await intents.findByToken(intent.token)
      if (isClosed || clock.nowMs() >= untilMs || now === undefined || now.intent.state.name === 'created') return 'unread'
    }
  }

  /** Undefined while it is not known what the id stands for. */
  async function recordOf (kind: string, id: string): Promise<Snapshot | undefined> {
    try {
      const { snapshot } = await service.read({ kind, id }, { fresh: true })
      return snapshot.hasRecord ? snapshot : undefined
    } catch (error) {
      if (error instanceof TaskError) return undefined
      throw error
    }
  }

  async function pause (ms: number): Promise<void> {
    if (isClosed) return
    await new Promise<void>(resolve => {
      const wake = () => {
        cancel()
        sleepers.delete(wake)
        resolve()
      }
      const cancel = clock.after(ms, wake)
      sleepers.add(wake)
    })
  }

  async function run (callback: Callback): Promise<void> {
    try {
      publish({ about: 'callback', outcome: await take(callback) })
    } catch {
      publish({ about: 'callback', outcome: 'unread' }) // a reader of the task asks again and tells of a failure
    }
  }

  return {
    async needsBody (token) {
      const found = await intents.findByToken(token)
      return found !== undefined && found.intent.state.name !== 'created'
    },

    async receive (callback) {
      const { token } = callback
      const current = underWay.get(token)
      if (current !== undefined) {
        current.next = callback
        return
      }
      if (isClosed || underWay.size >= maxUnderWay) return
      const turn: { next: Callback | undefined } = { next: callback }
      underWay.set(token, turn)
      while (turn.next !== undefined) {
        const { next } = turn
        turn.next = undefined
        await run(next)
      }
      underWay.delete(token)
    },

    close () {
      isClosed = true
      for (const wake of sleepers) wake()
    }
  }
}

/** A record that names no address of a callback is believed to be the one that the token came with. */
function isOf ({ callbackTokens }: Snapshot, token: string): boolean {
  return callbackTokens === undefined || callbackTokens.includes(token)
}

import { randomBytes } from 'node:crypto'
import type { Clock } from '../../traffic/clock.js'
import type { Singleflight } from '../../traffic/singleflight.js'
import type { SlidingWindow } from '../../traffic/sliding-window.js'
import { TaskError } from '../faults.js'
import type { CallPermission, UpstreamHealth } from '../read/upstream-health.js'
import type { TaskRef } from '../task.js'
import type { Publish } from '../telemetry.js'
import type { CreatedTasks } from './created-tasks.js'
import type { CreateQueue } from './create-queue.js'
import { fingerprintOf } from './fingerprint.js'
import type { Intent, IntentKey, IntentStore } from './intents.js'
import { report, reportedOnce } from './permission.js'
import type { Submission, SubmissionRequest, TaskMaker } from './submission.js'

export interface CreateRequest extends IntentKey, Omit<SubmissionRequest, 'token'> {
  /** Counts one more creation of this client, before anything is sent. Not called for a repeat. Rejects to refuse. */
  readonly charge: () => Promise<void>
}

export interface CreationService {
  /**
   * Has the task made that this key stands for, at most once while the store of intents keeps its data: a repeat, also
   * one that comes while the first is under way, gets the same task.
   * @throws {TaskError} when there is no task: `idempotency-key-reused`, `submission-uncertain`, a refusal, …
   */
  create (request: CreateRequest): Promise<TaskRef>
  /** Creations that wait for their turn are refused from now on; those that are sent are awaited. */
  close (): void
}

export interface CreationOptions {
  readonly clock: Clock
  readonly intents: IntentStore
  readonly maker: TaskMaker
  readonly flights: Singleflight<Flight>
  readonly queue: CreateQueue
  readonly health: UpstreamHealth
  readonly createdTasks: Pick<CreatedTasks, 'announce'>
  /** Creations of all clients in any 24 hours; undefined: no limit. */
  readonly dailyWindow: SlidingWindow | undefined
  readonly publish: Publish
  /** Deadline of one creation, its attempts together, in milliseconds. */
  readonly timeoutMs: number
}

/** How a flight ended: with what its key stands for, or without, because its first client may create no more. */
export type Flight =
  | { readonly isCharged: true, readonly intent: Intent }
  | { readonly isCharged: false, readonly error: unknown }

const DAILY_KEY = 'all'

/** A key stands for its intent, else: quota, breaker, account window, record, send, record what became of it. */
export function createCreationService (options: CreationOptions): CreationService {
  const { clock, intents, maker, queue, health, dailyWindow, publish, timeoutMs } = options

  async function start (request: CreateRequest, fingerprint: string): Promise<Flight> {
    const known = await intents.find(request)
    if (known !== undefined) return { isCharged: true, intent: known }
    try {
      await request.charge()
    } catch (error) {
      return { isCharged: false, error }
    }
    if (dailyWindow !== undefined && dailyWindow.waitMs(DAILY_KEY) > 0) throw beyondDailyLimit(dailyWindow)
    const permission = reportedOnce(health.acquire(permissionKey(request)))
    try {
      const giveBack = await queue.enter()
      try {
        return { isCharged: true, intent: await record(request, fingerprint, permission) }
      } finally {
        giveBack()
      }
    } catch (error) {
      permission.fail(error)
      throw error
    }
  }

  /** Nothing is sent before the intent is recorded. */
  async function record (request: CreateRequest, fingerprint: string, permission: CallPermission): Promise<Intent> {
    permission.recheck()
    if (dailyWindow?.hit(DAILY_KEY) === false) throw beyondDailyLimit(dailyWindow)
    const { kind } = request
    const token = randomBytes(24).toString('base64url')
    const begun = await intents.begin(request, { kind, fingerprint, token, state: { name: 'pending' } })
    if (begun.outcome === 'full') throw new TaskError('intents_full')
    if (begun.outcome === 'taken') return begun.intent

    const submission = await send({ ...request, token })
    report(permission, submission)
    if (submission.outcome === 'uncertain') publish({ about: 'submission-uncertain', reason: submission.seen })
    const settled = await intents.settle(request, token, settlementOf(submission))
    if (submission.outcome === 'created') options.createdTasks.announce({ kind, id: submission.taskId })
    if (settled !== undefined) return settled
    throw 'error' in submission ? submission.error : new TaskError('submission_uncertain')
  }

  /** Only a submission that cannot have left is made again, and once. */
  async function send (request: SubmissionRequest): Promise<Submission> {
    const deadlineMs = clock.nowMs() + timeoutMs
    const first = await maker.submit(request, timeoutMs)
    const leftMs = deadlineMs - clock.nowMs()
    return first.outcome === 'not-sent' && leftMs > 0 ? await maker.submit(request, leftMs) : first
  }

  function answer (intent: Intent, fingerprint: string): TaskRef {
    const { kind, state } = intent
    if (intent.fingerprint !== fingerprint) throw new TaskError('key_reused')
    // A pending one has no flight here: the process that sent it has ended in between.
    if (state.name !== 'created') throw new TaskError('submission_uncertain')
    return { kind, id: state.taskId }
  }

  return {
    async create (request) {
      const fingerprint = fingerprintOf(`${request.kind}/${request.operation}`, request.body)
      const flightKey = `${fingerprint} ${request.scope} ${request.key}`
      for (;;) {
        const { outcome, shared } = options.flights.join(flightKey, () => start(request, fingerprint))
        const flight = await outcome
        if (flight.isCharged) return answer(flight.intent, fingerprint)
        // Another client of the same key had none left: that says nothing of this one.
        if (!shared) throw flight.error
      }
    },
    close: () => { queue.close() }
  }
}

function settlementOf (submission: Submission) {
  switch (submission.outcome) {
    case 'created': return { name: 'created', taskId: submission.taskId } as const
    case 'uncertain': return { name: 'uncertain' } as const
    case 'refused':
    case 'not-sent': return { name: 'refused' } as const
  }
}

/** Failures of one model, or of one operation, are failures of one key: alone they open no breaker. */
function permissionKey ({ kind, operation, body: { model } }: CreateRequest): string {
  return `create ${kind}/${operation} ${typeof model === 'string' ? model : ''}`
}

function beyondDailyLimit (window: SlidingWindow): TaskError {
  return new TaskError('daily_limit', { retryAfterMs: window.waitMs(DAILY_KEY) })
}

import type { Singleflight } from '../../traffic/singleflight.js'
import { TaskError } from '../faults.js'
import type { CallPermission } from '../read/upstream-health.js'
import type { TaskRef } from '../task.js'
import type { CreationOutcome, Publish } from '../telemetry.js'
import { newCallbackToken } from './callback-token.js'
import type { CreatedTasks } from './created-tasks.js'
import { fingerprintOf } from './fingerprint.js'
import type { Intent, IntentKey, IntentStore } from './intents.js'
import { report } from './permission.js'
import type { Spending } from './spending.js'
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
  readonly intents: IntentStore
  readonly maker: TaskMaker
  readonly flights: Singleflight<Flight>
  readonly spending: Spending
  readonly createdTasks: Pick<CreatedTasks, 'announce'>
  readonly publish: Publish
}

/** How a flight ended: with what its key stands for, or without, because its first client may create no more. */
export type Flight =
  | { readonly isCharged: true, readonly isNew: boolean, readonly intent: Intent }
  | { readonly isCharged: false, readonly error: unknown }

/** A key stands for its intent, else: quota, turn, record, send, record what became of it. */
export function createCreationService (options: CreationOptions): CreationService {
  const { intents, maker, spending, publish } = options

  async function start (request: CreateRequest, fingerprint: string): Promise<Flight> {
    const known = await intents.find(request)
    if (known !== undefined) return { isCharged: true, isNew: false, intent: known }
    try {
      await request.charge()
    } catch (error) {
      return { isCharged: false, error }
    }
    const intent = await spending.inTurn(request, permission => record(request, fingerprint, permission))
    return { isCharged: true, isNew: true, intent }
  }

  /** Nothing is sent before the intent is recorded. */
  async function record (request: CreateRequest, fingerprint: string, permission: CallPermission): Promise<Intent> {
    const { kind } = request
    const token = newCallbackToken()
    const begun = await intents.begin(request, { kind, fingerprint, token, state: { name: 'pending' } })
    if (begun.outcome === 'full') throw new TaskError('intents_full')
    if (begun.outcome === 'taken') return begun.intent

    const submission = await spending.send(timeoutMs => maker.submit({ ...request, token }, timeoutMs))
    report(permission, submission)
    if (submission.outcome === 'uncertain') publish({ about: 'submission-uncertain', reason: submission.seen })
    const settled = await intents.settle(request, token, settlementOf(submission))
    if (submission.outcome === 'created') options.createdTasks.announce({ kind, id: submission.taskId })
    if (settled !== undefined) return settled
    throw 'error' in submission ? submission.error : new TaskError('submission_uncertain')
  }

  function answer (intent: Intent, fingerprint: string): TaskRef {
    const { kind, state } = intent
    if (intent.fingerprint !== fingerprint) throw new TaskError('key_reused')
    // A pending one has no flight here: the process that sent it has ended in between.
    if (state.name !== 'created') throw new TaskError('submission_uncertain')
    return { kind, id: state.taskId }
  }

  async function obtain (request: CreateRequest): Promise<{ readonly ref: TaskRef, readonly isNew: boolean }> {
    const fingerprint = fingerprintOf(`${request.kind}/${request.operation}`, request.body)
    const flightKey = `${fingerprint} ${request.scope} ${request.key}`
    for (;;) {
      const { outcome, shared } = options.flights.join(flightKey, () => start(request, fingerprint))
      const flight = await outcome
      if (flight.isCharged) return { ref: answer(flight.intent, fingerprint), isNew: flight.isNew && !shared }
      // Another client of the same key had none left: that says nothing of this one.
      if (!shared) throw flight.error
    }
  }

  return {
    async create (request) {
      try {
        const { ref, isNew } = await obtain(request)
        publish({ about: 'creation', outcome: isNew ? 'created' : 'repeated' })
        return ref
      } catch (error) {
        publish({ about: 'creation', outcome: failureOf(error) })
        throw error
      }
    },
    close: () => { spending.close() }
  }
}

/** How a creation without a task ended. An error that is none of the upstream's is a refusal of ours. */
function failureOf (error: unknown): CreationOutcome {
  if (!(error instanceof TaskError) || error.isLocal) return 'refused'
  return error.reason === 'submission_uncertain' ? 'uncertain' : 'failed'
}

function settlementOf (submission: Submission) {
  switch (submission.outcome) {
    case 'created': return { name: 'created', taskId: submission.taskId } as const
    case 'uncertain': return { name: 'uncertain' } as const
    case 'refused':
    case 'not-sent': return { name: 'refused' } as const
  }
}

import { outcomeOf } from '../../tasks/read/answer-outcome.js'
import type { Reading } from '../../tasks/read/reading.js'
import type { ReadOptions, TaskService } from '../../tasks/read/service.js'
import type { TaskRef } from '../../tasks/task.js'
import type { Publish } from '../../tasks/telemetry.js'
import type { Watcher } from '../../tasks/watch/watcher.js'
import type { Client } from './client-identity.js'
import type { NotFoundBudget } from './not-found-budget.js'

export interface TaskReadsOptions {
  readonly service: TaskService
  readonly watcher: Pick<Watcher, 'last'>
  readonly notFoundBudget: NotFoundBudget
  readonly publish: Publish
}

/**
 * Every read that a client causes goes through here: it is charged to the client's budget of unknown tasks, and its
 * outcome is published once.
 * @throws {TaskError | ProblemError} when there is no answer
 */
export interface TaskReads {
  read (ref: TaskRef, client: Client, options?: ReadOptions): Promise<Reading>
  /**
   * What the subscribers of the task have seen last, where there are any, so that one more costs no call; else a read.
   * A read in the background, for which no client waits, publishes nothing.
   */
  present (ref: TaskRef, client: Client, options?: ReadOptions): Promise<Reading>
  /** The answer without asking the upstream. */
  cached (ref: TaskRef, client: Client): Promise<Reading>
  /** The terminal answer if it is stored; else, once `admit` has resolved, a read that no running snapshot answers. */
  readStrictly (ref: TaskRef, client: Client, admit: () => Promise<void>, options?: ReadOptions): Promise<Reading>
  /** Publishes a read that is refused because of what it asks for: there is no such task. */
  refuse (kind: string): void
}

export function createTaskReads ({ service, watcher, notFoundBudget, publish }: TaskReadsOptions): TaskReads {
  async function published ({ kind }: TaskRef, client: Client, answer: () => Promise<Reading>): Promise<Reading> {
    client.isAnswered = true
    try {
      const reading = await answer()
      publish({ about: 'answer', kind, outcome: outcomeOf({ reading }) })
      return reading
    } catch (error) {
      publish({ about: 'answer', kind, outcome: outcomeOf({ error }) })
      throw error
    }
  }

  function charged (ref: TaskRef, client: Client, options?: ReadOptions): Promise<Reading> {
    return notFoundBudget(client, ref, () => service.read(ref, options))
  }

  async function presentOf (ref: TaskRef, client: Client, options: ReadOptions): Promise<Reading> {
    const known = options.fresh === true ? undefined : watcher.last(ref)
    if (known !== undefined) return service.present(known)
    const reading = await charged(ref, client, options)
    const furthest = watcher.last(ref)
    return furthest === undefined || furthest === reading.snapshot ? reading : service.present(furthest)
  }

  return {
    read: (ref, client, options) => published(ref, client, () => charged(ref, client, options)),

    present (ref, client, options = {}) {
      const answer = () => presentOf(ref, client, options)
      return options.priority === 'background' ? answer() : published(ref, client, answer)
    },

    cached: (ref, client) => published(ref, client, async () => service.cached(ref)),

    readStrictly: (ref, client, admit, options) => published(ref, client, async () => {
      const terminal = service.terminal(ref)
      if (terminal !== undefined) return terminal
      await admit()
      return await charged(ref, client, { ...options, share: false })
    }),

    refuse (kind) { publish({ about: 'answer', kind, outcome: 'refused' }) }
  }
}

import type { Clock } from './environment.js'
import { KieError, problemError, retryAfter, unexpectedResponse } from './errors.js'
import { readJson, type Http } from './http.js'
import { createPauses } from './pauses.js'
import { POLL_MS, readTask } from './read-task.js'
import { BATCH_MAX_IDS, batchPath, keyOf } from './task-ref.js'
import type { TrackedTask } from './tracked-task.js'
import type { TaskList } from './types.js'

export interface SharedPollOptions {
  readonly http: Http
  readonly clock: Clock
  /** The least time between two reads of one task. */
  readonly slownessMs: () => number
}

export interface SharedPoll {
  add (tracked: TrackedTask): void
  delete (tracked: TrackedTask): void
  /** All tasks are due now. */
  hurry (): void
}

/** Tasks due so soon are read in the same request. */
const TOGETHER_MS = 500
/** Reading many tasks costs the quota of each: the more there are, the less often. */
const MS_PER_TASK = 100

/** Follows any number of tasks by one request after the other: a conditional one for a single task, else a batch. */
export function createSharedPoll ({ http, clock, slownessMs }: SharedPollOptions): SharedPoll {
  const pauses = createPauses(clock)
  const dueAt = new Map<TrackedTask, number>()
  let controller: AbortController | undefined

  async function run ({ signal }: AbortController): Promise<void> {
    await Promise.resolve() // tasks that are added together are read together
    while (!signal.aborted) {
      const due = [...dueAt].filter(([, at]) => at <= clock.nowMs() + TOGETHER_MS).map(([tracked]) => tracked)
      if (due.length > 0) await read(due.slice(0, BATCH_MAX_IDS), signal)
      else await pauses.pause(Math.min(...dueAt.values()) - clock.nowMs(), signal)
    }
  }

  async function read (due: readonly TrackedTask[], signal: AbortSignal): Promise<void> {
    const [first] = due
    try {
      if (due.length > 1) await readBatch(due, signal)
      else if (first !== undefined) schedule(first, (await readTask(first, http, signal)).waitMs)
    } catch (error) {
      if (!(error instanceof KieError)) return // aborted
      for (const tracked of due) schedule(tracked, tracked.failed(error))
    }
  }

  function readBatch (due: readonly TrackedTask[], signal: AbortSignal): Promise<void> {
    return http(batchPath(due.map(({ key }) => key)), {
      signal,
      read: async response => {
        const { tasks, errors } = await readJson<TaskList>(response)
        const found = new Map(tasks.map(task => [keyOf(task), task]))
        const problems = new Map(errors.map(({ id, problem }) => [id, problem]))
        // A task that has left this poll meanwhile has newer news by its own connection.
        for (const tracked of due.filter(each => dueAt.has(each))) {
          const task = found.get(tracked.key)
          const problem = problems.get(tracked.key)
          if (task !== undefined) {
            tracked.seen(task)
            schedule(tracked, retryAfter(response.headers) ?? POLL_MS)
          } else {
            schedule(tracked, tracked.failed(problem === undefined ? missing(response) : problemError(problem)))
          }
        }
      }
    })
  }

  function schedule (tracked: TrackedTask, waitMs: number): void {
    const delayMs = Math.max(waitMs, dueAt.size * MS_PER_TASK, slownessMs())
    if (dueAt.has(tracked)) dueAt.set(tracked, clock.nowMs() + delayMs)
  }

  return {
    add (tracked) {
      if (dueAt.has(tracked)) return
      dueAt.set(tracked, clock.nowMs())
      pauses.wake()
      if (controller !== undefined) return
      controller = new AbortController()
      void run(controller)
    },
    delete (tracked) {
      dueAt.delete(tracked)
      if (dueAt.size > 0) return
      controller?.abort()
      controller = undefined
    },
    hurry () {
      for (const tracked of dueAt.keys()) dueAt.set(tracked, clock.nowMs())
      pauses.wake()
    }
  }
}

const missing = (response: Response): KieError => unexpectedResponse(response, 'a task is missing')

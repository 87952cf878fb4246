import type { KieError } from './errors.js'
import type { Tracker } from './tracker.js'
import type { EndedTask, Task, TaskRef } from './types.js'

export interface WatchOptions {
  readonly signal?: AbortSignal | undefined
  /** Called when the server, or KIE behind it, cannot be asked for now; the watch goes on. */
  readonly onTrouble?: ((error: KieError) => void) | undefined
}

/** States that the reader has not taken yet; beyond that the oldest is dropped. */
const QUEUE_MAX = 100

/**
 * Every state of a task from the present one on, each once, the last of which is its end: succeeded or failed.
 * @throws {KieError} `gave-up`, with the task's id, when the end cannot be learnt
 * @throws the signal's reason when it is aborted
 */
export async function * watch (
  tracker: Tracker, ref: TaskRef, { signal, onTrouble }: WatchOptions
): AsyncGenerator<Task, void, undefined> {
  signal?.throwIfAborted()
  const queue: Task[] = []
  let last: Task | undefined
  let lastTrouble: KieError | undefined
  let wake = () => {}

  function look (): void {
    const { task } = tracker.view(ref)
    if (task !== undefined && task !== last) {
      last = task
      queue.push(task)
      if (queue.length > QUEUE_MAX) queue.shift()
    }
    wake()
  }

  const leave = tracker.subscribe(ref, look)
  const onAbort = () => { wake() }
  signal?.addEventListener('abort', onAbort)
  try {
    look()
    for (;;) {
      signal?.throwIfAborted()
      const task = queue.shift()
      const { phase, trouble, error } = tracker.view(ref)
      if (trouble !== undefined && trouble !== lastTrouble) onTrouble?.(trouble)
      lastTrouble = trouble
      if (task !== undefined) yield task
      else if (error !== undefined) throw error
      else if (phase !== 'following') return
      else await new Promise<void>(resolve => { wake = resolve })
    }
  } finally {
    leave()
    signal?.removeEventListener('abort', onAbort)
  }
}

/** The end of a task; throws as `watch` does. */
export async function wait (tracker: Tracker, ref: TaskRef, options: WatchOptions): Promise<EndedTask> {
  let last: Task | undefined
  for await (const task of watch(tracker, ref, options)) last = task
  return last as EndedTask // a watch that returns has yielded the end last
}

import type { Environment } from './environment.js'
import { KieError, withDetails } from './errors.js'
import type { EndedTask, Task } from './types.js'

/** What is known of a task. `finished`, `failed` and `gave-up` are the three ends: nothing follows them. */
export type TaskView =
  | { readonly phase: 'following', readonly task: Task | undefined, readonly trouble: KieError | undefined, readonly error: undefined }
  | { readonly phase: 'finished' | 'failed', readonly task: EndedTask, readonly trouble: undefined, readonly error: undefined }
  | { readonly phase: 'gave-up', readonly task: Task | undefined, readonly trouble: undefined, readonly error: KieError }

/** One task that is followed: the furthest state that any request has brought, and the subscribers who are told. */
export interface TrackedTask {
  readonly key: string
  readonly view: TaskView
  readonly isOver: boolean
  /** Of the state in `view`, where it is known. */
  readonly etag: string | undefined
  readonly subscribers: Set<() => void>
  /** An observation; true when it is a state that the subscribers did not have. */
  seen (task: Task, etag?: string): boolean
  /** The server says that the state in `view` still holds. */
  confirmed (): void
  /** A request failed; returns how long to wait before the next. */
  failed (error: KieError): number
  /** The server itself is in trouble about this task, and goes on trying. */
  troubled (error: KieError): void
  giveUp (error: KieError): void
}

export const UNSEEN: TaskView = { phase: 'following', task: undefined, trouble: undefined, error: undefined }

/** A task just created may be unknown for a while; the server itself waits 90 s. */
const UNKNOWN_MAX_MS = 100_000
/** About five minutes of attempts. Counted, not timed: the time in which a machine sleeps is no attempt. */
const FAILURES_MAX = 25
const BACKOFF_MIN_MS = 1_000
const BACKOFF_MAX_MS = 15_000
const BACKOFF_STEPS = 5

export interface TrackedTaskOptions {
  readonly key: string
  readonly environment: Environment
  readonly onOver: () => void
}

export function createTrackedTask ({ key, environment, onOver }: TrackedTaskOptions): TrackedTask {
  const { clock, random, page } = environment
  const subscribers = new Set<() => void>()
  let view = UNSEEN
  let text: string | undefined
  let etag: string | undefined
  let failures = 0
  let unknownSince: number | undefined

  function show (next: TaskView): void {
    view = next
    if (next.phase !== 'following') onOver()
    for (const tell of [...subscribers]) tell()
  }

  function confirmed (): void {
    failures = 0
    unknownSince = undefined
    if (view.trouble !== undefined) show({ ...view, trouble: undefined })
  }

  function giveUp (error: KieError): void {
    const { task, phase } = view
    if (phase !== 'following') return
    const lost = withDetails(error, { code: 'gave-up', taskId: key }, `gave up on task ${key}: ${error.message}`)
    show({ phase: 'gave-up', task, trouble: undefined, error: lost })
  }

  function troubled (error: KieError): void {
    if (view.phase !== 'following') return
    unknownSince = error.code === 'task-not-found' ? unknownSince ?? clock.nowMs() : undefined
    const unknownMs = clock.nowMs() - (unknownSince ?? clock.nowMs())
    if (!error.retryable || unknownMs > UNKNOWN_MAX_MS || failures >= FAILURES_MAX) giveUp(error)
    else show({ ...view, trouble: error })
  }

  function seen (task: Task, newTag?: string): boolean {
    if (view.phase !== 'following' || isBack(view.task, task)) return false
    const newText = JSON.stringify(task)
    const isNews = newText !== text
    // The same state without a tag, as a batch brings it, still has its tag.
    etag = isNews ? newTag : newTag ?? etag
    text = newText
    if (isNews) show(viewOf(task))
    confirmed()
    return isNews
  }

  function failed (error: KieError): number {
    // A page that is offline has sent nothing.
    if (page?.isOnline() !== false || failures < BACKOFF_STEPS) failures++
    troubled(error)
    const backoffMs = Math.min(BACKOFF_MIN_MS * 2 ** (failures - 1), BACKOFF_MAX_MS)
    return Math.max(backoffMs, error.retryAfterMs ?? 0) * (1 + random() / 4)
  }

  return {
    key,
    subscribers,
    get view () { return view },
    get isOver () { return view.phase !== 'following' },
    get etag () { return etag },
    confirmed,
    giveUp,
    troubled,
    seen,
    failed
  }
}

/** What is known from the task alone. */
export function viewOf (task: Task): TaskView {
  if (!isEnded(task)) return { phase: 'following', task, trouble: undefined, error: undefined }
  return { phase: task.state === 'succeeded' ? 'finished' : 'failed', task, trouble: undefined, error: undefined }
}

function isEnded (task: Task): task is EndedTask {
  return task.state === 'succeeded' || task.state === 'failed'
}

interface Progress {
  readonly state: string
  readonly progress?: number | null
}

const STATES = ['queued', 'running']

/** Whether `next` lies before `last`: an answer that was overtaken, or of a replica that lags behind. */
function isBack (last: Progress | undefined, next: Progress): boolean {
  if (last === undefined || !STATES.includes(next.state)) return false
  if (last.state !== next.state) return STATES.indexOf(next.state) < STATES.indexOf(last.state)
  return (next.progress ?? 1) < (last.progress ?? 0)
}

import { followByConnection } from './connection.js'
import type { Environment } from './environment.js'
import type { Http } from './http.js'
import { createPauses } from './pauses.js'
import { createSharedPoll } from './shared-poll.js'
import { keyOf, taskOf } from './task-ref.js'
import { createTrackedTask, UNSEEN, viewOf, type TaskView, type TrackedTask } from './tracked-task.js'
import type { Task, TaskRef } from './types.js'

export interface TrackerOptions {
  readonly http: Http
  readonly environment: Environment
  /** Tasks with a connection of their own; the others share a poll. */
  readonly maxConnections: number
}

export interface Tracker {
  /**
   * Follows a task for as long as one subscriber is there; `onChange` is called after each change of its view.
   * Returns the function that ends the subscription.
   */
  subscribe (ref: TaskRef, onChange: () => void): () => void
  /** What is known of a task: the same object until something changes. */
  view (ref: TaskRef): TaskView
  /** What `ref` itself tells, before any request: what a server renders. */
  initialView (ref: TaskRef): TaskView
}

/** A page hidden for so long gives its connections back, and asks once a minute. */
const HIDDEN_AFTER_MS = 30_000
const HIDDEN_POLL_MS = 60_000
/** A component that is mounted anew finds its task still followed. */
const LINGER_MS = 1_000
/** Tasks that are known at most, but for those with subscribers. */
const ENDED_MAX = 100

/** Follows tasks, each once however many subscribe to it, over a bounded number of connections. */
export function createTracker ({ http, environment, maxConnections }: TrackerOptions): Tracker {
  const { clock, page } = environment
  const pauses = createPauses(clock)
  const streams = { heldBack: 0 }
  const known = new Map<string, TrackedTask>()
  const followed = new Set<TrackedTask>()
  const connections = new Map<TrackedTask, AbortController>()
  /** Tasks for which a connection has been no use since the page last came back. */
  const pollOnly = new Set<TrackedTask>()
  const poll = createSharedPoll({ http, clock, slownessMs: () => isHidden ? HIDDEN_POLL_MS : 0 })
  const initialViews = new WeakMap<Task, TaskView>()
  let isHidden = false
  let cancelHiding = () => {}
  let leavePage: (() => void) | undefined

  function balance (): void {
    for (const tracked of followed) {
      if (isHidden) disconnect(tracked)
      else if (connections.size < maxConnections && !pollOnly.has(tracked)) connect(tracked)
      if (!connections.has(tracked)) poll.add(tracked)
    }
  }

  function connect (tracked: TrackedTask): void {
    if (connections.has(tracked)) return
    const controller = new AbortController()
    connections.set(tracked, controller)
    poll.delete(tracked)
    void followByConnection(tracked, { http, clock, pauses, streams }, controller.signal).then(() => {
      if (controller.signal.aborted) return
      pollOnly.add(tracked)
      connections.delete(tracked)
      balance()
    })
  }

  function disconnect (tracked: TrackedTask): void {
    connections.get(tracked)?.abort()
    connections.delete(tracked)
  }

  function follow (key: string): TrackedTask {
    const tracked = createTrackedTask({ key, environment, onOver: () => { release(tracked) } })
    known.set(key, tracked)
    followed.add(tracked)
    if (leavePage === undefined) {
      leavePage = page?.onChange(onPage)
      if (page?.isHidden() === true) onPage()
    }
    return tracked
  }

  /** The task needs no requests any more. */
  function release (tracked: TrackedTask): void {
    followed.delete(tracked)
    poll.delete(tracked)
    pollOnly.delete(tracked)
    disconnect(tracked)
    balance()
    if (followed.size > 0) return
    leavePage?.()
    leavePage = undefined
    cancelHiding()
    isHidden = false
  }

  /** Forgets tasks without subscribers, but for the last ended tasks: their views never change and cost no request. */
  function forget (tracked: TrackedTask): void {
    if (tracked.subscribers.size > 0 || known.get(tracked.key) !== tracked) return
    release(tracked)
    known.delete(tracked.key)
    if (tracked.view.phase === 'following' || tracked.view.error !== undefined) return
    known.set(tracked.key, tracked) // as the youngest
    for (const [key, { isOver, subscribers }] of known) {
      if (known.size > ENDED_MAX && isOver && subscribers.size === 0) known.delete(key)
    }
  }

  function onPage (): void {
    cancelHiding()
    if (page?.isHidden() === true) {
      cancelHiding = clock.after(HIDDEN_AFTER_MS, () => {
        isHidden = true
        balance()
      })
      return
    }
    isHidden = false
    pollOnly.clear()
    balance()
    poll.hurry()
    pauses.wake()
  }

  function initialView (ref: TaskRef): TaskView {
    const task = taskOf(ref)
    if (task === undefined) return UNSEEN
    const view = initialViews.get(task) ?? viewOf(task)
    initialViews.set(task, view)
    return view
  }

  return {
    initialView,
    view: ref => known.get(keyOf(ref))?.view ?? initialView(ref),
    subscribe (ref, onChange) {
      const key = keyOf(ref)
      const tracked = known.get(key) ?? follow(key)
      const task = taskOf(ref)
      if (task !== undefined) tracked.seen(task)
      const tell = () => { onChange() } // two subscriptions of one function are two
      tracked.subscribers.add(tell)
      balance()
      return () => {
        tracked.subscribers.delete(tell)
        if (tracked.subscribers.size === 0) clock.after(LINGER_MS, () => { forget(tracked) })
      }
    }
  }
}

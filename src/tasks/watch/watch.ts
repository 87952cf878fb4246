import type { Clock } from '../../traffic/clock.js'
import { isUnknownYet, TaskError } from '../faults.js'
import { policy } from '../policy.js'
import type { Reading } from '../read/reading.js'
import { isFinal, type Snapshot } from '../snapshot.js'
import type { Publish } from '../telemetry.js'

/** A subscriber of a task. Its methods return at once and never throw: all are called in one go. */
export interface Subscriber {
  /** The task has changed, and not back. A terminal snapshot is the last thing that a subscriber hears. */
  changed (snapshot: Snapshot): void
  /** For 30 s nothing could be learnt of the task, for this reason. Told once, until something can be learnt again. */
  troubled (error: unknown): void
  /** The task has been unknown for 90 s; nothing more is heard of it. */
  lost (error: unknown): void
  /** The watch is over though the task is not; nothing more is heard of it. */
  stopped (): void
}

export interface WatchOptions {
  readonly clock: Clock
  readonly read: () => Promise<Reading>
  /** What is known of the task; not terminal. */
  readonly first: Snapshot
  readonly pollIntervalMs: number
  /** Longest life of the watch; 0: no limit. */
  readonly maxMs: number
  /** From 0 up to 1. */
  readonly random: () => number
  readonly publish: Publish
  /** Called once, before the subscribers hear of the end. */
  readonly onOver: () => void
}

export interface Watch {
  /** The furthest that the task was seen. */
  readonly last: Snapshot
  /** Returns the function by which the subscriber leaves; with the last one the watch is over. */
  join (subscriber: Subscriber): () => void
  /** Takes a snapshot that another read has brought. */
  hear (snapshot: Snapshot): void
  stop (): void
  /** Subscribers that have not left. */
  readonly size: number
}

const { jitter, backOffMax, troubleAfterMs, unknownMaxMs } = policy.watch

/** A word without a place in the order has left the queue: that is all that is known of it. */
const RANK_OUTSIDE_ORDER = 1

/**
 * Follows one running task for any number of subscribers: one read per interval, jitter on top, until the task is
 * terminal, the last subscriber has left, or the watch is stopped. Pauses are twice, then three times as long while
 * reads fail or bring stale answers, and never shorter than a failure asks for. A task that stays unknown for 90 s is
 * given up.
 */
export function createWatch (options: WatchOptions): Watch {
  const { clock, read, first, pollIntervalMs, maxMs, random, publish, onOver } = options
  const subscribers = new Set<Subscriber>()
  let last = first
  let highestRank = first.rank ?? RANK_OUTSIDE_ORDER
  let failures = 0
  let wellAtMs = clock.nowMs()
  let isTold = false
  let isOver = false
  let cancelPoll = clock.after(pauseMs(), startPoll)
  const cancelExpiry = maxMs > 0 ? clock.after(maxMs, stop) : undefined

  function pauseMs (): number {
    return pollIntervalMs * Math.min(backOffMax, 1 + failures) * (1 + jitter * random())
  }

  function startPoll (): void {
    void poll()
  }

  /** Never rejects. */
  async function poll (): Promise<void> {
    let atLeastMs = 0
    try {
      const { snapshot, provenance } = await read()
      if (provenance === 'stale') failures++
      else recover()
      hear(snapshot)
    } catch (error) {
      failures++
      if (error instanceof TaskError) atLeastMs = error.retryAfterMs ?? 0
      const troubledMs = clock.nowMs() - wellAtMs
      if (isUnknownYet(error) && troubledMs >= unknownMaxMs) lose(error)
      else if (troubledMs >= troubleAfterMs) tellTrouble(error)
    }
    if (!isOver) cancelPoll = clock.after(Math.max(atLeastMs, pauseMs()), startPoll)
  }

  function recover (): void {
    failures = 0
    wellAtMs = clock.nowMs()
    isTold = false
  }

  function tellTrouble (error: unknown): void {
    if (isOver || isTold) return
    isTold = true
    for (const subscriber of subscribers) subscriber.troubled(error)
  }

  function lose (error: unknown): void {
    if (isOver) return
    finish()
    for (const subscriber of subscribers) subscriber.lost(error)
  }

  function hear (snapshot: Snapshot): void {
    if (isOver || snapshot.etag === last.etag || isBehind(snapshot)) return
    last = snapshot
    highestRank = Math.max(highestRank, snapshot.rank ?? RANK_OUTSIDE_ORDER)
    if (isFinal(snapshot)) finish()
    for (const subscriber of subscribers) subscriber.changed(snapshot)
    if (isFinal(snapshot)) publish({ about: 'end-told', delayMs: clock.nowMs() - snapshot.observedAtMs })
  }

  /** Learnt before what is known already, or an earlier word of the task. */
  function isBehind (snapshot: Snapshot): boolean {
    if (isFinal(snapshot)) return false
    return snapshot.observedAtMs < last.observedAtMs || (snapshot.rank !== null && snapshot.rank < highestRank)
  }

  function finish (): void {
    isOver = true
    cancelPoll()
    cancelExpiry?.()
    onOver()
  }

  function stop (): void {
    if (isOver) return
    finish()
    for (const subscriber of subscribers) subscriber.stopped()
  }

  return {
    get last () { return last },
    join (subscriber) {
      subscribers.add(subscriber)
      return () => {
        subscribers.delete(subscriber)
        if (subscribers.size === 0 && !isOver) finish()
      }
    },
    hear,
    stop,
    get size () { return subscribers.size }
  }
}

import type { Clock } from '../../traffic/clock.js'
import type { TaskError } from '../faults.js'
import type { TaskService } from '../read/service.js'
import { isFinal, type Snapshot } from '../snapshot.js'
import { taskKey, type TaskRef } from '../task.js'
import type { Publish } from '../telemetry.js'
import type { SnapshotNews } from './announced-snapshots.js'
import { createSeek, type Seek, type Seeker } from './seek.js'
import { createWatch, type Subscriber, type Watch } from './watch.js'

export interface WatcherOptions {
  readonly clock: Clock
  readonly service: Pick<TaskService, 'read'>
  /** A snapshot that another read has brought: the subscribers need not wait for their own read. */
  readonly news: SnapshotNews
  /** How often a watched task is read. */
  readonly pollIntervalMs: number
  /** Longest life of one watch; 0: no limit. */
  readonly maxMs: number
  /** From 0 up to 1. */
  readonly random: () => number
  readonly publish: Publish
}

export interface Watcher {
  /** What the watch of a task knows, if there is one: no older than its reads are apart, unless they fail. */
  last (ref: TaskRef): Snapshot | undefined
  /** Tells `subscriber` of everything that comes after `last(ref)`. Returns the function by which it leaves. */
  watch (running: Snapshot, subscriber: Subscriber): () => void
  /**
   * Asks by `read` for a task of which nothing is known yet, because of `error`; then tells `subscriber` of its first
   * snapshot and of everything after it. Returns the function by which it leaves.
   */
  seek (error: TaskError, read: () => Promise<Snapshot>, subscriber: Subscriber): () => void
  /** Stops every watch. */
  close (): void
  /** Tasks watched. */
  readonly size: number
  /** Subscribers that may still hear something. */
  readonly subscribers: number
}

/**
 * One watch per task, however many subscribers: it begins with the first and ends with the last, and a task without
 * subscribers costs neither a read nor a timer. Holds one entry per task that is watched, and one per subscriber of a
 * task that is not known yet; the routes bound the number of subscribers.
 */
export function createWatcher (options: WatcherOptions): Watcher {
  const { clock, service, news, pollIntervalMs, maxMs, random, publish } = options
  const watches = new Map<string, Watch>()
  const seeks = new Set<Seek>()

  function begin (key: string, first: Snapshot): Watch {
    const watch = createWatch({
      clock,
      read: () => service.read(first.ref, { priority: 'background' }),
      first,
      pollIntervalMs,
      maxMs,
      random,
      publish,
      onOver: () => { watches.delete(key) }
    })
    watches.set(key, watch)
    return watch
  }

  function hear (snapshot: Snapshot): void {
    watches.get(taskKey(snapshot.ref))?.hear(snapshot)
  }

  function watch (running: Snapshot, subscriber: Subscriber): () => void {
    hear(running)
    const key = taskKey(running.ref)
    return (watches.get(key) ?? begin(key, running)).join(subscriber)
  }

  news.subscribe(hear)

  return {
    last: ref => watches.get(taskKey(ref))?.last,
    watch,
    seek (error, read, subscriber) {
      const seeker: Seeker = {
        ...subscriber,
        found (snapshot) {
          subscriber.changed(snapshot)
          if (!isFinal(snapshot)) leave = watch(snapshot, subscriber)
        }
      }
      const seek = createSeek({ clock, error, read, seeker, maxMs, onOver: () => { seeks.delete(seek) } })
      seeks.add(seek)
      let { leave } = seek
      return () => { leave() }
    },
    close () {
      for (const seek of seeks) seek.stop()
      for (const watch of watches.values()) watch.stop()
    },
    get size () { return watches.size },
    get subscribers () { return [...watches.values()].reduce((sum, { size }) => sum + size, seeks.size) }
  }
}

import type { Clock } from '../../traffic/clock.js'
import type { TaskError } from '../faults.js'
import type { TaskService } from '../read/service.js'
import { isFinal, type Snapshot } from '../snapshot.js'
import { taskKey, type TaskRef } from '../task.js'
import type { SnapshotNews } from './announced-snapshots.js'
import { createSeek, type Seek, type Seeker } from './seek.js'
import { createWatch, type Viewer, type Watch } from './watch.js'

export interface WatcherOptions {
  readonly clock: Clock
  readonly service: Pick<TaskService, 'read'>
  /** What is learnt of a task by somebody else: its viewers need not wait for their own read. */
  readonly news: SnapshotNews
  /** How often a watched task is read. */
  readonly pollIntervalMs: number
  /** Longest life of one watch; 0: no limit. */
  readonly maxMs: number
  /** From 0 up to 1. */
  readonly random: () => number
}

export interface Watcher {
  /** What the watch of a task knows, if there is one: no older than its reads are apart, unless they fail. */
  last (ref: TaskRef): Snapshot | undefined
  /** Tells `viewer` of everything that comes after `last(ref)`. Returns the function by which it leaves. */
  watch (running: Snapshot, viewer: Viewer): () => void
  /**
   * Asks by `read` for a task of which nothing is known yet, because of `error`; then tells `viewer` of its first
   * snapshot and of everything after it. Returns the function by which it leaves.
   */
  seek (error: TaskError, read: () => Promise<Snapshot>, viewer: Viewer): () => void
  /** Stops every watch. */
  close (): void
  /** Tasks watched. */
  readonly size: number
}

/**
 * One watch per task, however many viewers: it begins with the first and ends with the last, and a task that nobody
 * watches costs neither a read nor a timer. Holds one entry per task that is watched, and one per viewer of a task that
 * is not known yet; who lets viewers in bounds those.
 */
export function createWatcher (options: WatcherOptions): Watcher {
  const { clock, service, news, pollIntervalMs, maxMs, random } = options
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
      onOver: () => { watches.delete(key) }
    })
    watches.set(key, watch)
    return watch
  }

  function hear (snapshot: Snapshot): void {
    watches.get(taskKey(snapshot.ref))?.hear(snapshot)
  }

  function watch (running: Snapshot, viewer: Viewer): () => void {
    hear(running)
    const key = taskKey(running.ref)
    return (watches.get(key) ?? begin(key, running)).join(viewer)
  }

  news.subscribe(hear)

  return {
    last: ref => watches.get(taskKey(ref))?.last,
    watch,
    seek (error, read, viewer) {
      const seeker: Seeker = {
        ...viewer,
        found (snapshot) {
          viewer.changed(snapshot)
          if (!isFinal(snapshot)) leave = watch(snapshot, viewer)
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
    get size () { return watches.size }
  }
}

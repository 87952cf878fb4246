import type { Clock } from './environment.js'
import { KieError } from './errors.js'
import type { Http } from './http.js'
import type { Pauses } from './pauses.js'
import { longPoll } from './read-task.js'
import { followStream } from './task-stream.js'
import type { TrackedTask } from './tracked-task.js'

/** How many streams in a row, of all tasks, have ended without a byte: something on the way holds events back. */
export interface StreamRecord {
  heldBack: number
}

/** So many, and this page opens no more. */
const HELD_BACK_MAX = 2

export interface ConnectionOptions {
  readonly http: Http
  readonly clock: Clock
  readonly pauses: Pauses
  readonly streams: StreamRecord
}

/** A stream that ends sooner without news was no use; so many in a row, and it is given up. */
const SHORT_MS = 10_000
const STREAM_TRIES = 5
const LONG_POLL_TRIES = 2

/**
 * Follows a task over a connection of its own: by event streams while they come through, then by long polls. Resolves
 * when the task is over, when the signal is aborted, or when neither way works here.
 */
export async function followByConnection (
  tracked: TrackedTask, { http, clock, pauses, streams }: ConnectionOptions, signal: AbortSignal
): Promise<void> {
  if (streams.heldBack < HELD_BACK_MAX) await repeat(followStreamOnce, STREAM_TRIES)
  await repeat(() => longPoll(tracked, http, signal), LONG_POLL_TRIES)

  /** Runs one way until it has been no use `tries` times in a row, or shows at once that it does not work here. */
  async function repeat (run: () => Promise<number | undefined>, tries: number): Promise<void> {
    let left = tries
    while (left > 0 && !tracked.isOver && !signal.aborted) {
      const { task } = tracked.view
      const startedAt = clock.nowMs()
      try {
        const waitMs = await run()
        if (waitMs === undefined) return
        const wasShort = clock.nowMs() - startedAt < SHORT_MS
        left = wasShort && tracked.view.task === task ? left - 1 : tries
        if (!tracked.isOver) await pauses.pause(waitMs, signal)
      } catch (error) {
        if (!(error instanceof KieError) || isHopeless(error)) return // aborted, or no use
        left--
        await pauses.pause(tracked.failed(error), signal)
      }
    }
  }

  async function followStreamOnce (): Promise<number> {
    try {
      const waitMs = await followStream(tracked, http, signal)
      streams.heldBack = 0
      return waitMs
    } catch (error) {
      if (isHopeless(error)) streams.heldBack++
      throw error
    }
  }
}

/** Silence, or a 2xx that is none of ours: the next request of this form would fare no better. */
function isHopeless (error: unknown): boolean {
  return error instanceof KieError &&
    (error.code === 'timeout' || (error.code === 'unexpected-response' && Number(error.status) < 300))
}

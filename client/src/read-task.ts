import { retryAfter } from './errors.js'
import { readJson, type Http } from './http.js'
import { pathOf } from './task-ref.js'
import type { TrackedTask } from './tracked-task.js'
import type { Task } from './types.js'

/** Below the shortest timeout (30 s) that proxies and hosting platforms have by default. */
const WAIT_SECONDS = 25
const GRACE_MS = 10_000
/** When to ask again, where the server gives no advice. */
export const POLL_MS = 2_000

export interface TaskRead {
  readonly isNews: boolean
  /** Whether the server has obeyed `Prefer: wait`. */
  readonly hasWaited: boolean
  /** When the server wants to be asked again. */
  readonly waitMs: number
}

/** Reads a task once, by a request that costs no body while nothing changes. */
export function readTask (
  tracked: TrackedTask, http: Http, signal: AbortSignal, waitSeconds = 0
): Promise<TaskRead> {
  const { etag } = tracked
  return http(pathOf(tracked.key), {
    headers: {
      ...(etag !== undefined && { 'if-none-match': etag }),
      ...(waitSeconds > 0 && { prefer: `wait=${waitSeconds}` })
    },
    signal,
    ...(waitSeconds > 0 && { silenceMs: waitSeconds * 1000 + GRACE_MS }),
    read: async response => {
      const { headers, status } = response
      let isNews = false
      if (status === 304) tracked.confirmed()
      else isNews = tracked.seen(await readJson<Task>(response), headers.get('etag') ?? undefined)
      return { isNews, hasWaited: headers.has('preference-applied'), waitMs: retryAfter(headers) ?? POLL_MS }
    }
  })
}

/**
 * Reads a task when it has changed, or after 25 s; at once when no state with a tag is known yet.
 * Resolves with how long to wait before the next read, and to undefined where this server or proxy cannot wait.
 */
export async function longPoll (tracked: TrackedTask, http: Http, signal: AbortSignal): Promise<number | undefined> {
  const isFirst = tracked.etag === undefined
  const { isNews, hasWaited, waitMs } = await readTask(tracked, http, signal, isFirst ? 0 : WAIT_SECONDS)
  if (isFirst ? tracked.etag === undefined : !hasWaited) return undefined
  return isFirst || isNews ? 0 : waitMs
}

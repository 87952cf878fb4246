import { problemError, unexpectedResponse } from './errors.js'
import { createEventParser, type ServerSentEvent } from './event-parser.js'
import type { Http } from './http.js'
import { readTask } from './read-task.js'
import { pathOf } from './task-ref.js'
import type { TrackedTask } from './tracked-task.js'

/** The server writes at once, after a read of KIE that takes 5 s at most. */
const FIRST_BYTE_MS = 6_000
/** It then writes at least every 15 s. */
const SILENCE_MS = 40_000
const RETRY_MS = 2_000
const RETRY_MAX_MS = 60_000

/**
 * Follows a task by one event stream until that ends, for any reason; resolves with how long to wait before the
 * next connection.
 * @throws {KieError} `timeout` when something on the way holds the events back
 */
export async function followStream (tracked: TrackedTask, http: Http, signal: AbortSignal): Promise<number> {
  let retryMs = RETRY_MS
  let isSettled = false

  function onEvent ({ event, data, id }: ServerSentEvent): void {
    if (event === 'task') {
      tracked.seen(JSON.parse(data), id)
    } else if (event === 'problem') {
      const error = problemError(JSON.parse(data))
      if (id === 'gone') tracked.giveUp(error)
      else tracked.troubled(error)
    }
  }

  await http(`${pathOf(tracked.key)}/events`, {
    headers: {
      accept: 'text/event-stream',
      ...(tracked.etag !== undefined && { 'last-event-id': tracked.etag })
    },
    signal,
    silenceMs: FIRST_BYTE_MS,
    read: async (response, alive) => {
      isSettled = response.status === 204
      if (isSettled) return
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true
      if (!isStream || !response.body) throw unexpectedResponse(response, 'not an event stream')
      const parse = createEventParser(onEvent, ms => { retryMs = Math.min(ms, RETRY_MAX_MS) })
      const reader = response.body.getReader()
      const decoder = new TextDecoder()
      while (!tracked.isOver) {
        const { done, value } = await reader.read()
        if (done) return
        alive(SILENCE_MS)
        parse(decoder.decode(value, { stream: true }))
      }
    }
  })
  // The server has nothing to add to what this client has: its state is the last one, or can be read.
  if (isSettled) await readTask(tracked, http, signal)
  return retryMs
}

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import { policy } from '../../../tasks/policy.js'
import type { Publish, StreamEvent } from '../../../tasks/telemetry.js'
import type { Clock } from '../../../traffic/clock.js'
import { encodeComment } from './sse.js'

/**
 * One open event stream. What is sent after its end, or after its reader has gone, goes nowhere. `event` names what is
 * sent, which is published then.
 */
export interface EventStream {
  send (bytes: string | Uint8Array, event?: StreamEvent): void
  /** Sends the last bytes; then the connection is closed. */
  end (bytes: string | Uint8Array, event: StreamEvent): void
  /** Calls `run` once the connection is closed, by whichever side. To be called in the turn of `open`. */
  onClose (run: () => void): void
}

export interface EventStreams {
  /** Begins to answer a reader that is still connected. */
  open (reply: FastifyReply): EventStream
  /** From now on a reader has 2 s to take what waits for it: the process is going down. */
  hurry (): void
  /** Streams that are open, those not yet taken in by their readers included. */
  readonly size: number
}

export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform', // a proxy that compresses would keep the events until the end
  'x-accel-buffering': 'no' // nginx would keep the events until its buffer is full
}

const OPEN_HEADERS = {
  ...STREAM_HEADERS,
  connection: 'close' // a stream has its connection to itself: when it is over, so is that
}

const TICK_MS = 1000
const COMMENT_EVERY_TICKS = policy.http.heartbeatMs / TICK_MS
const COMMENT = encodeComment('still here')

/** A reader with bytes waiting for it has this long to take all of them. */
const DRAIN_MAX_MS = 10_000
const HURRIED_DRAIN_MAX_MS = 2_000
/** A reader that has not drained for a second gets no more when this much waits for it. */
const BACKLOG_MAX_MS = 1000
const BACKLOG_MAX_BYTES = 64 * 1024

interface Line {
  readonly raw: ServerResponse
  /** In which of the 15 ticks its comment is due: never all at once. */
  readonly phase: number
  /** Since when bytes have been waiting, as seen by the ticks. */
  stalledSinceMs: number | undefined
}

/**
 * Writes event streams: a comment every 15 s keeps each alive, and a reader that takes nothing for 10 s,
 * or for a second with 64 KiB waiting, is dropped, so that it costs the others nothing.
 *
 * One timer for all streams, none without one. Holds an entry per open stream; the routes bound their number.
 */
export function createEventStreams ({ clock, publish }: { clock: Clock, publish: Publish }): EventStreams {
  const lines = new Set<Line>()
  let opened = 0
  let ticks = 0
  let drainMaxMs = DRAIN_MAX_MS
  let cancelTick: (() => void) | undefined

  function tick (): void {
    ticks++
    const nowMs = clock.nowMs()
    for (const line of lines) {
      look(line, nowMs)
      // A reader with bytes waiting needs no sign of life.
      if (ticks % COMMENT_EVERY_TICKS === line.phase && line.raw.writableLength === 0) write(line, COMMENT)
    }
    cancelTick = clock.after(TICK_MS, tick)
  }

  function look (line: Line, nowMs: number): void {
    if (line.raw.writableLength === 0) {
      line.stalledSinceMs = undefined
    } else {
      line.stalledSinceMs ??= nowMs
      if (nowMs - line.stalledSinceMs >= drainMaxMs) line.raw.destroy()
    }
  }

  function write (line: Line, bytes: string | Uint8Array, event?: StreamEvent): void {
    const { raw } = line
    if (raw.destroyed || raw.writableEnded) return
    const stalledMs = clock.nowMs() - (line.stalledSinceMs ?? Infinity)
    if (stalledMs >= BACKLOG_MAX_MS && raw.writableLength > BACKLOG_MAX_BYTES) {
      raw.destroy()
      return
    }
    raw.write(bytes)
    if (event !== undefined) publish({ about: 'event', event })
  }

  function close (line: Line): void {
    lines.delete(line)
    if (lines.size > 0) return
    cancelTick?.()
    cancelTick = undefined
  }

  return {
    open (reply) {
      reply.hijack()
      const { raw } = reply
      const line: Line = { raw, phase: opened++ % COMMENT_EVERY_TICKS, stalledSinceMs: undefined }
      lines.add(line)
      cancelTick ??= clock.after(TICK_MS, tick)
      raw.once('close', () => { close(line) })
      // What hooks have set, such as the request's id and CORS, belongs to this answer too.
      reply.headers(OPEN_HEADERS)
      raw.writeHead(200, reply.getHeaders() as OutgoingHttpHeaders) // it lists no header that is not set
      return {
        send (bytes, event) { write(line, bytes, event) },
        end (bytes, event) {
          write(line, bytes, event)
          raw.end()
        },
        onClose (run) { raw.once('close', run) }
      }
    },
    hurry () { drainMaxMs = HURRIED_DRAIN_MAX_MS },
    get size () { return lines.size }
  }
}

// Event streams as bytes: https://html.spec.whatwg.org/multipage/server-sent-events.html

export interface ServerSentEvent {
  readonly event: string
  /** Any text: each of its lines becomes a `data` field, so that no text can add a field or an event. */
  readonly data: string
  readonly id?: string
}

/** One event, ready to be sent. */
export function encodeEvent ({ event, data, id }: ServerSentEvent): string {
  return `event: ${oneLine(event)}\n` +
    (id === undefined ? '' : `id: ${oneLine(id)}\n`) +
    data.split(/\r\n|\r|\n/).map(line => `data: ${line}\n`).join('') +
    '\n'
}

/** How long a client waits before it connects again. A line that takes effect at once. */
export function encodeRetry (retryMs: number): string {
  return `retry: ${Math.ceil(retryMs)}\n`
}

/**
 * A line that every client ignores. Keeps proxies from taking a quiet stream for a dead one. No empty line follows:
 * some clients would deliver that as a message without data.
 */
export function encodeComment (text: string): string {
  return `: ${oneLine(text)}\n`
}

/** A field ends with its line, and clients ignore an id that holds a NUL. */
function oneLine (text: string): string {
  return text.replace(/[\r\n\0]/g, '')
}

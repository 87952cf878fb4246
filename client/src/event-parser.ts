// Event streams as text: https://html.spec.whatwg.org/multipage/server-sent-events.html
// Own code because eventsource-parser would be a quarter of this package; the tests hold the two against each other.

export interface ServerSentEvent {
  readonly event: string
  /** Undefined where the event itself has none. */
  readonly id: string | undefined
  readonly data: string
}

/** Takes a stream in pieces of any size; calls `onEvent` for each event, `onRetry` with milliseconds. */
export function createEventParser (
  onEvent: (event: ServerSentEvent) => void, onRetry: (ms: number) => void
): (piece: string) => void {
  let rest = ''
  let event = ''
  let id: string | undefined
  let data: string[] = []

  function end (): void {
    if (data.length > 0) onEvent({ event, id, data: data.join('\n') })
    event = ''
    id = undefined
    data = []
  }

  function take (line: string): void {
    const [field, value = ''] = line.split(/: ?(.*)/s)
    if (line === '') end()
    else if (field === 'event') event = value
    else if (field === 'data') data.push(value)
    else if (field === 'id' && !value.includes('\0')) id = value
    else if (field === 'retry' && /^\d+$/.test(value)) onRetry(Number(value))
  }

  return piece => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/) // a CR at the end may be half of a CRLF
    rest = lines.splice(-1).join('')
    for (const line of lines) take(line)
  }
}

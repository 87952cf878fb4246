import { createParser } from 'eventsource-parser'
import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import t from 'tap'
import { createEventParser, type ServerSentEvent } from '../../client/src/event-parser.js'
import { holds } from '../fixtures/property.js'

type Parsed = ServerSentEvent | number

function ours (pieces: readonly string[]): Parsed[] {
  const parsed: Parsed[] = []
  const parse = createEventParser(event => { parsed.push(event) }, ms => { parsed.push(ms) })
  for (const piece of pieces) parse(piece)
  return parsed
}

function theirs (pieces: readonly string[]): Parsed[] {
  const parsed: Parsed[] = []
  const { feed } = createParser({
    onEvent: ({ event = '', id, data }) => { parsed.push({ event, id, data }) },
    onRetry: ms => { parsed.push(ms) }
  })
  for (const piece of pieces) feed(piece)
  return parsed
}

t.test('any text in any pieces is read as eventsource-parser reads it', async t => {
  const part = fc.constantFrom(
    'event', 'data', 'id', 'retry', ':', ': ', ' ', '12', 'x', '{"a":1}', '\n', '\n\n', '\r\n', '\r', '\0', 'é'
  )
  const pieces = fc.array(fc.array(part, { minLength: 1 }).map(parts => parts.join('')))
  await holds(t, fc.property(pieces, given => {
    const all = [...given, '\n'] // theirs looks at a CR at the end of a piece only with the next line
    return isDeepStrictEqual(ours(all), theirs(all))
  }), { numRuns: 5000 })
})

t.test('events of our server, byte by byte', async t => {
  const text = ': still here\nretry: 2000\nevent: task\nid: W/"a"\ndata: {"x":1}\n\nevent: end\ndata: {}\n\n'
  t.same(ours([...text]), [2000, { event: 'task', id: 'W/"a"', data: '{"x":1}' }, { event: 'end', id: undefined, data: '{}' }])
})

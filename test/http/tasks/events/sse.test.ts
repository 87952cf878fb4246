import fc from 'fast-check'
import t from 'tap'
import { encodeComment, encodeEvent, encodeRetry } from '../../../../src/http/tasks/events/sse.js'
import { parseEvents } from '../../../fixtures/event-parser.js'
import { holds } from '../../../fixtures/property.js'

t.test('an event has its fields on lines of their own, and data always', async t => {
  t.equal(encodeEvent({ event: 'task', id: 'W/"x"', data: '{}' }), 'event: task\nid: W/"x"\ndata: {}\n\n')
  t.equal(encodeEvent({ event: 'end', data: '' }), 'event: end\ndata: \n\n')
  t.equal(encodeRetry(1999.5) + encodeComment('still here'), 'retry: 2000\n: still here\n')
})

t.test('text that looks like an event is data, line by line', async t => {
  const data = 'la\n\nevent: hacked\rdata: x\r\n\r\n: y'
  t.same(parseEvents(encodeEvent({ event: 'task', data })).events,
    [{ event: 'task', id: '', data: 'la\n\nevent: hacked\ndata: x\n\n: y' }])
})

const anyText = fc.string({ unit: fc.constantFrom('\r', '\n', '\0', ':', ' ', 'data', 'event', 'id', 'retry', '\u2028', 'é', '🎵', '\ud800') })

t.test('whatever the texts, one event and one comment come out, and the data is what went in', async t => {
  await holds(t, fc.property(anyText, anyText, anyText, anyText, (event, id, data, comment) => {
    const parsed = parseEvents(encodeEvent({ event: `e${event}`, id, data }) + encodeComment(comment))
    const [only] = parsed.events
    return parsed.events.length === 1 && parsed.comments.length === 1 && parsed.retriesMs.length === 0 &&
      only?.data === data.replace(/\r\n|\r/g, '\n') && /^[^\r\n\0]*$/.test(only.event + only.id)
  }))
})

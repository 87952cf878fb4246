import { once } from 'node:events'
import net from 'node:net'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { createEventStreams, type EventStream } from '../../../../src/http/tasks/events/event-streams.js'
import type { TelemetryEvent } from '../../../../src/tasks/telemetry.js'
import { settle, testClock } from '../../../fixtures/clock.js'

/** More than the buffers of both kernels take. */
const FLOOD = Buffer.alloc(30_000_000, 'x')

/** A server with nothing but event streams, and as many readers, of whom the test decides what they take. */
async function openStreams (t: Test, count: number) {
  const clock = testClock()
  const events: TelemetryEvent[] = []
  const streams = createEventStreams({ clock, publish: event => { events.push(event) } })
  const app = Fastify()
  const opened: EventStream[] = []
  let closed = 0
  app.get('/', async (_request, reply) => {
    const stream = streams.open(reply)
    stream.onClose(() => { closed++ })
    opened.push(stream)
    return reply
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const sockets: net.Socket[] = []
  for (let reader = 0; reader < count; reader++) {
    const socket = net.connect(port, '127.0.0.1')
    socket.on('error', () => {}) // a reader who is dropped may see a reset
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    while (opened.length <= reader) await settle()
    sockets.push(socket)
  }
  t.teardown(async () => {
    for (const socket of sockets) socket.destroy()
    await app.close()
  })
  async function pass (seconds: number) {
    for (let second = 0; second < seconds; second++) await clock.advance(1000)
  }
  return { streams, opened, sockets, events, pass, closed: () => closed }
}

t.test('a reader who does not drain is dropped after 10 seconds and at most 15; one who does is not', async t => {
  const { opened: [stalled, good], sockets, streams, pass, closed } = await openStreams(t, 2)
  let received = 0
  sockets[1]?.on('data', chunk => { received += chunk.length })
  stalled?.send(FLOOD)
  good?.send(FLOOD)
  await pass(1)
  while (received < FLOOD.length) await settle()
  await pass(8)
  t.equal(streams.size, 2)
  await pass(5)
  t.equal(streams.size, 1)
  t.equal(closed(), 1)
  stalled?.send('into the void')
  stalled?.end('', 'end')
  good?.send('more')
  await pass(30)
  t.equal(streams.size, 1)
})

t.test('a reader who does not drain for a second gets nothing more once 64 KiB wait for him', async t => {
  const { opened: [stalled], streams, pass } = await openStreams(t, 1)
  stalled?.send(FLOOD)
  stalled?.send('he may be quick')
  t.equal(streams.size, 1)
  await pass(1)
  stalled?.send('this took a moment, that is all')
  await settle()
  t.equal(streams.size, 1)
  await pass(1)
  stalled?.send('he is not')
  await settle()
  t.equal(streams.size, 0)
})

t.test('one event larger than 64 KiB is no reason to drop who takes it', async t => {
  const { opened: [stream], sockets: [socket], streams, pass } = await openStreams(t, 1)
  let received = 0
  socket?.on('data', chunk => { received += chunk.length })
  for (let event = 1; event <= 3; event++) {
    stream?.send(FLOOD)
    await pass(1)
    while (received < event * FLOOD.length) await settle()
  }
  t.equal(streams.size, 1)
})

t.test('a reader who does not take the end is not waited for; in a hurry only 2 seconds', async t => {
  const { opened: [stream], streams, pass } = await openStreams(t, 1)
  stream?.send(FLOOD)
  stream?.end('the end', 'end')
  stream?.send('nothing follows')
  streams.hurry()
  await pass(2)
  t.equal(streams.size, 1)
  await pass(2)
  t.equal(streams.size, 0)
})

t.test('comments are spread over the seconds, one per stream in 15', async t => {
  const { sockets, pass } = await openStreams(t, 30)
  const texts = sockets.map(() => '')
  sockets.forEach((socket, index) => socket.on('data', (chunk: Buffer) => { texts[index] += chunk.toString() }))
  const counts = () => texts.map(text => text.split(': still here\n').length - 1)
  await pass(1)
  await settle()
  t.equal(counts().filter(count => count > 0).length, 2)
  await pass(29)
  await settle()
  t.same(new Set(counts()), new Set([2]))
})

t.test('a reader who leaves is forgotten', async t => {
  const { sockets: [socket], streams, closed } = await openStreams(t, 1)
  socket?.destroy()
  if (streams.size > 0 && socket !== undefined) await once(socket, 'close')
  while (streams.size > 0) await settle()
  t.equal(closed(), 1)
})

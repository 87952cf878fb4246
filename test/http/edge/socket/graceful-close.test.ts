import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { addGracefulClose } from '../../../../src/http/edge/socket/graceful-close.js'

const HEAD = 'GET / HTTP/1.1\r\nHost: x\r\n'
const NO_ANSWER = () => {}

/** A server whose `/` begins its answer at once and ends it when the test says so. */
async function serve (t: Test, beginning: string) {
  const app = Fastify()
  let answer = NO_ANSWER
  const arrival = new Promise<void>(resolve => {
    app.get('/', (_request, reply) => {
      const { raw } = reply.hijack()
      if (beginning !== '') raw.write(beginning)
      answer = () => raw.end('ended')
      resolve()
    })
  })
  app.get('/now', async () => 'now')
  addGracefulClose(app, 0)
  const closingHasBegun = new Promise<void>(resolve => { app.addHook('preClose', async () => resolve()) })
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(() => app.close())
  const { port } = app.server.address() as AddressInfo // a TCP server that listens has one

  /** Sends these bytes on a connection of their own. */
  async function open (bytes: string) {
    const connected = once(app.server, 'connection')
    const socket = net.connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', chunk => { text += chunk })
    socket.on('error', () => {})
    const closed = new Promise<string>(resolve => { socket.on('close', () => resolve(text)) })
    socket.write(bytes)
    await connected
    return { socket, closed }
  }

  /** Resolves when the server waits for requests under way only: timers of one length keep their order. */
  async function lingered (): Promise<void> {
    await closingHasBegun
    await new Promise(resolve => { setTimeout(resolve, 0) })
  }
  return { app, open, arrival, lingered, answer: () => answer() }
}

t.test('a server without a request under way closes, whatever connections are open', async t => {
  const { app, open } = await serve(t, '')
  const { closed: idle, socket } = await open('GET /now HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(socket, 'data')
  const [fresh, half] = [await open(''), await open(HEAD)]
  await app.close()
  t.match(await idle, /^HTTP\/1.1 200/)
  t.same([await fresh.closed, await half.closed], ['', ''])
})

t.test('a request under way is answered, and its connection is kept no longer', async t => {
  const { app, open, arrival, lingered, answer } = await serve(t, '')
  const { closed } = await open(`${HEAD}\r\n`)
  const { closed: fresh } = await open('')
  await arrival
  const closing = app.close()
  await lingered()
  answer()
  t.match(await closed, /^HTTP\/1.1 200 OK\r\nconnection: close\r\n.*ended/is)
  await Promise.all([closing, fresh])
})

t.test('an answer that has begun is ended before its connection is', async t => {
  const { app, open, arrival, lingered, answer } = await serve(t, 'begun, ')
  const { closed } = await open(`${HEAD}\r\n`)
  await arrival
  const closing = app.close()
  await lingered()
  answer()
  t.match(await closed, /begun, .*ended/s)
  await closing
})

import { once } from 'node:events'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { createSocketExchanges } from '../../../../src/http/edge/socket/socket-exchanges.js'
import { build } from '../../../fixtures/build.js'
import { answersIn, connect, raw } from '../../../fixtures/raw-client.js'

const LIVEZ = 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'

t.test('the newest request of a connection is known, and the last one that it may have ends it', async t => {
  const exchanges = createSocketExchanges({ maxRequests: 2, maxWaiting: 10 })
  const socket = new Socket()
  t.equal(exchanges.newestOn(socket), undefined)
  for (const keepsAlive of [true, false, false]) {
    const request = Object.assign(new IncomingMessage(socket), { httpVersionMajor: 1, httpVersionMinor: 1 })
    const response = new ServerResponse(request)
    exchanges.begin(request, response, () => {})
    t.match(exchanges.newestOn(socket), { request, response })
    t.equal(response.shouldKeepAlive, keepsAlive)
  }
})

t.test('the thousandth answer of a connection is its last, even to a client who has sent more', async t => {
  const { port } = await build(t, { env: { CLIENT_RATE_LIMIT: '0' } })
  const { socket, text } = connect(port)
  for (let sent = 0; sent < 990; sent += 30) {
    socket.write(LIVEZ.repeat(30))
    while (answersIn(text()) < sent + 30) await once(socket, 'data')
  }
  socket.write(LIVEZ.repeat(30))
  await once(socket, 'close')
  const answer = text()
  t.equal(answer.split('HTTP/1.1 200 OK').length - 1, 1000)
  t.equal(answer.split(/connection: close/i).length - 1, 1)
  t.notMatch(answer, 'HTTP/1.1 503')
})

t.test('a connection on which more requests wait than any client sends is cut', async t => {
  const { port, ask } = await build(t, { env: { CLIENT_RATE_LIMIT: '0' } })
  const slow = 'GET /tasks/demo HTTP/1.1\r\nHost: localhost\r\nPrefer: wait=50\r\n\r\n'
  t.equal(await raw(port, slow, LIVEZ.repeat(40)), '')
  t.equal((await ask('/livez')).status, 200)
})

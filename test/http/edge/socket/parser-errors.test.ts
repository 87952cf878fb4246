import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import t, { type Test } from 'tap'
import type { Exchange } from '../../../../src/http/edge/socket/socket-exchanges.js'
import { refuseSocket } from '../../../../src/http/edge/socket/parser-errors.js'
import { build } from '../../../fixtures/build.js'
import { isProblem } from '../../../fixtures/problem.js'
import { answersIn, connect, raw } from '../../../fixtures/raw-client.js'

t.test('what is not HTTP gets one problem and a closed connection', async t => {
  const { port, sandbox } = await build(t)
  const requests = [
    'GET /tasks/a HTTP/1.1\nHost x\n\n',
    'SSH-2.0-OpenSSH\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'FOO /tasks/a HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /tasks/a\r\n\r\n',
    'GET /tasks/a HTTP/1.2\r\nHost: x\r\n\r\n',
    'GET tasks/a HTTP/1.1\r\nHost: x\r\n\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'
  ]
  for (const request of requests) {
    const answer = await raw(port, request)
    t.match(answer, /^HTTP\/1\.1 400 /)
    t.match(answer, /"type":"\/problems\/malformed-request"/)
    t.match(answer, /x-content-type-options: nosniff/)
    t.equal(answersIn(answer), 1)
  }
  t.equal(sandbox.calls(), 0)
})

t.test('a head that is too large is a problem of its own', async t => {
  const { port } = await build(t)
  for (const head of [`X-Long: ${'x'.repeat(20_000)}`, 'X-Short: x\r\n'.repeat(3_000), `X-Long: ${'x'.repeat(1_000_000)}`]) {
    const answer = await raw(port, `GET /tasks/a HTTP/1.1\r\nHost: x\r\n${head}\r\n\r\n`)
    t.match(answer, /^HTTP\/1\.1 431 .*"type":"\/problems\/headers-too-large"/s)
    t.equal(answersIn(answer), 1)
  }
})

t.test('an unknown expectation is refused as such, 100-continue is met', async t => {
  const { ask, port } = await build(t)
  isProblem(t, await ask('/livez', { headers: { expect: 'a-miracle' } }), 417, 'expectation-failed')
  const head = 'GET /livez HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 2\r\n\r\n'
  t.match(await raw(port, head, 'ab'), /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /)
})

t.test('a CONNECT is a wrong method, an upgrade is not taken up', async t => {
  const { port } = await build(t)
  const connected = await raw(port, 'CONNECT evil.example.com:443 HTTP/1.1\r\nHost: evil.example.com:443\r\n\r\n')
  t.match(connected, /^HTTP\/1\.1 405 .*allow: GET, HEAD, OPTIONS.*"type":"\/problems\/method-not-allowed"/s)
  for (const protocol of ['websocket', 'h2c']) {
    const lines = `Connection: Upgrade, close\r\nUpgrade: ${protocol}\r\nHTTP2-Settings: AAMAAABkAAQAAP__`
    t.match(await raw(port, `GET /livez HTTP/1.1\r\nHost: x\r\n${lines}\r\n\r\n`), /^HTTP\/1\.1 200 /)
  }
})

t.test('a client who resets his connection after a CONNECT harms nobody', async t => {
  const { ask, port } = await build(t)
  const { socket } = connect(port)
  socket.write('CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(socket, 'data')
  socket.resetAndDestroy()
  t.equal((await ask('/livez')).status, 200)
})

t.test('every method that Node knows gets an answer of ours', async t => {
  const { ask } = await build(t, { env: { CLIENT_RATE_LIMIT: '0' } })
  for (const method of http.METHODS.filter(each => !['GET', 'HEAD', 'OPTIONS', 'CONNECT', 'QUERY'].includes(each))) {
    isProblem(t, await ask('/tasks/demo', { method }), 405, 'method-not-allowed')
  }
})

t.test('a connection that was reset or cannot be written is dropped without a word', async t => {
  const reset = Object.assign(new Error('x'), { code: 'ECONNRESET' })
  const socket = new net.Socket()
  refuseSocket(reset, socket)
  t.ok(socket.destroyed)
})

/** A connection that is refused for this reason, in the middle of this exchange, as soon as its client has spoken. */
async function refused (t: Test, code: string, exchange?: Exchange) {
  const server = net.createServer({ allowHalfOpen: true }, socket => {
    socket.once('data', () => {
      refuseSocket(Object.assign(new Error('x'), { code }), socket, exchange)
      refuseSocket(Object.assign(new Error('x'), { code }), socket, exchange) // as Node does for what comes after it
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function exchange (complete: boolean, headersSent: boolean, writableEnded: boolean, writableFinished: boolean) {
  const finished: Array<() => void> = []
  const response = Object.assign(new http.ServerResponse(new http.IncomingMessage(new net.Socket())), {
    once (_name: string, run: () => void) {
      finished.push(run)
      return response
    }
  })
  Object.defineProperties(response, {
    socket: { value: new net.Socket() },
    headersSent: { value: headersSent },
    writableEnded: { value: writableEnded },
    writableFinished: { value: writableFinished }
  })
  return { request: { complete }, response, finish () { for (const run of finished) run() } }
}

t.test('a request that did not arrive in time is told so', async t => {
  for (const before of [undefined, exchange(true, true, true, true), exchange(false, false, false, false)]) {
    const port = await refused(t, 'ERR_HTTP_REQUEST_TIMEOUT', before)
    const answer = await raw(port, 'GET')
    t.match(answer, /^HTTP\/1\.1 408 .*"type":"\/problems\/request-timeout"/s)
    t.equal(answersIn(answer), 1)
  }
})

t.test('nothing is written into an answer that has begun, or after one to the same request', async t => {
  for (const [complete, writableEnded] of [[true, false], [false, true], [false, false]] as const) {
    t.equal(await raw(await refused(t, 'HPE_INVALID_CHUNK_SIZE', exchange(complete, true, writableEnded, false)), 'x'), '')
  }
})

t.test('an answer that is still awaited comes before the refusal', async t => {
  const pending = exchange(true, false, false, false)
  const { socket, text } = connect(await refused(t, 'HPE_INVALID_METHOD', pending))
  socket.write('x')
  while (text() === '') {
    await new Promise(resolve => { setImmediate(resolve) })
    pending.finish() // the first time it is heard, and once more, as when that answer closes the connection itself
    pending.finish()
  }
  await once(socket, 'close')
  t.match(text(), /^HTTP\/1\.1 400 /)
  t.equal(answersIn(text()), 1)
})

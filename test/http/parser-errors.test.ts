import { once } from 'node:events'
import net from 'node:net'
import t from 'tap'
import { refuseSocket } from '../../src/http/parser-errors.js'
import { build } from '../fixtures/build.js'
import { isProblem } from '../fixtures/problem.js'

/** Sends bytes as they are and returns all that comes back until the server closes. */
async function raw (port: number, bytes: string): Promise<string> {
  const socket = net.connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', chunk => chunks.push(chunk))
  socket.write(bytes)
  await once(socket, 'close')
  return Buffer.concat(chunks).toString()
}

t.test('what is not HTTP gets one problem and a closed connection', async t => {
  const { port, sandbox } = await build(t)
  const requests = [
    'GET /tasks/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    'GET /tasks/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n',
    'GET /tasks/a HTTP/1.1\nHost x\n\n',
    'SSH-2.0-OpenSSH\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'FOO /tasks/a HTTP/1.1\r\nHost: x\r\n\r\n'
  ]
  for (const request of requests) {
    const answer = await raw(port, request)
    t.match(answer, /^HTTP\/1\.1 400 /)
    t.match(answer, /"type":"\/problems\/malformed-request"/)
    t.equal(answer.split('HTTP/1.1').length, 2, 'one answer')
  }
  t.equal(sandbox.calls(), 0)
})

t.test('a head that is too large is a problem of its own', async t => {
  const { port } = await build(t)
  const answer = await raw(port, `GET /tasks/a HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)
  t.match(answer, /^HTTP\/1\.1 431 .*"type":"\/problems\/headers-too-large"/s)
})

t.test('a request without Host is malformed, except in HTTP/1.0', async t => {
  const { port } = await build(t)
  t.match(await raw(port, 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n'), /400 .*malformed-request/s)
  t.match(await raw(port, 'GET /livez HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 /)
})

t.test('an unknown expectation is refused as such', async t => {
  const { ask } = await build(t)
  isProblem(t, await ask('/livez', { headers: { expect: 'a-miracle' } }), 417, 'expectation-failed')
})

t.test('a connection that was reset or cannot be written is dropped without a word', async t => {
  const reset = Object.assign(new Error('x'), { code: 'ECONNRESET' })
  const socket = new net.Socket()
  refuseSocket(reset, socket)
  t.ok(socket.destroyed)
})

t.test('a request that did not arrive in time is told so', async t => {
  const server = net.createServer(socket => {
    refuseSocket(Object.assign(new Error('x'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  t.match(await raw(port, ''), /^HTTP\/1\.1 408 .*"type":"\/problems\/request-timeout"/s)
})

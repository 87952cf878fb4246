import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import t from 'tap'
import { createConnections } from '../../../src/http/edge/socket-exchanges.js'
import { build } from '../../fixtures/build.js'
import { raw } from '../../fixtures/raw-client.js'

t.test('a connection is about its newest request', async t => {
  const connections = createConnections(2)
  const socket = new Socket()
  t.equal(connections.exchangeOn(socket), undefined)
  for (const keepsAlive of [true, false, false]) {
    const request = Object.assign(new IncomingMessage(socket), { httpVersionMajor: 1, httpVersionMinor: 1 })
    const response = new ServerResponse(request)
    connections.begin(request, response)
    t.match(connections.exchangeOn(socket), { request, response })
    t.equal(response.shouldKeepAlive, keepsAlive)
  }
})

t.test('the thousandth answer of a connection is its last, even to a client who has sent more', async t => {
  const { port } = await build(t, { env: { CLIENT_RATE_LIMIT: '0' } })
  const answer = await raw(port, 'GET /livez HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1200))
  t.equal(answer.split('HTTP/1.1 200 OK').length - 1, 1000)
  t.equal(answer.split(/connection: close/i).length - 1, 1)
  t.notMatch(answer, 'HTTP/1.1 503')
})

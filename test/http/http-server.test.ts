import { once } from 'node:events'
import net from 'node:net'
import t from 'tap'
import { build } from '../fixtures/build.js'

t.test('while it closes, a request on an open connection is told that the process goes down', async t => {
  const { server, port } = await build(t)
  const socket = net.connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', chunk => chunks.push(chunk))
  socket.write('GET /livez HTTP/1.1\r\nHost: x\r\n\r\nGET /livez HTTP/1.1\r\nHost: x\r\n')
  await once(socket, 'data')
  const closing = server.app.close()
  socket.write('\r\n')
  await Promise.all([once(socket, 'close'), closing])
  t.match(Buffer.concat(chunks).toString(), /200 OK.*503 .*"type":"\/problems\/shutting-down"/s)
})

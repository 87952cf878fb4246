import { once } from 'node:events'
import net from 'node:net'
import t from 'tap'
import { httpClient } from './fixtures/build.js'
import { start, untilServed } from './fixtures/process.js'

const FILES = 256
const CONNECTIONS = 300

async function open (port: number): Promise<net.Socket> {
  const socket = net.connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  return socket
}

t.test('connections that use up all files neither end the process nor deafen it', async t => {
  const { child, exit, listening } = start(t, { PORT: '0', LOG_LEVEL: 'silent' }, { maxFiles: FILES })
  const origin = await listening()
  const port = Number(new URL(origin).port)
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => open(port)))
  // Longer than a sample of the load takes: it must not need a file.
  await new Promise(resolve => { setTimeout(resolve, 2500) })
  t.equal(child.exitCode, null)

  for (const socket of sockets) socket.destroy()
  // The process learns only with a delay that they have gone, and may refuse one more until then.
  const { status } = await untilServed(httpClient(origin), '/tasks/demo-instant')
  t.equal(status, 200, 'served as before once they have gone')
  child.kill('SIGTERM')
  t.equal(await exit, 0)
})

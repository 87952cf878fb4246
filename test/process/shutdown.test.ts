import { once } from 'node:events'
import net from 'node:net'
import t from 'tap'
import { httpClient } from '../fixtures/build.js'
import { isProblem } from '../fixtures/problem.js'
import { start } from '../fixtures/process.js'
import { startUpstream } from '../fixtures/upstream.js'

const SANDBOX = { PORT: '0', KIE_SANDBOX_SPEED: '1000', LOG_LEVEL: 'warn' }

/** A connection that says nothing. */
async function idle (origin: string): Promise<net.Socket> {
  const { port, hostname } = new URL(origin)
  const socket = net.connect(Number(port), hostname).on('error', () => {})
  await once(socket, 'connect')
  return socket
}

t.test('after a signal it is not ready but serves; a second one ends it at once', async t => {
  const { child, exit, listening, logged } = start(t, {
    ...SANDBOX, SHUTDOWN_DELAY_MS: '60000', SHUTDOWN_TIMEOUT_MS: '600000'
  })
  const ask = httpClient(await listening())
  child.kill('SIGTERM')
  let ready = await ask('/readyz')
  while (ready.status === 200) ready = await ask('/readyz')
  isProblem(t, ready, 503, 'shutting-down')
  t.equal((await ask('/tasks/demo-instant')).status, 200)

  child.kill('SIGINT')
  t.equal(await exit, 1)
  t.match(logged().at(-1), { level: 50, signal: 'SIGINT' })
})

t.test('a shutdown ends after its time, whatever is still under way', async t => {
  const { child, exit, listening, logged } = start(t, {
    ...SANDBOX, SHUTDOWN_DELAY_MS: '60000', SHUTDOWN_TIMEOUT_MS: '1'
  })
  await listening()
  child.kill('SIGINT')
  t.equal(await exit, 1)
  t.match(logged(), [{ level: 50, timeoutMs: 1 }])
})

t.test('a shutdown answers what is under way, and waits for no idle connection', async t => {
  const kie = await startUpstream(t, (_request, response) => { answer = () => response.end('{"code":200,"data":null}') })
  let answer = () => {}
  const { child, exit, listening } = start(t, {
    ...SANDBOX, KIE_API_KEY: 'canary-key-0123456789', KIE_BASE_URL: kie.url.href, KIE_MUSIC_DIALECT: 'legacy'
  })
  const origin = await listening()
  await idle(origin)
  const pending = httpClient(origin)('/tasks/a')
  await kie.received(1)
  child.kill('SIGTERM')
  while ((await httpClient(origin)('/livez').catch(() => undefined)) !== undefined);
  answer()
  const { status, headers } = await pending
  t.match({ status, headers }, { status: 404, headers: { connection: 'close' } })
  t.equal(await exit, 0)
})

t.test('a shutdown does not wait for a connection to KIE that is only being made', async t => {
  const silent = net.createServer()
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const connected = once(silent, 'connection')
  const { port } = silent.address() as net.AddressInfo // a TCP server that listens has one
  const { child, exit, listening } = start(t, {
    ...SANDBOX, KIE_API_KEY: 'canary-key-0123456789', KIE_BASE_URL: `https://127.0.0.1:${port}`, KIE_TIMEOUT_MS: '60000'
  })
  const origin = await listening()
  const client = await idle(origin)
  client.end('GET /tasks/a HTTP/1.1\r\nHost: localhost\r\n\r\n')
  const [socket] = await connected
  t.teardown(() => {
    socket.destroy()
    silent.close()
  })
  client.destroy()
  child.kill('SIGTERM')
  t.equal(await exit, 0)
})

import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import Fastify from 'fastify'
import t from 'tap'
import { addBodyTimeout } from '../../../src/http/edge/body-timeout.js'
import { build } from '../../fixtures/build.js'
import { settle, testClock } from '../../fixtures/clock.js'

async function drip (port: number, path: string) {
  const socket = net.connect(port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('latin1').on('data', chunk => { answer += chunk }).on('error', () => {})
  const closed = once(socket, 'close')
  await once(socket, 'connect')
  socket.write(`POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{`)
  for (let turn = 0; turn < 10; turn++) await settle()
  return { closed, answer: () => answer }
}

t.test('a body has 10 s to arrive, then the request is told so and the connection ends', async t => {
  const { port, clock } = await build(t, { env: { TASK_CREATION: 'on' } })
  for (const path of ['/tasks', '/tasks/a', '/nowhere', '/callbacks/kie/kcb_0', '/api/v1/generate']) {
    const { closed, answer } = await drip(port, path)
    await clock.advance(9_999)
    t.equal(answer(), '', path)
    await clock.advance(1)
    await closed
    t.match(answer(), /^HTTP\/1\.1 408 .*\/problems\/request-timeout/s, path)
  }
})

t.test('a route may give a body more time, and one that has arrived has no limit', async t => {
  const clock = testClock()
  const app = Fastify()
  t.teardown(() => app.close())
  let refused = 0
  addBodyTimeout(app, clock, socket => { refused++; socket.destroy() })
  app.post('/slow', { config: { bodyMaxMs: 60_000 } }, async () => 'ok')
  let finish = () => {}
  app.post('/working', async () => { await new Promise<void>(resolve => { finish = resolve }); return 'ok' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo // a TCP server that listens has one
  const { closed } = await drip(port, '/slow')
  const working = fetch(`http://127.0.0.1:${port}/working`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  for (let turn = 0; turn < 20; turn++) await settle()
  await clock.advance(59_999)
  t.equal(refused, 0)
  finish()
  t.equal((await working).status, 200)
  await clock.advance(1)
  await closed
  t.equal(refused, 1)
})

import t from 'tap'
import { build } from '../../fixtures/build.js'
import { answersIn, connect, raw } from '../../fixtures/raw-client.js'

const HEAD = 'Host: localhost\r\nConnection: close\r\n'

t.test('a request is answered when its body is whole, and not before', async t => {
  const { port, ask } = await build(t)
  for (const [target, status] of [['GET /tasks/demo', 200], ['POST /tasks/demo', 405], ['POST /nope', 404]] as const) {
    const { socket, text } = connect(port)
    socket.write(`${target} HTTP/1.1\r\n${HEAD}Content-Length: 4\r\n\r\nab`)
    await ask('/livez')
    t.equal(text(), '')
    socket.write('cd')
    while (!socket.closed) await new Promise(resolve => { setImmediate(resolve) })
    t.match(text(), `HTTP/1.1 ${status} `)
    t.equal(answersIn(text()), 1)
  }
})

t.test('a client who leaves in the middle of a body is forgotten', async t => {
  const { port, ask, sandbox } = await build(t)
  const { socket } = connect(port)
  socket.write(`GET /tasks/demo HTTP/1.1\r\n${HEAD}Content-Length: 4\r\n\r\nab`)
  await ask('/livez')
  socket.resetAndDestroy()
  await ask('/livez')
  t.equal(sandbox.calls(), 0)
})

t.test('a body beyond 1 MiB is refused, announced or not', async t => {
  const { port, sandbox } = await build(t)
  const announced = await raw(port, `GET /tasks/demo HTTP/1.1\r\n${HEAD}Content-Length: 1048577\r\n\r\n`)
  t.match(announced, /^HTTP\/1\.1 413 .*"type":"\/problems\/payload-too-large"/s)
  const chunk = `80001\r\n${'x'.repeat(0x80001)}\r\n`
  const unannounced = await raw(port, `GET /tasks/demo HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\n`, chunk, chunk)
  t.match(unannounced, /^HTTP\/1\.1 413 .*"type":"\/problems\/payload-too-large"/s)
  t.equal(sandbox.calls(), 0)
})

t.test('a body as long as 0 is none', async t => {
  const { ask } = await build(t)
  t.equal((await ask('/livez', { body: '' })).status, 200)
})

import { once } from 'node:events'
import t from 'tap'
import { build } from '../../fixtures/build.js'
import { settle } from '../../fixtures/clock.js'
import { connect } from '../../fixtures/raw-client.js'

const HOST = 'Host: localhost\r\n'
/** Waits until the clock moves: nothing behind it on its connection can be answered before. */
const SLOW = `GET /tasks/demo HTTP/1.1\r\n${HOST}Prefer: wait=50\r\n\r\n`

/** What may wait behind an answer. */
const BEHIND = {
  'event streams': `GET /tasks/demo/events HTTP/1.1\r\n${HOST}\r\n`,
  'long polls': SLOW,
  'plain reads': `GET /tasks/demo HTTP/1.1\r\n${HOST}\r\n`,
  'bodies that are not read': `GET /livez HTTP/1.1\r\n${HOST}Content-Length: 2\r\n\r\nab`,
  'addresses that are not served': `GET /%ZZ HTTP/1.1\r\n${HOST}\r\n`
}

t.test('a broken body behind an answer that is awaited is refused after it', async t => {
  const { port, clock, sandbox } = await build(t)
  const { socket, text } = connect(port)
  socket.write(SLOW + `POST /livez HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nZZ\r\n`)
  while (sandbox.calls('demo') === 0) await settle()
  for (let turn = 0; turn < 20; turn++) await settle()
  for (let seconds = 0; seconds < 60 && !socket.closed; seconds++) await clock.advance(1000)
  if (!socket.closed) await once(socket, 'close')
  t.match(text(), /^HTTP\/1\.1 200 .*HTTP\/1\.1 400 /s)
})

for (const [name, request] of Object.entries(BEHIND)) {
  t.test(`of ${name} behind an answer that is awaited, nothing is left when their connection is cut`, async t => {
    const { port, ask, clock, sandbox } = await build(t, { env: { STREAM_MAX_PER_CLIENT: '20' } })
    const { socket } = connect(port)
    socket.write(SLOW + request.repeat(20))
    while (sandbox.calls('demo') === 0) await settle()
    for (let turn = 0; turn < 20; turn++) await settle()
    socket.resetAndDestroy()
    await once(socket, 'close')
    await ask('/livez')

    for (let place = 0; place < 20; place++) {
      const stream = connect(port)
      stream.socket.write(`GET /tasks/demo/events HTTP/1.1\r\n${HOST}\r\n`)
      await once(stream.socket, 'data')
      t.match(stream.text(), 'HTTP/1.1 200', 'its place is free')
      stream.socket.destroy()
      await once(stream.socket, 'close')
    }
    const calls = sandbox.calls('demo')
    await clock.advance(30_000)
    t.equal(sandbox.calls('demo'), calls, 'and KIE is not asked')
  })
}

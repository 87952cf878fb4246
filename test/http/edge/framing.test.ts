import t from 'tap'
import { build } from '../../fixtures/build.js'
import { framings } from '../../fixtures/framings.js'
import { answersIn, raw } from '../../fixtures/raw-client.js'

t.test('a request whose end is in doubt gets one problem and a closed connection, and nothing behind it is read', async t => {
  const { port, sandbox } = await build(t, { env: { CLIENT_RATE_LIMIT: '0' } })
  t.ok(Object.keys(framings).length >= 22)
  const second = 'GET /tasks/demo-smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n'

  // Answered from upstream, by a wrong method, from nowhere, at once, and past every hook.
  for (const target of ['GET /tasks/demo', 'POST /tasks/demo', 'POST /nope', 'GET /livez', 'GET /%ZZ']) {
    await Promise.all(Object.entries(framings).map(async ([name, [lines, body]]) => {
      const answer = await raw(port, `${target} HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n\r\n${body}${second}`)
      t.match(answer, /^HTTP\/1\.1 400 .*"type":"\/problems\/malformed-request"/s, `${target}: ${name}`)
      t.equal(answersIn(answer), 1, `${target}: ${name}`)
    }))
  }
  t.equal(sandbox.calls('demo-smuggled'), 0)
})

t.test('a body that breaks after its head has been read gives one problem too', async t => {
  const { port } = await build(t)
  for (const target of ['GET /tasks/demo', 'POST /tasks/demo', 'GET /livez', 'GET /%ZZ']) {
    const head = `${target} HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n`
    const answer = await raw(port, head, '2\r\nab\r\n', 'zz\r\n')
    t.match(answer, /^HTTP\/1\.1 400 .*malformed-request/s)
    t.equal(answersIn(answer), 1)
  }
})

// Routes that read a body, each in its own way.
const READERS = [
  '/tasks', '/music/generate', '/api/v1/generate', '/files', '/files/download-url', '/callbacks/kie/kcb_0', '/api/file-url-upload',
  '/api/file-stream-upload', '/api/file-base64-upload'
]

t.test('where a body is read, one whose end is in doubt makes nothing, and gets one answer', async t => {
  const { port, sandbox } = await build(t, { env: { CLIENT_RATE_LIMIT: '0', TASK_CREATION: 'on' } })
  const song = '{"prompt":"a","customMode":false,"instrumental":true,"model":"V5"}'
  const second = `POST /tasks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${song.length}\r\n\r\n${song}`
  for (const path of READERS) {
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`
    await Promise.all(Object.entries(framings).map(async ([name, [lines, body]]) => {
      const answer = await raw(port, `${head}${lines}\r\n\r\n${body}${second}`)
      // A file needs a length, and without one its body is not looked at: the connection ends behind the answer.
      t.match(answer, path === '/files'
        ? /^HTTP\/1\.1 400 .*(?:malformed-request|connection: close.*invalid-request)"/is
        : /^\/api\/file-(?:stream|base64)/.test(path)
          ? /^HTTP\/1\.1 (?:400 .*malformed-request"|200 .*"code":4)/is
          : /^HTTP\/1\.1 400 .*"type":"\/problems\/malformed-request"/s, `${path}: ${name}`)
      t.equal(answersIn(answer), 1, `${path}: ${name}`)
    }))
    const broken = await raw(port, `${head}Transfer-Encoding: chunked\r\n\r\n`, `5\r\n${song.slice(0, 5)}\r\n`, `zz\r\n${second}`)
    t.equal(answersIn(broken), 1, `${path}: a chunk that is none`)
  }
  t.equal(sandbox.made(), 0)
})

t.test('a GET with a body is answered once, and its body is no request', async t => {
  const { port, sandbox } = await build(t)
  const inner = 'GET /tasks/demo-smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const answer = await raw(port,
    `GET /tasks/demo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`)
  t.match(answer, /^HTTP\/1\.1 200 /)
  t.equal(answersIn(answer), 1)
  t.equal(sandbox.calls('demo-smuggled'), 0)
})

t.test('what is good before it is answered first', async t => {
  const { port } = await build(t)
  const good = 'GET /tasks/demo HTTP/1.1\r\nHost: localhost\r\n\r\n'
  const answer = await raw(port, `${good}${good}GET /tasks/demo HTTP/1.1\r\nHost : localhost\r\n\r\n`)
  t.match(answer, /^HTTP\/1\.1 200 .*HTTP\/1\.1 200 .*HTTP\/1\.1 400 .*malformed-request/s)
  t.equal(answersIn(answer), 3)
})

t.test('a request with no Host or with two is malformed, except that HTTP/1.0 may have none', async t => {
  const { port } = await build(t)
  t.match(await raw(port, 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 400 .*malformed-request/s)
  const two = 'GET /livez HTTP/1.1\r\nHost: localhost\r\nhOST: evil.example.com\r\nConnection: close\r\n\r\n'
  t.match(await raw(port, two), /^HTTP\/1\.1 400 .*malformed-request/s)
  t.match(await raw(port, 'GET /livez HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 /)
})

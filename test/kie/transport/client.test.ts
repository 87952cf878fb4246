import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { hasOpenssl, selfSignedCertificate } from '../../fixtures/certificate.js'
import { testClock } from '../../fixtures/clock.js'
import { openClient } from '../../fixtures/kie.js'
import { inTurn, neverReply, reply, startUpstream } from '../../fixtures/upstream.js'

const PATH = '/api/v1/generate/record-info'
const OK = reply('{}')

t.test('an answer comes as status, text and Retry-After, good or bad', async t => {
  const { url } = await startUpstream(t, inTurn(reply('{"code":200}'), reply('slow', 429, { 'retry-after': '7' })))
  const client = openClient(t, url)
  t.same(await client.get(PATH, {}), { statusCode: 200, retryAfter: undefined, text: '{"code":200}' })
  t.same(await client.get(PATH, {}), { statusCode: 429, retryAfter: '7', text: 'slow' })
})

t.test('a header sent twice is joined, and so is no value that we know', async t => {
  const { url } = await startUpstream(t, reply('slow', 429, { 'retry-after': ['7', '8'] }))
  t.match(await openClient(t, url).get(PATH, {}), { retryAfter: '7, 8' })
})

t.test('a call sends the key, an agent, and nothing else of ours; a cookie does not come back', async t => {
  const { url, requests } = await startUpstream(t, reply('{}', 200, { 'set-cookie': 'JSESSIONID=A; Path=/; HttpOnly' }))
  const client = openClient(t, url)
  await client.get(PATH, { taskId: 'a' })
  await client.get(PATH, { taskId: 'a' })

  for (const { method, headers } of requests) {
    t.equal(method, 'GET')
    t.strictSame({ ...headers }, {
      host: url.host,
      connection: 'keep-alive',
      authorization: 'Bearer key-of-the-test',
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': 'kie-bff-test/1'
    })
  }
  t.equal(requests.length, 2)
})

t.test('the key is asked for at each call, so a rotated one is used at once', async t => {
  const { url, requests } = await startUpstream(t, OK)
  let turn = 0
  const client = openClient(t, url, { apiKey: () => `key-${++turn}` })
  await client.get(PATH, {})
  await client.get(PATH, {})
  t.same(requests.map(({ headers }) => headers.authorization), ['Bearer key-1', 'Bearer key-2'])
})

t.test('a query value is encoded: it adds neither a parameter nor a path', async t => {
  const { url, requests } = await startUpstream(t, OK)
  const taskId = '../a?b=c&taskId=d#e f+g%00é'
  await openClient(t, url).get(PATH, { taskId })
  t.equal(requests[0]?.url.pathname, PATH)
  t.same([...requests[0]?.url.searchParams ?? []], [['taskId', taskId]])
})

t.test('a base URL may have a path, with or without a slash at its end', async t => {
  const { url, requests } = await startUpstream(t, OK)
  for (const prefix of ['/gateway/kie', '/gateway/kie/']) await openClient(t, new URL(prefix, url)).get(PATH, {})
  t.same(requests.map(request => request.url.pathname), [`/gateway/kie${PATH}`, `/gateway/kie${PATH}`])
})

t.test('a redirect is an answer like any other: nobody follows it', async t => {
  const { url, requests } = await startUpstream(t, reply('', 302, { location: '/elsewhere' }))
  t.match(await openClient(t, url).get(PATH, {}), { statusCode: 302 })
  t.equal(requests.length, 1)
})

t.test('gzip is inflated although identity was asked for', async t => {
  const { url } = await startUpstream(t, reply(gzipSync('{"code":200}'), 200, { 'content-encoding': 'GZIP' }))
  t.match(await openClient(t, url).get(PATH, {}), { text: '{"code":200}' })
})

t.test('what cannot be read is refused, and the next call is not hurt', async t => {
  const refusals: Array<[reason: string, body: string | Uint8Array, headers: Record<string, string | string[]>]> = [
    ['encoding', 'no gzip', { 'content-encoding': 'gzip' }],
    ['too_large', Buffer.alloc(1024 * 1024 + 1), {}],
    ['too_large', gzipSync(Buffer.alloc(1024 * 1024 + 1)), { 'content-encoding': 'gzip' }],
    ['too_large', '{}', { 'x-filling': 'x'.repeat(20_000) }]
  ]
  for (const [reason, body, headers] of refusals) {
    const { url, requests } = await startUpstream(t, inTurn(reply(body, 200, headers), OK))
    const client = openClient(t, url)
    await t.rejects(client.get(PATH, {}), { name: 'TaskError', code: 'upstream-invalid-response', reason })
    t.match(await client.get(PATH, {}), { text: '{}' })
    t.equal(requests.length, 2)
  }
})

t.test('an encoding that cannot be read is refused, and its unread body harms nobody', async t => {
  for (const encoding of ['br', ['gzip', 'gzip']]) {
    const { url } = await startUpstream(t, inTurn(reply('{}', 200, { 'content-encoding': encoding }), OK))
    const client = openClient(t, url)
    await t.rejects(client.get(PATH, {}), { code: 'upstream-invalid-response', reason: 'encoding' })
    t.match(await client.get(PATH, {}), { text: '{}' })
  }
})

t.test('an upstream that never answers is given up at the deadline, and not asked again', async t => {
  const clock = testClock()
  const { url, requests, received } = await startUpstream(t, neverReply)
  const call = openClient(t, url, { clock }).get(PATH, {})
  const refused = t.rejects(call, { name: 'TaskError', code: 'upstream-timeout', reason: 'deadline' })
  await received(1)
  await clock.advance(5_000)
  await refused
  t.equal(requests.length, 1)
})

t.test('the deadline is for the whole answer: bytes that trickle in do not move it', async t => {
  const clock = testClock()
  const { url, received } = await startUpstream(t, (_request, response) => { response.write('{') })
  const call = openClient(t, url, { clock }).get(PATH, {})
  const refused = t.rejects(call, { code: 'upstream-timeout', reason: 'deadline' })
  await received(1)
  await clock.advance(4_999)
  await clock.advance(1)
  await refused
})

t.test('a deadline ends with its call, however that ends', async t => {
  const clock = testClock()
  const pending = new Set<() => void>()
  const after = (delayMs: number, run: () => void) => {
    const cancel = clock.after(delayMs, run)
    pending.add(run)
    return () => { pending.delete(run); cancel() }
  }
  const { url } = await startUpstream(t, inTurn(OK, ({ socket }) => { socket.destroy() }))
  const client = openClient(t, url, { clock: { ...clock, after } })
  const good = client.get(PATH, {})
  t.equal(pending.size, 1)
  await good
  t.equal(pending.size, 0)
  await t.rejects(client.get(PATH, {}), { code: 'upstream-unreachable' })
  t.equal(pending.size, 0)
})

t.test('a closed port is an upstream out of reach', async t => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  await t.rejects(openClient(t, new URL(`http://127.0.0.1:${port}`)).get(PATH, {}), {
    name: 'TaskError', code: 'upstream-unreachable', reason: 'connect'
  })
})

t.test('a connection reset before the answer is an upstream out of reach, and nothing is repeated', async t => {
  const { url, requests } = await startUpstream(t, ({ socket }) => { socket.resetAndDestroy() })
  await t.rejects(openClient(t, url).get(PATH, {}), {
    name: 'TaskError', code: 'upstream-unreachable', reason: 'reset'
  })
  t.equal(requests.length, 1)
})

t.test('an answer cut in the middle is a bad answer', async t => {
  const { url, requests } = await startUpstream(t, (_request, response) => {
    response.writeHead(200, { 'content-length': 100 })
    response.write('{"code":200,', () => response.destroy())
  })
  await t.rejects(openClient(t, url).get(PATH, {}), {
    name: 'TaskError', code: 'upstream-invalid-response', reason: 'cut'
  })
  t.equal(requests.length, 1)
})

t.test('an answer that is no HTTP is a bad answer', async t => {
  const { url } = await startUpstream(t, ({ socket }) => { socket.end('SSH-2.0-upstream\r\n\r\n') })
  await t.rejects(openClient(t, url).get(PATH, {}), {
    name: 'TaskError', code: 'upstream-invalid-response', reason: 'parse'
  })
})

t.test('a certificate that nobody vouches for is refused before a request is written', {
  skip: hasOpenssl ? false : 'no openssl to make one'
}, async t => {
  const certificate = selfSignedCertificate(t)
  const { url, requests } = await startUpstream(t, OK, certificate)
  await t.rejects(openClient(t, url).get(PATH, {}), {
    name: 'TaskError', code: 'upstream-unreachable', reason: 'tls'
  })
  t.equal(requests.length, 0)

  const trusting = openClient(t, url, { connect: { ca: certificate.cert } })
  t.match(await trusting.get(PATH, {}), { statusCode: 200 })
})

t.test('replacing connections lets calls under way end on theirs', async t => {
  const { url, requests, received } = await startUpstream(t, (request, response) => {
    if (request.url?.includes('first')) response.write('{')
    else response.end('{}')
  })
  const clock = testClock()
  const client = openClient(t, url, { clock })
  const first = client.get('/first', {})
  await received(1)
  client.replaceConnections()
  t.match(await client.get('/second', {}), { text: '{}' })
  t.not(requests[0]?.remotePort, requests[1]?.remotePort)

  const refused = t.rejects(first, { code: 'upstream-timeout', reason: 'deadline' })
  await clock.advance(5_000)
  await refused
})

t.test('connections are replaced at most once in 10 seconds', async t => {
  const { url, requests } = await startUpstream(t, OK)
  const clock = testClock()
  const client = openClient(t, url, { clock })
  const port = async () => {
    await client.get(PATH, {})
    return requests.at(-1)?.remotePort
  }

  const first = await port()
  client.replaceConnections()
  const second = await port()
  await clock.advance(9_999)
  client.replaceConnections()
  const third = await port()
  await clock.advance(1)
  client.replaceConnections()
  const fourth = await port()

  t.not(first, second)
  t.equal(second, third)
  t.not(third, fourth)
})

t.test('a call on a new connection leaves those that are kept alone, and keeps its own for nobody', async t => {
  const { url, requests } = await startUpstream(t, OK)
  const client = openClient(t, url)
  for (const onNewConnection of [false, true, true, false]) {
    await client.get(PATH, {}, { timeoutMs: 5_000, onNewConnection })
  }
  const [first, second, third, fourth] = requests.map(({ remotePort }) => remotePort)
  t.equal(new Set([first, second, third]).size, 3)
  t.equal(fourth, first)
})

t.test('a closed client ends the calls under way', async t => {
  const { url, received } = await startUpstream(t, neverReply)
  const client = openClient(t, url)
  const refused = t.rejects(client.get(PATH, {}), { name: 'TaskError' })
  await received(1)
  await client.close()
  await refused
})

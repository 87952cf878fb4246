import { EventEmitter, once } from 'node:events'
import http, { type RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { build, TOKEN } from '../../fixtures/build.js'
import { settle } from '../../fixtures/clock.js'
import { ADDRESS, afterBody, megabytesTaken, UPLOADED, WAV } from '../../fixtures/uploads.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

async function buildFiles (t: Test, listener?: RequestListener, env: Record<string, string> = {}) {
  const upstream = listener === undefined ? undefined : await startUpstream(t, listener)
  const sandboxed = await build(t, { env: { TASK_CREATION: 'on' } })
  const uploadUrl = upstream?.url.href ?? sandboxed.upstreamUrl.href
  const built = await build(t, {
    env: { TASK_CREATION: 'on', KIE_UPLOAD_URL: uploadUrl, ...env },
    ...(upstream !== undefined ? { baseUrl: upstream.url } : { baseUrl: sandboxed.upstreamUrl })
  })
  /** Begins an upload of `length` bytes, of which none is sent yet. */
  function open (length: number, headers: http.OutgoingHttpHeaders = {}) {
    const request = http.request({
      host: '127.0.0.1', port: built.port, path: '/files', method: 'POST', agent: false, headers: { 'content-length': length, ...headers }
    })
    const answered = once(request, 'response').then(async ([response]) => {
      let text = ''
      for await (const chunk of response.setEncoding('utf8')) text += chunk
      return { status: response.statusCode, json: JSON.parse(text), headers: response.headers }
    })
    answered.catch(() => {})
    request.on('error', () => {})
    request.flushHeaders()
    return { request, answered }
  }
  async function send (file: Buffer, headers: http.OutgoingHttpHeaders = {}) {
    const { request, answered } = open(file.length, headers)
    request.end(file)
    return await answered
  }
  const requests = () => upstream?.requests.length ?? 0
  return { ...built, upstream, open, send, requests }
}

t.test('a file goes up, and lies at its address with the type of its bytes', async t => {
  const { send, clock } = await buildFiles(t)
  const answer = await send(WAV, { 'content-type': 'text/html' })
  t.match(answer, { status: 201, json: { contentType: 'audio/wav' }, headers: { 'cache-control': 'no-store' } })
  t.equal(answer.json.expiresAt, new Date(clock.dateMs() + 24 * 3_600_000).toISOString())
  const stored = await fetch(answer.json.url)
  t.equal(stored.headers.get('content-type'), 'audio/wav')
  t.ok(Buffer.from(await stored.arrayBuffer()).equals(WAV))
})

t.test('KIE gets the file under a random name with the extension of its bytes, with our token and no header of the client', async t => {
  const bodies: Buffer[] = []
  const { send, upstream } = await buildFiles(t, afterBody(reply(UPLOADED), bodies))
  t.match(await send(WAV, { 'x-page': 'of-a-page', 'user-agent': 'of-a-page', cookie: 'of-a-page' }), { status: 201, json: { url: ADDRESS } })
  const body = Buffer.concat(bodies).toString('latin1')
  t.match(body, /name="uploadPath"\r\n\r\nkie-bff\r\n/)
  t.match(body, /name="fileName"\r\n\r\n[0-9a-f-]{36}\.wav\r\n/)
  t.match(upstream?.requests[0], { url: { pathname: '/api/file-stream-upload' }, headers: { authorization: `Bearer ${TOKEN}` } })
  t.equal(Number(upstream?.requests[0]?.headers['content-length']), body.length)
  t.notMatch(JSON.stringify(upstream?.requests[0]?.headers), /of-a-page/)
})

t.test('what cannot go up is refused, and nothing is asked upstream', async t => {
  const { send, ask, requests } = await buildFiles(t, reply(UPLOADED), { UPLOAD_MAX_BYTES: '6000' })
  const empty = await ask('/files', { method: 'POST', headers: { 'content-length': '0' } })
  t.match(empty.json(), { status: 400, code: 'invalid-request', errors: [{ field: 'Content-Length' }] })
  const chunked = await ask('/files', { method: 'POST', headers: { 'transfer-encoding': 'chunked' } })
  t.match(chunked.json(), { status: 400, code: 'invalid-request', errors: [{ field: 'Content-Length' }] })
  t.match(await send(Buffer.alloc(6_001)), { status: 413, json: { code: 'payload-too-large' }, headers: { connection: 'close' } })
  for (const file of ['<html>', 'x', '#!/bin/sh\n'.repeat(100)]) {
    t.match(await send(Buffer.from(file)), { status: 415, json: { code: 'unsupported-media-type' } })
  }
  t.match(await send(WAV, { origin: 'https://evil.example.test' }), { status: 403, json: { code: 'forbidden-origin' } })
  t.equal(requests(), 0)
})

t.test('where creating is off, or no upload host is known, nothing goes up and no balance is told', async t => {
  const upstream = await startUpstream(t, reply(UPLOADED))
  for (const [env, paths] of [
    [{ TASK_CREATION: 'off', KIE_UPLOAD_URL: upstream.url.href }, ['/files', '/files/download-url', '/credits']],
    [{ TASK_CREATION: 'on' }, ['/files', '/files/download-url']]
  ] as const) {
    const { ask } = await build(t, { baseUrl: upstream.url, env })
    for (const path of paths) {
      const answer = await ask(path, path === '/credits'
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"url":"https://a.test/"}' })
      t.match(answer.json(), { status: 403, code: 'creation-disabled' }, path)
    }
  }
  t.equal(upstream.requests.length, 0)
})

t.test('uploads count as creations of their client, and 2 go up at once', async t => {
  const limited = await buildFiles(t, undefined, { CLIENT_CREATE_LIMIT: '1' })
  t.equal((await limited.send(WAV)).status, 201)
  t.match(await limited.send(WAV), { status: 429, json: { code: 'client-rate-limited' } })

  const { open, send, requests } = await buildFiles(t, afterBody(reply(UPLOADED)))
  const slow = [open(WAV.length), open(WAV.length)]
  for (const { request } of slow) request.write(WAV.subarray(0, 100))
  while (requests() < 2) await settle()
  t.match(await send(WAV), { status: 429, json: { code: 'client-rate-limited' } })
  for (const { request } of slow) request.end(WAV.subarray(100))
  for (const { answered } of slow) t.equal((await answered).status, 201)
  t.equal((await send(WAV)).status, 201, 'their places are free again')
})

t.test('of 100 uploads of one client at once 2 go up, and of many clients 8', async t => {
  const { open, requests } = await buildFiles(t, afterBody(reply(UPLOADED)), {
    CLIENT_CREATE_LIMIT: '0', TRUST_PROXY: '127.0.0.1'
  })
  async function goUp (addressOf: (nth: number) => string): Promise<number[]> {
    const before = requests()
    const uploads = Array.from({ length: 100 }, (_, nth) => open(WAV.length, { 'x-forwarded-for': addressOf(nth) }))
    for (const { request } of uploads) request.write(WAV.subarray(0, 100))
    const statuses: number[] = []
    for (const { answered } of uploads) void answered.then(({ status }) => statuses.push(status))
    for (let turn = 0; turn < 200; turn++) await settle()
    const arrived = requests() - before
    for (const { request } of uploads) request.end(WAV.subarray(100))
    const all = await Promise.allSettled(uploads.map(({ answered }) => answered))
    t.equal(statuses.filter(status => status === 201).length, arrived)
    t.equal(all.length, 100)
    return [arrived, new Set(statuses.filter(status => status !== 201)).size]
  }
  t.same(await goUp(() => '192.0.2.1'), [2, 1], 'the others are 429')
  t.same(await goUp(nth => `192.0.2.${nth}`), [8, 1], 'the others are 503')
})

t.test('a client that sends nothing for 15 s, or takes 10 minutes, is told so, and its place is free', async t => {
  const { open, clock, send } = await buildFiles(t, afterBody(reply(UPLOADED)))
  const silent = open(WAV.length)
  await once(silent.request, 'socket')
  for (let turn = 0; turn < 20; turn++) await settle()
  await clock.advance(15_000)
  t.match(await silent.answered, { status: 408, json: { code: 'request-timeout' } })

  const dripping = open(WAV.length)
  dripping.request.write(WAV.subarray(0, 100))
  for (let sent = 100; sent < 161; sent++) {
    for (let turn = 0; turn < 5; turn++) await settle()
    await clock.advance(10_000)
    dripping.request.write(WAV.subarray(sent, sent + 1))
  }
  t.match(await dripping.answered, { status: 408, json: { code: 'request-timeout' } })
  t.equal((await send(WAV)).status, 201)
})

t.test('a client whose file has arrived is not blamed for a KIE that does not answer within a minute', async t => {
  const { open, clock, requests } = await buildFiles(t, afterBody(() => {}))
  const whole = open(WAV.length)
  whole.request.end(WAV)
  while (requests() < 1) await settle()
  for (let turn = 0; turn < 50; turn++) await settle()
  let isOver = false
  void whole.answered.then(() => { isOver = true })
  await clock.advance(59_900)
  for (let turn = 0; turn < 50; turn++) await settle()
  t.notOk(isOver)
  await clock.advance(100)
  t.match(await whole.answered, { status: 504, json: { code: 'upstream-timeout' } })
})

t.test('nor for one that takes nothing of it for 15 s', async t => {
  const { open, clock, requests } = await buildFiles(t, () => {}, { UPLOAD_MAX_BYTES: '200000000' })
  const large = open(200_000_000)
  while (requests() < 1) {
    large.request.write(Buffer.concat([WAV, Buffer.alloc(1_000_000)]))
    await settle()
  }
  for (let megabyte = 0; megabyte < 60; megabyte++) large.request.write(Buffer.alloc(1_000_000))
  for (let turn = 0; turn < 200; turn++) await settle()
  await clock.advance(15_000)
  t.match(await large.answered, { status: 504, json: { code: 'upstream-timeout' } })
  large.request.destroy()
})

t.test('a refused upload is not waited for: its connection ends behind the answer', async t => {
  const { open, requests } = await buildFiles(t, afterBody(reply(UPLOADED)))
  const slow = [open(WAV.length), open(WAV.length)]
  for (const { request } of slow) request.write(WAV.subarray(0, 100))
  while (requests() < 2) await settle()
  const third = open(50_000_000)
  t.match(await third.answered, { status: 429, headers: { connection: 'close' } })
  for (const { request } of [...slow, third]) request.destroy()
})

t.test('an upload that its client breaks off is broken off at KIE, and its place is free', async t => {
  const cut = new EventEmitter()
  const { open, send } = await buildFiles(t, (request, response) => {
    request.on('close', () => { if (!request.complete) cut.emit('cut') })
    cut.emit('begun')
    afterBody(reply(UPLOADED))(request, response)
  })
  for (let i = 1; i <= 3; i++) {
    const { request } = open(WAV.length)
    request.write(WAV.subarray(0, 200))
    await once(cut, 'begun')
    request.destroy()
    await once(cut, 'cut')
  }
  t.equal((await send(WAV)).status, 201)
})

t.test('nothing of a file is held: while KIE takes nothing, the client is stopped', async t => {
  const { open, requests, clock } = await buildFiles(t, () => {}, { UPLOAD_MAX_BYTES: '200000000' })
  const { request } = open(200_000_000)
  request.write(WAV)
  while (requests() < 1) await settle()
  const megabytes = await megabytesTaken(request)
  t.ok(megabytes < 40, `${megabytes} MB were taken, by the buffers of sockets`)
  request.destroy()
  await clock.advance(15_000) // nothing is read that would tell that the client has left
})

// What KIE answers to an upload, and what the client hears.
const failures: ReadonlyArray<readonly [string, RequestListener, object]> = [
  ['it refuses our key', reply({ success: false, code: 401, msg: 'canary' }, 401), { status: 502, code: 'upstream-credentials' }],
  ['it fails', reply({ success: false, code: 500, msg: 'canary' }, 500), { status: 502, code: 'upstream-invalid-response' }],
  ['it is in maintenance', reply({ code: 455, msg: 'canary' }), { status: 503, code: 'upstream-maintenance' }],
  ['its answer is no JSON', (_request, response) => { response.end('canary') }, { status: 502, code: 'upstream-invalid-response' }],
  ['it tells no address', reply({ code: 200, data: {} }), { status: 502, code: 'upstream-invalid-response' }],
  ['its data is no object', reply({ code: 200, data: 'canary' }), { status: 502, code: 'upstream-invalid-response' }],
  ['its address is a script', reply({ code: 200, data: { downloadUrl: 'javascript:canary' } }), { status: 502 }],
  ['its address is inside a network', reply({ code: 200, data: { downloadUrl: 'https://10.0.0.1/canary' } }), { status: 502 }],
  ['its address holds the token', reply({ code: 200, data: { downloadUrl: `https://a.test/?k=${TOKEN}` } }), { status: 502 }],
  ['it breaks off', request => { request.socket.destroy() }, { status: 502 }]
]

for (const [what, listener, expected] of failures) {
  t.test(`an upload fails when ${what}, and is not repeated`, async t => {
    const { send, requests } = await buildFiles(t, afterBody(listener))
    const answer = await send(WAV)
    t.match(answer.json, expected)
    t.equal(answer.status, answer.json.status)
    t.notMatch(JSON.stringify(answer.json), /canary/)
    t.equal(requests(), 1)
  })
}

t.test('the balance is told, and asked for once in 10 s', async t => {
  const { ask, clock, requests, upstream } = await buildFiles(t, reply({ code: 200, msg: 'success', data: 12.5 }))
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/credits')))
  for (const answer of answers) t.match([answer.status, answer.json(), answer.headers], [200, { credits: 12.5 }, { 'cache-control': 'no-store' }])
  t.equal(requests(), 1)
  t.equal(upstream?.requests[0]?.url.href, 'http://upstream.test/api/v1/chat/credit')
  await clock.advance(10_000)
  await ask('/credits')
  t.equal(requests(), 2)
})

t.test('a balance that is no number is a failure, and a page of another origin hears none', async t => {
  const { ask } = await buildFiles(t, reply({ code: 200, msg: 'success', data: 'canary' }))
  t.match((await ask('/credits')).json(), { status: 502, code: 'upstream-invalid-response' })
  t.match((await ask('/credits', { headers: { origin: 'https://evil.example.test' } })).json(), { code: 'forbidden-origin' })
})

t.test('a result gets an address that downloads it, and anything else is refused in KIE\'s words', async t => {
  const { ask, upstreamUrl } = await buildFiles(t)
  const post = (body: unknown) => ask('/files/download-url', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body)
  })
  const url = `${upstreamUrl.origin}/media/a.svg`
  t.match([(await post({ url })).json()], [{ url }])
  t.match((await post({ url: 'https://elsewhere.example.test/a.mp3' })).json(), {
    status: 422, code: 'input-refused', upstreamMessage: /only support url/
  })
  for (const body of [{}, { url: 7 }, { url: 'no address' }, { url, more: 1 }, [], null]) {
    t.match((await post(body)).json(), { status: 400, code: 'invalid-request', errors: [{ field: 'url' }] })
  }
})

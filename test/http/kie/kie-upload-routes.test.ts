import { once } from 'node:events'
import http, { type RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { build, TOKEN } from '../../fixtures/build.js'
import { settle } from '../../fixtures/clock.js'
import { ADDRESS, afterBody, megabytesTaken, UPLOADED, WAV } from '../../fixtures/uploads.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

const FORM = '/api/file-stream-upload'
const BASE64 = '/api/file-base64-upload'
const COPY = '/api/file-url-upload'

async function buildUploads (t: Test, listener?: RequestListener, env: Record<string, string> = {}) {
  const upstream = listener === undefined ? undefined : await startUpstream(t, listener)
  const baseUrl = upstream?.url ?? (await build(t)).upstreamUrl
  const built = await build(t, {
    env: { TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', KIE_UPLOAD_URL: baseUrl.href, ...env },
    baseUrl
  })
  type Headers = Record<string, string>
  const post = (path: string, type: string, body: string | Buffer, headers: Headers = {}) => built.ask(path, {
    method: 'POST', headers: { 'content-type': type, ...headers }, body: body as string // Node's client takes both
  })
  const json = (path: string, body: unknown) => post(path, 'application/json', JSON.stringify(body))
  /** As `fetch` frames a form. */
  const form = async (fields: Record<string, string | Blob>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') data.append(name, value)
      else data.append(name, value, 'mine.html')
    }
    const framed = new Response(data)
    return await post(FORM, String(framed.headers.get('content-type')), Buffer.from(await framed.arrayBuffer()))
  }
  return { ...built, upstream, post, json, form, requests: () => upstream?.requests.length ?? 0 }
}

/** A form whose file has begun, of a length that nobody tells. */
function openForm (port: number): http.ClientRequest {
  const request = http.request({
    host: '127.0.0.1', port, path: FORM, method: 'POST', agent: false, headers: { 'content-type': 'multipart/form-data; boundary=b' }
  })
  request.on('error', () => {})
  request.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n')
  request.write(WAV)
  return request
}

const file = (bytes: Buffer) => new Blob([bytes], { type: 'text/html' })

t.test('a file goes up by each path of KIE\'s upload host, and is told of as that host does', async t => {
  const { form, json, clock } = await buildUploads(t)
  const told = {
    success: true,
    code: 200,
    msg: 'File uploaded successfully',
    data: { success: true, fileName: /^[0-9a-f-]{36}\.wav$/, mimeType: 'audio/wav', uploadedAt: new Date(clock.dateMs()).toISOString() }
  }
  const own = { uploadPath: 'mine', fileName: 'mine.wav' }
  for (const answer of [
    await form({ file: file(WAV), ...own }),
    await form({ ...own, file: file(WAV) }),
    await json(BASE64, { base64Data: WAV.toString('base64'), ...own }),
    await json(BASE64, { base64Data: `data:text/html;base64,${WAV.toString('base64')}` })
  ]) {
    t.match([answer.status, answer.json(), answer.headers], [200, told, { 'cache-control': 'no-store' }], answer.text)
    const { data } = answer.json() as { data: { downloadUrl: string, fileSize: number, filePath: string } }
    t.equal(data.fileSize, WAV.length)
    t.match(data.filePath, /\/kie-bff\//)
    const stored = await fetch(data.downloadUrl)
    t.equal(stored.headers.get('content-type'), 'audio/wav')
    t.ok(Buffer.from(await stored.arrayBuffer()).equals(WAV))
  }
  const copied = await json(COPY, { fileUrl: 'https://a.example.test/song.WAV?v=1', ...own })
  t.match([copied.status, copied.json()], [200, told], copied.text)
  t.notOk('fileSize' in (copied.json() as { data: object }).data, 'its bytes did not pass here')
})

t.test('KIE gets our token, our folder, a random name, and the file, whatever a form says', async t => {
  const bodies: Buffer[] = []
  const { form, upstream } = await buildUploads(t, afterBody(reply(UPLOADED), bodies))
  t.match((await form({ uploadPath: 'of-a-page', file: file(WAV), fileName: 'of-a-page.html', more: 'of-a-page' })).json(), { code: 200 })
  const body = Buffer.concat(bodies).toString('latin1')
  t.match(body, /name="uploadPath"\r\n\r\nkie-bff\r\n/)
  t.match(body, /name="fileName"\r\n\r\n[0-9a-f-]{36}\.wav\r\n/)
  t.ok(body.includes(WAV.toString('latin1')))
  t.notMatch(body, /of-a-page/)
  const [request] = upstream?.requests ?? []
  t.match(request?.headers, { authorization: `Bearer ${TOKEN}`, 'transfer-encoding': 'chunked' })
})

t.test('KIE is asked to fetch an address into our folder under a random name', async t => {
  const bodies: Buffer[] = []
  const { json, upstream } = await buildUploads(t, afterBody(reply(UPLOADED), bodies))
  const fileUrl = 'https://a.example.test/view?id=7'
  t.match((await json(COPY, { fileUrl, fileName: 'mine.jpeg', uploadPath: 'of-a-page' })).json(), { code: 200, data: { downloadUrl: ADDRESS } })
  t.match(JSON.parse(Buffer.concat(bodies).toString()), { fileUrl, uploadPath: 'kie-bff', fileName: /^[0-9a-f-]{36}\.jpg$/ })
  t.equal(upstream?.requests[0]?.url.pathname, COPY)
})

t.test('what cannot go up is refused in KIE\'s envelope, and nothing is asked upstream', async t => {
  const { form, json, post, requests } = await buildUploads(t, reply(UPLOADED), { UPLOAD_MAX_BYTES: '6000' })
  const multipart = 'multipart/form-data; boundary=b'
  const part = (head: string, body = WAV) => Buffer.concat([Buffer.from(`--b\r\n${head}\r\n\r\n`), body, Buffer.from('\r\n--b--\r\n')])
  const named = 'Content-Disposition: form-data; name="file"; filename="a.wav"'
  const long = Buffer.concat([WAV, Buffer.alloc(2_000)])
  const rows: ReadonlyArray<readonly [what: string, answer: Awaited<ReturnType<typeof json>>, code: number]> = [
    ['a form without a file', await form({ uploadPath: 'mine' }), 400],
    ['a file of another name', await form({ picture: file(WAV) }), 400],
    ['a file of another type', await form({ file: file(Buffer.from('<html>')) }), 415],
    ['an empty file', await form({ file: file(Buffer.alloc(0)) }), 415],
    ['no form', await post(FORM, 'application/x-www-form-urlencoded', 'file=a'), 415],
    ['a form without a boundary', await post(FORM, 'multipart/form-data', WAV), 415],
    ['another type', await post(FORM, 'text/plain', WAV), 415],
    ['no body', await post(FORM, multipart, ''), 400],
    ['no form in it', await post(FORM, multipart, WAV), 400],
    ['a part without a name', await post(FORM, multipart, part('X-Part: 1')), 400],
    ['base64 that is none', await json(BASE64, { base64Data: '!!!' }), 400],
    ['base64 that is cut', await json(BASE64, { base64Data: `${WAV.toString('base64')}A` }), 400],
    ['base64 for addresses', await json(BASE64, { base64Data: '_-8=' }), 400],
    ['no base64', await json(BASE64, { uploadPath: 'mine' }), 400],
    ['base64 that is mostly its end', await json(BASE64, { base64Data: `AAAA${'='.repeat(7_000)}A` }), 400],
    ['a list', await json(BASE64, [1]), 400],
    ['no JSON', await post(BASE64, 'application/json', '{'), 400],
    ['base64 of another type', await json(BASE64, { base64Data: Buffer.from('<html>').toString('base64') }), 415],
    ['no address', await json(COPY, {}), 400],
    ['an address that is none', await json(COPY, { fileUrl: 'song.wav' }), 400],
    ['an address of another type', await json(COPY, { fileUrl: 'https://a.example.test/page.html' }), 415],
    ['an address that tells no type', await json(COPY, { fileUrl: 'https://a.example.test/song' }), 415],
    ['base64 that is too long', await json(BASE64, { base64Data: long.toString('base64') }), 413]
  ]
  for (const [what, answer, code] of rows) t.match([answer.status, answer.json()], [200, { code, data: null }], what)
  t.equal(requests(), 0)
  const late = await post(FORM, multipart, part(named, long))
  t.match([late.status, late.json()], [200, { code: 413 }], 'a file that turns out too long')
  const huge = await post(FORM, multipart, Buffer.alloc(80_000))
  t.match([huge.json(), huge.headers.connection], [{ code: 413 }, 'close'], 'a body that says so')
})

t.test('a form that breaks off breaks off at KIE, and nothing is said to be there', async t => {
  const ended: boolean[] = []
  const { post, requests } = await buildUploads(t, (request, response) => {
    request.on('close', () => { ended.push(request.complete) })
    afterBody(reply(UPLOADED))(request, response)
  })
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.wav"\r\n\r\n'
  const broken = await post(FORM, 'multipart/form-data; boundary=b', Buffer.concat([Buffer.from(head), WAV]))
  t.match([broken.status, broken.json()], [200, { code: 400, msg: /file takes a file, in a form that ends/ }])
  while (ended.length < requests()) await settle()
  t.notOk(ended.includes(true), 'what had begun at KIE was cut')
})

t.test('a form of unknown length goes up, and one whose client leaves is cut at KIE', async t => {
  const ended: boolean[] = []
  const { port, requests } = await buildUploads(t, (request, response) => {
    request.on('close', () => { ended.push(request.complete) })
    afterBody(reply(UPLOADED))(request, response)
  })
  const whole = openForm(port)
  whole.end('\r\n--b\r\nContent-Disposition: form-data; name="uploadPath"\r\n\r\nmine\r\n--b--\r\n')
  const [response] = await once(whole, 'response')
  t.equal(response.statusCode, 200)
  response.resume()
  const left = openForm(port)
  while (requests() < 2) await settle()
  left.destroy()
  while (ended.length < 2) await settle()
  t.same(ended, [true, false])
})

t.test('nothing of a form is held: while KIE takes nothing, the client is stopped', async t => {
  const { port, requests, clock } = await buildUploads(t, () => {}, { UPLOAD_MAX_BYTES: '200000000' })
  const request = openForm(port)
  while (requests() < 1) await settle()
  const megabytes = await megabytesTaken(request)
  t.ok(megabytes < 40, `${megabytes} MB were taken, by the buffers of sockets`)
  request.destroy()
  await clock.advance(15_000)
})

t.test('what KIE answers to a copy is told in its code, without its words about addresses', async t => {
  for (const [answer, expected] of [
    [reply({ success: false, code: 400, msg: 'cannot fetch https://canary.example.test/' }), { code: 400, msg: 'cannot fetch [address]' }],
    [reply({ success: false, code: 401, msg: 'canary' }, 401), { code: 500 }],
    [reply({ success: false, code: 500, msg: 'canary' }, 500), { code: 500 }],
    [reply({ code: 200, data: { downloadUrl: 'javascript:canary' } }), { code: 500 }]
  ] as const) {
    const { json, requests } = await buildUploads(t, answer)
    const told = await json(COPY, { fileUrl: 'https://a.example.test/song.mp3' })
    t.match([told.status, told.json()], [200, { ...expected, data: null }])
    t.notMatch(told.text, /canary/)
    t.equal(requests(), 1)
  }
})

t.test('uploads of all paths share the places and the limit of creations, and a foreign page sends none', async t => {
  const { json, form, post, requests } = await buildUploads(t, afterBody(reply(UPLOADED)), { CLIENT_CREATE_LIMIT: '2' })
  t.match((await form({ file: file(WAV) })).json(), { code: 200 })
  t.match((await json(COPY, { fileUrl: 'https://a.example.test/song.mp3' })).json(), { code: 200 })
  t.match((await json(BASE64, { base64Data: WAV.toString('base64') })).json(), { code: 429 })
  for (const path of [FORM, BASE64, COPY]) {
    t.match((await post(path, 'application/json', '{}', { origin: 'https://evil.example.test' })).json(), { code: 403 }, path)
  }
  t.equal(requests(), 2)
})

t.test('a copy that KIE does not finish in 40 s is given up', async t => {
  const { json, clock, requests } = await buildUploads(t, () => {})
  const answered = json(COPY, { fileUrl: 'https://a.example.test/song.mp3' })
  while (requests() < 1) await settle()
  let isOver = false
  void answered.then(() => { isOver = true })
  await clock.advance(39_990)
  for (let turn = 0; turn < 50; turn++) await settle()
  t.notOk(isOver)
  await clock.advance(10)
  t.match((await answered).json(), { code: 500 })
})

t.test('a form that stops arriving is told so in KIE\'s envelope', async t => {
  const { port, clock, requests } = await buildUploads(t, () => {})
  const request = openForm(port)
  while (requests() < 1) await settle()
  for (let turn = 0; turn < 20; turn++) await settle()
  const answered = once(request, 'response')
  await clock.advance(15_000)
  const [response] = await answered
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) text += chunk
  t.match([response.statusCode, JSON.parse(text)], [200, { code: 408, data: null }])
})

t.test('a body that could stop the process is answered at once', async t => {
  const { json } = await buildUploads(t, reply(UPLOADED))
  const startedMs = performance.now()
  t.match((await json(BASE64, { base64Data: `AAAA${'='.repeat(5_000_000)}A` })).json(), { code: 400 })
  t.ok(performance.now() - startedMs < 20_000, 'a pattern would take hours')
})

t.test('base64 of more than 10 MB is refused, however much a file may have', async t => {
  const { json, post } = await buildUploads(t, afterBody(reply(UPLOADED)))
  const most = Buffer.concat([WAV, Buffer.alloc(10_485_760 - WAV.length)])
  t.match((await json(BASE64, { base64Data: most.toString('base64') })).json(), { code: 200 })
  const over = await post(BASE64, 'application/json', Buffer.alloc(14_100_000, 65))
  t.match([over.json(), over.headers.connection], [{ code: 413 }, 'close'])
})

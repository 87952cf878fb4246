import { once } from 'node:events'
import { createServer, request as httpRequest } from 'node:http'
import net, { type AddressInfo } from 'node:net'
import t, { type Test } from 'tap'
import { httpClient, type Answer } from './fixtures/build.js'
import { leaksIn } from './fixtures/leaks.js'
import { finishedRecord, track } from './fixtures/music-records.js'
import { allOperations, validBody } from './fixtures/operations.js'
import { start } from './fixtures/process.js'

const KEY = 'canary+key/0123456789"abcdef~XYZ'
const CLIENT_KEY = 'another-canary-9876543210zyxwvu'

/** What the word in the id of a task asks the upstream for: an HTTP status and the code in the envelope. */
const ANSWERS = new Map<string, readonly [status: number, code: number]>([
  ['done', [200, 200]], ['refused', [200, 401]], ['poor', [200, 402]], ['unknown', [200, 404]], ['busy', [200, 429]],
  ['broken', [200, 500]], ['odd', [200, 999]], ['teapot', [418, 200]], ['down', [503, 503]], ['moved', [302, 200]],
  ['away', [200, 455]] // the last one: nobody is asked after it for a while
])

/** Everything that software has been seen to make of a header that it repeats. */
function echoes (header: string): string {
  const bytes = Buffer.from(header)
  return [
    header, header.slice(0, -8), header.slice(20), encodeURIComponent(header), bytes.toString('base64'),
    bytes.subarray(1).toString('base64url'), bytes.subarray(2).toString('hex'), JSON.stringify({ header })
  ].join(' | ')
}

/** An upstream that repeats our Authorization in every place there is. */
async function startEcho (t: Test) {
  const keys: string[] = []
  const server = createServer((request, response) => {
    const header = request.headers.authorization ?? ''
    keys.push(header)
    const echo = echoes(header)
    const asked = new URL(request.url ?? '', 'http://x').searchParams.get('taskId') ?? ''
    // Every second creation is refused, with words that a client gets to read.
    const isCreation = request.method === 'POST'
    const taskId = isCreation ? 'made' : asked
    const [status, code] = isCreation ? [200, keys.length % 2 === 0 ? 422 : 200] : ANSWERS.get(asked) ?? [200, 200]
    const address = `https://files.example.test/a.mp3?key=${encodeURIComponent(header)}`
    const texts = ['id', 'title', 'prompt', 'tags', 'modelName', 'createTime', 'parentMusicId', 'type', 'operationType',
      'errorCode', 'errorMessage', echo]
    const everywhere = Object.fromEntries(texts.map(name => [name, echo]))
    const data = {
      ...finishedRecord({ taskId, response: { taskId, sunoData: [track({ ...everywhere, imageUrl: address })] } }),
      ...everywhere,
      param: JSON.stringify({ prompt: echo, [echo]: { inner: JSON.stringify({ echo }) }, address })
    }
    if (taskId === 'garbage') response.socket?.end(`HTTP/1.1 2xx ${header}\r\n${header}\r\n\r\n`)
    const repeated = ['x-echo', 'location', 'set-cookie', 'retry-after', 'www-authenticate']
    response.writeHead(status, header, Object.fromEntries(repeated.map(name => [name, header])))
    response.end(JSON.stringify({ code, msg: echo, message: echo, data, [echo]: echo }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => server.close())
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  return { url: `http://127.0.0.1:${port}`, keys }
}

/** Sends bytes that are no good HTTP, and resolves to every byte that comes back. */
async function sendRaw (origin: string, bytes: string): Promise<Buffer> {
  const { port, hostname } = new URL(origin)
  const socket = net.connect(Number(port), hostname)
  const chunks: Buffer[] = []
  socket.on('data', chunk => { chunks.push(chunk) }).on('error', () => {})
  socket.end(bytes)
  await new Promise(resolve => { socket.on('close', resolve) })
  return Buffer.concat(chunks)
}

const RAW = [
  'GARBAGE\r\n\r\n',
  `GET /tasks/done?api_key=${CLIENT_KEY} HTTP/1.1\r\n\r\n`,
  `GET /tasks/done HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${CLIENT_KEY}\r\nExpect: ${CLIENT_KEY}\r\n\r\n`,
  `GET /tasks/done HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}${CLIENT_KEY}\r\n\r\n`,
  `POST /tasks/done HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{"${CLIENT_KEY}"`,
  `GET /tasks/%zz${CLIENT_KEY} HTTP/1.1\r\nHost: x\r\n\r\n`
]

/** Every path of the OpenAPI document, the upstream's answers in place of the id, and what is in no document. */
function pathsOf (document: { readonly paths?: object }): string[] {
  const described = Object.keys(document.paths ?? {})
  const ids = ['garbage', 'b%20d', 'x'.repeat(200), ...ANSWERS.keys()]
  const filled = described.flatMap(path => {
    if (path.includes('{id}')) return ids.map(id => path.replace('{id}', id))
    return path.startsWith('/api/v1/') ? ids.map(id => `${path}?taskId=${id}`) : path
  })
  return [...filled.map(path => path.replace(/\{\w+\}/g, 'overloaded')), '/openapi.json', '/docs', '/docs/', '/docs/json',
    '/docs/static/swagger-initializer.js', '/nowhere', `/tasks/done?ids=a,b&token=${CLIENT_KEY}`]
}

t.test('no byte that the process emits holds the token, a form of it or a half, whatever anybody repeats', async t => {
  const upstream = await startEcho(t)
  const proxy = await startEcho(t) // every variable that names one must mean nothing
  const variables = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy']
  const { child, exit, output, listening } = start(t, {
    ...Object.fromEntries(variables.map(name => [name, proxy.url])),
    NODE_USE_ENV_PROXY: '1',
    PORT: '0',
    LOG_LEVEL: 'trace',
    CLIENT_RATE_LIMIT: '0',
    KIE_BASE_URL: upstream.url,
    KIE_UPLOAD_URL: upstream.url,
    TASK_CREATION: 'on',
    CLIENT_CREATE_LIMIT: '0',
    KIE_CREATE_LIMIT: '10000',
    KIE_API_KEY_FILE: `${t.testdir({ key: `${KEY}\n` })}/key`
  })
  const origin = await listening()
  const ask = httpClient(origin)
  const headers = { authorization: `Bearer ${CLIENT_KEY}`, 'x-api-key': CLIENT_KEY, cookie: CLIENT_KEY }

  const paths = pathsOf((await ask('/openapi.json')).json())
  const created: Answer[] = []
  for (const { kind, operation } of allOperations) {
    const body = JSON.stringify(validBody({ kind, operation }))
    for (const path of [`/${kind}/${operation.name}`, operation.path]) {
      created.push(await ask(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }))
    }
  }
  created.push(await ask('/files', { method: 'POST', headers, body: `ID3${CLIENT_KEY}` }))
  const base64Data = Buffer.from(`ID3${CLIENT_KEY}`).toString('base64')
  for (const [path, body] of [
    ['/api/file-base64-upload', { base64Data, fileName: CLIENT_KEY }],
    ['/api/file-url-upload', { fileUrl: `https://a.example.test/${CLIENT_KEY}.mp3` }]
  ] as const) {
    created.push(await ask(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }))
  }
  const answers: Answer[] = []
  for (const path of paths) {
    answers.push(await ask(path), await ask(path, { headers }), await ask(path, { method: 'POST', body: CLIENT_KEY }))
  }
  const raw = await Promise.all(RAW.map(bytes => sendRaw(origin, bytes)))
  await once(httpRequest(origin, { method: 'TRACE', headers, agent: false }).end(), 'response')
  child.kill('SIGTERM')
  t.equal(await exit, 0)

  t.ok(upstream.keys.length >= ANSWERS.size, 'the upstream was asked')
  t.ok(upstream.keys.every(key => key === `Bearer ${KEY}`), 'with the token and nobody else\'s')
  t.same(proxy.keys, [], 'and not by way of a proxy')
  const done = answers[paths.indexOf('/tasks/done') * 3]
  t.match(done, { status: 200, text: /redacted/ }, 'what it repeated has come through')
  t.ok(created.some(({ status }) => status === 202) && created.some(({ text }) => /upstreamMessage.*redacted/.test(text)), 'creations were asked for')
  for (const secret of [KEY, CLIENT_KEY]) {
    for (const { bytes } of [...created, ...answers]) t.same(leaksIn(bytes, secret), [])
    for (const bytes of raw) t.same(leaksIn(bytes, secret), [])
    t.same(leaksIn(output.out, secret), [], 'stdout')
    t.same(leaksIn(output.err, secret), [], 'stderr')
  }
})

t.test('the last place before stdout lets no secret out, whatever a line was made of', async t => {
  // The worst of libraries: keeps what it reads at the start, and throws errors made of it.
  const careless = `const key = process.env.KIE_API_KEY
    process.on('SIGWINCH', () => {
      const code = [key, key.slice(0, 16), encodeURIComponent(key), Buffer.from(key).toString('base64'), 'KIE_API_KEY' in process.env]
      throw Object.assign(new Error(key), { name: 'Bearer ' + key, code, headers: { authorization: key } })
    })`
  const { child, exit, output, listening, logged } = start(t, {
    PORT: '0', LOG_LEVEL: 'warn', KIE_BASE_URL: 'http://127.0.0.1:1', KIE_API_KEY: KEY
  }, { flags: [`--import=data:text/javascript,${encodeURIComponent(careless)}`] })
  await listening()
  child.kill('SIGWINCH')
  t.equal(await exit, 1)
  const hidden = '[redacted]'
  t.match(logged(), [{ error: `Bearer ${hidden}`, code: [hidden, hidden, hidden, /redacted/, false] }])
  t.same(leaksIn(output.out + output.err, KEY), [])
})

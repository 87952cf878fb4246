import t, { type Test } from 'tap'
import { build } from '../../fixtures/build.js'
import { allOperations, validBody, type Row } from '../../fixtures/operations.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

const SONG = { prompt: 'slow waltz', customMode: false, instrumental: true, model: 'V5' }
const GENERATE = '/api/v1/generate'
const KEY = 'key-0123456789abcdef'

async function buildCompatible (t: Test, env: Record<string, string> = {}, baseUrl?: URL) {
  const built = await build(t, {
    env: { TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', CLIENT_RATE_LIMIT: '0', KIE_CREATE_LIMIT: '1000', ...env },
    ...(baseUrl !== undefined && { baseUrl })
  })
  const send = (path: string, body: unknown, headers: Record<string, string> = {}) => built.ask(path, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body)
  })
  /** As a client of KIE calls the operation. */
  const call = ({ operation }: Row, body: Record<string, unknown>) => {
    if (!('method' in operation)) return send(operation.path, body)
    const query = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
    return built.ask(`${operation.path}?${new URLSearchParams(query)}`, { headers: { authorization: 'Bearer any' } })
  }
  return { ...built, send, call }
}

t.test('every operation is answered on KIE\'s path in KIE\'s envelope, and its task is there to be read', async t => {
  const { call, ask, clock, sandbox, upstreamUrl } = await buildCompatible(t)
  for (const row of allOperations) {
    const { kind, operation: { name, makes } } = row
    const body = { ...validBody(row), ...(name === 'download-url' && { url: `${upstreamUrl.origin}/media/a.svg` }) }
    await clock.advance(1_050) // calls about one task are no more than 3 a second
    let answer = await call(row, body)
    if (kind === 'veo' && makes === 'data') {
      t.match([answer.status, answer.json()], [200, { code: 422, msg: /^not-ready: / }], name)
      await clock.advance(20_000)
      answer = await call(row, body)
    }
    t.match([answer.status, answer.json()], [200, { code: 200, msg: 'success' }], `${kind}/${name}: ${answer.text}`)
    t.match(answer.headers, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
    const { data } = answer.json() as { data: Record<string, unknown> }
    t.not(data, null)
    if (makes === 'data') continue
    t.same(Object.keys(data), ['taskId'])
    t.equal((await ask(`/${kind}/tasks/${String(data.taskId)}`)).status, 200, `${kind}/${name}`)
  }
  t.equal(sandbox.made(), allOperations.filter(({ operation }) => operation.makes === 'task').length)
})

t.test('every operation names what is missing in code 400, and sends nothing', async t => {
  const { call, ask, sandbox } = await buildCompatible(t)
  for (const row of allOperations) {
    for (const field of row.operation.required) {
      const { [field]: _left, ...rest } = validBody(row)
      const answer = await call(row, rest)
      t.match([answer.status, answer.json()], [200, { code: 400, msg: `invalid-request: ${field} takes `, data: null }])
    }
    t.equal((await ask(row.operation.path, { method: 'HEAD' })).status, 405, 'no HEAD that would spend')
  }
  t.same([sandbox.made(), sandbox.credits()], [0, 1000])
})

t.test('KIE\'s path and ours are one operation: the same key stands for one task', async t => {
  const { send, sandbox } = await buildCompatible(t)
  const headers = { 'idempotency-key': KEY }
  const native = await send('/music/generate', SONG, headers)
  const compatible = await send(GENERATE, SONG, headers)
  t.equal(compatible.json().code, 200)
  t.match(compatible.json().data, { taskId: native.json().taskId })
  t.equal(compatible.headers['idempotency-key'], KEY)
  t.match((await send(GENERATE, { ...SONG, prompt: 'x' }, headers)).json(), { code: 422, msg: /^idempotency-key-reused: / })
  t.equal(sandbox.made(), 1)
})

t.test('a client\'s own callBackUrl goes to KIE as it is, and its token does not', async t => {
  const bodies: string[] = []
  const upstream = await startUpstream(t, (request, response) => {
    request.setEncoding('utf8').on('data', chunk => bodies.push(chunk))
    request.on('end', () => reply({ code: 200, data: { taskId: 'one' } })(request, response))
  })
  const { send } = await buildCompatible(t, { PUBLIC_URL: 'https://we.example.test' }, upstream.url)
  const callBackUrl = 'https://client.example.test/done?x=1'
  await send(GENERATE, { ...SONG, callBackUrl }, { host: 'we.example.test', authorization: 'Bearer canary-of-the-client' })
  t.same(bodies.map(body => JSON.parse(body)), [{ ...SONG, callBackUrl }])
  t.notMatch(JSON.stringify(upstream.requests[0]?.headers), /canary-of-the-client/)
  t.match((await send(GENERATE, { ...SONG, callBackUrl: 7 }, { host: 'we.example.test' })).json(), {
    code: 400, msg: 'invalid-request: callBackUrl takes a string'
  })
  t.equal(bodies.length, 1)
})

t.test('a body that is no object is code 400, and one that is no JSON too', async t => {
  const { ask, sandbox } = await buildCompatible(t)
  for (const body of ['[]', '7', '"x"', 'null', '{']) {
    const answer = await ask(GENERATE, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    t.match([answer.status, answer.json()], [200, { code: 400, data: null }], body)
  }
  t.equal(sandbox.made(), 0)
})

// What a client of KIE repeats, and must not: 429, 433, 455 and 5xx.
const refusals: ReadonlyArray<readonly [string, Record<string, unknown>, object]> = [
  ['input, told with code 500', { code: 500, msg: 'prompt cannot be empty' }, { code: 422, msg: 'prompt cannot be empty' }],
  ['input', { code: 413, msg: 'prompt too long' }, { code: 413, msg: 'prompt too long' }],
  ['a fault that leaves it open', { code: 500, msg: 'Internal Error' }, { code: 409, msg: /^submission-uncertain: / }],
  ['our key', { code: 401, msg: 'canary' }, { code: 500, msg: /^upstream-credentials: / }],
  ['used up credits', { code: 402, msg: 'canary' }, { code: 402, msg: /^upstream-credits: / }],
  ['maintenance', { code: 455, msg: 'canary' }, { code: 455, msg: /^upstream-maintenance: / }]
]

for (const [what, envelope, expected] of refusals) {
  t.test(`KIE refuses because of ${what}`, async t => {
    const upstream = await startUpstream(t, reply(envelope))
    const { send } = await buildCompatible(t, {}, upstream.url)
    const answer = await send(GENERATE, SONG, { 'idempotency-key': KEY })
    t.match([answer.status, answer.json()], [200, { ...expected, data: null }])
    t.equal(upstream.requests.length, 1)
    t.notMatch(answer.text, /canary/)
  })
}

t.test('who may not create on our paths may not on KIE\'s', async t => {
  const off = await buildCompatible(t, { TASK_CREATION: 'off' })
  const some = await buildCompatible(t, { CREATE_ALLOW: 'lyrics/*' })
  const limited = await buildCompatible(t, { CLIENT_CREATE_LIMIT: '1' })
  for (const row of allOperations) {
    const { kind } = row
    t.match((await off.call(row, {})).json(), { code: 402, msg: /^creation-disabled: / })
    if (kind !== 'lyrics') t.match((await some.call(row, {})).json(), { code: 402, msg: /^creation-disabled: / })
  }
  t.match((await some.send(GENERATE, SONG, { origin: 'https://evil.example.test' })).json(), {
    code: 403, msg: /^forbidden-origin: /
  })
  t.equal((await limited.send(GENERATE, SONG)).json().code, 200)
  const second = await limited.send(GENERATE, SONG)
  t.match([second.json(), second.headers], [{ code: 429, msg: /^client-rate-limited: / }, { 'retry-after': '60' }])
  t.same([off.sandbox.made(), some.sandbox.made(), limited.sandbox.made()], [0, 0, 1])
})

t.test('a GET that spends needs a token, which no picture in a page sends, and heeds of which site a page is', async t => {
  const { ask, sandbox } = await buildCompatible(t)
  const path = '/api/v1/veo/get-1080p-video?taskId=demo-instant'
  for (const headers of [{}, { authorization: 'Basic dXNlcjpwYXNz' }, { authorization: 'Bearer ' }, { cookie: 'a=b' }]) {
    t.match((await ask(path, { headers })).json(), { code: 401, data: null })
  }
  for (const site of ['cross-site', 'same-site']) {
    const answer = await ask(path, { headers: { authorization: 'Bearer any', 'sec-fetch-site': site } })
    t.match(answer.json(), { code: 403, data: null }, site)
  }
  t.equal(sandbox.credits(), 1000)
  t.match((await ask(path, { headers: { 'x-api-key': 'any' } })).json(), { code: 422, msg: /^not-ready: / })
})

t.test('the balance and a download are answered in KIE\'s envelope, by the rules of creating', async t => {
  const { ask, send, sandbox, upstreamUrl } = await buildCompatible(t)
  t.same((await ask('/api/v1/chat/credit')).json(), { code: 200, msg: 'success', data: sandbox.credits() })
  t.match((await send('/api/v1/common/download-url', { url: 'https://a.example.test/' })).json(), { code: 402 }, 'no upload host')
  const withFiles = await buildCompatible(t, { KIE_UPLOAD_URL: upstreamUrl.href }, upstreamUrl)
  const url = `${withFiles.upstreamUrl.origin}/media/a.svg`
  t.same((await withFiles.send('/api/v1/common/download-url', { url })).json(), { code: 200, msg: 'success', data: url })
  t.match((await withFiles.send('/api/v1/common/download-url', { url: 'https://a.example.test/' })).json(), {
    code: 422, msg: /only support url/, data: null
  })
  for (const body of [{}, { url: 7 }, { url: 'x' }, null]) {
    t.match((await withFiles.send('/api/v1/common/download-url', body)).json(), { code: 400, msg: /^invalid-request: url takes/ })
  }
  const off = await buildCompatible(t, { TASK_CREATION: 'off' })
  t.match((await off.ask('/api/v1/chat/credit')).json(), { code: 402, data: null })
})

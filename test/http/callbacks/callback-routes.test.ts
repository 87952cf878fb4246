import { createHmac } from 'node:crypto'
import { connect } from 'node:net'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { build } from '../../fixtures/build.js'
import { startUpstream } from '../../fixtures/upstream.js'

const PUBLIC_URL = 'http://127.0.0.1:8099/base'
const HOST = { host: '127.0.0.1:8099' }
const KEY = 'key-0123456789abcdef'
const SONG = { prompt: 'slow waltz', customMode: false, instrumental: true, model: 'V5' }
const WEBHOOK_KEY = 'webhook-key-0123456789'
const TAKEN = { code: 200, msg: 'success' }

/** A KIE that keeps what it was sent, loses the first answer if told so, and tells of the task as it is now. */
async function startKie (t: Test, losesAnswer = false) {
  const kie = { status: 'PENDING', callBackUrl: '', reads: 0 }
  const answer: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk)).on('end', () => {
      if (request.method === 'POST') {
        kie.callBackUrl = JSON.parse(Buffer.concat(chunks).toString()).callBackUrl
        if (losesAnswer) request.socket.destroy()
        else response.end(JSON.stringify({ code: 200, msg: 'success', data: { taskId: 'one' } }))
        return
      }
      kie.reads++
      const { searchParams } = new URL(String(request.url), 'http://kie.test')
      const param = JSON.stringify({ callBackUrl: searchParams.get('taskId') === 'one' ? kie.callBackUrl : 'https://other.example.test/' })
      const sunoData = kie.status === 'SUCCESS' ? [{ id: 'a', audioUrl: 'https://media.example.test/a.mp3' }] : []
      const data = { taskId: searchParams.get('taskId'), status: kie.status, param, response: { sunoData } }
      response.end(JSON.stringify({ code: 200, msg: 'success', data }))
    })
  }
  const { url } = await startUpstream(t, answer)
  return { kie, url }
}

interface Called { readonly losesAnswer?: boolean, readonly env?: Record<string, string> }

async function buildCalled (t: Test, { losesAnswer = false, env = {} }: Called = {}) {
  const { kie, url } = await startKie(t, losesAnswer)
  const built = await build(t, {
    env: { TASK_CREATION: 'on', PUBLIC_URL, CORS_ORIGINS: 'https://app.example.test', LOG_LEVEL: 'trace', ACCESS_LOG: '1', ...env },
    baseUrl: url
  })
  const create = () => built.ask('/tasks', {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': KEY }, body: JSON.stringify(SONG)
  })
  const callBack = (body: unknown, headers: Record<string, string> = {}, path = new URL(kie.callBackUrl).pathname.slice('/base'.length)) =>
    built.ask(path, { method: 'POST', headers: { ...HOST, 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  return { ...built, kie, create, callBack }
}

t.test('KIE is told where to call back, and what it says makes the next read happen now', async t => {
  const { create, callBack, ask, kie, clock } = await buildCalled(t)
  await create()
  t.match(kie.callBackUrl, /^http:\/\/127\.0\.0\.1:8099\/base\/callbacks\/kie\/kcb_[\w-]{32}$/)
  const waiting = ask('/tasks/one', { headers: { prefer: 'wait=50' } })
  while (kie.reads === 0) await clock.advance(1)
  kie.status = 'SUCCESS'
  const heard = await callBack({ code: 200, data: { callbackType: 'complete', task_id: 'one' } })
  t.match([heard.status, heard.json(), heard.headers['cache-control']], [200, TAKEN, 'no-store'])
  t.match((await waiting).json(), { state: 'succeeded' }, 'told without a moment of the clock')
  t.equal(kie.reads, 2)
})

t.test('a forged "complete" changes nothing', async t => {
  const { create, callBack, ask, kie } = await buildCalled(t)
  await create()
  const before = await ask('/tasks/one', { headers: { 'cache-control': 'no-cache' } })
  for (const body of [
    { code: 200, data: { callbackType: 'complete', task_id: 'one', data: [{ audio_url: 'https://evil.example.test/x.mp3' }] } },
    { code: 501, msg: 'failed', data: { task_id: 'one' } }, { data: { task_id: 'two' } }, 'not json', '', '[[['
  ]) {
    t.match((await callBack(body)).json(), TAKEN)
  }
  const after = await ask('/tasks/one')
  t.equal(after.text, before.text)
  t.ok(kie.reads <= 3, 'within the window')
})

t.test('a callback settles what is uncertain; from then on the key answers with the task', async t => {
  const { create, callBack, kie, lines, server } = await buildCalled(t, { losesAnswer: true })
  t.equal((await create()).status, 504)
  await callBack({ data: { task_id: 'two' } })
  await callBack('{}')
  t.equal((await create()).status, 504, 'an id whose record has another address, and none, settle nothing')
  await callBack({ data: { task_id: 'one' } })
  let again = await create()
  for (let i = 0; again.status !== 202 && i < 100; i++) again = await create()
  t.match([again.status, again.headers.location, again.json().taskId], [202, `${PUBLIC_URL}/tasks/one`, 'one'])
  t.match(again.json(), { record: { param: '{}' } }, 'the address stays here')
  const token = kie.callBackUrl.slice(-36)
  await server.app.close()
  t.notOk(lines.join('').includes(token), 'nor is it logged')
  t.match(lines.join(''), /"route":"\/callbacks\/kie\/:token"/)
})

t.test('known and unknown tokens are answered alike, without a key and from any origin', async t => {
  const digest = '0'.repeat(64)
  const { create, callBack, kie } = await buildCalled(t, { env: { CLIENT_KEYS: digest } })
  t.equal((await create()).status, 401)
  for (const path of ['/callbacks/kie/nobody', `/callbacks/kie/${'x'.repeat(5_000)}`]) {
    for (const headers of [{}, { origin: 'https://evil.example.test' }, { 'content-type': 'text/plain' }, { 'sec-fetch-site': 'cross-site' }]) {
      const heard = await callBack({ data: { task_id: 'one' } }, headers, path)
      t.match([heard.status, heard.json()], [200, TAKEN])
    }
  }
  t.equal(kie.reads, 0)
})

t.test('only the host of PUBLIC_URL is called back', async t => {
  const { callBack } = await buildCalled(t)
  for (const host of ['127.0.0.1:3000', 'evil.example.test']) {
    t.match((await callBack('{}', { host }, '/callbacks/kie/x')).json(), { status: 403, code: 'forbidden-host' })
  }
})

t.test('without PUBLIC_URL nobody is told of an address, and every token is unknown', async t => {
  const { create, callBack, kie } = await buildCalled(t, { env: { PUBLIC_URL: '' } })
  await create()
  t.equal(kie.callBackUrl, 'https://callback.invalid/')
  t.match((await callBack('{}', { host: '127.0.0.1' }, '/callbacks/kie/x')).json(), TAKEN)
})

t.test('with KIE_WEBHOOK_KEY only what KIE has signed is followed', async t => {
  const { create, callBack, kie, clock, lines } = await buildCalled(t, { env: { KIE_WEBHOOK_KEY: WEBHOOK_KEY } })
  await create()
  const timestamp = '1764000000'
  const signature = createHmac('sha256', WEBHOOK_KEY).update(`one.${timestamp}`).digest('base64')
  const body = { data: { task_id: 'one' } }
  for (const headers of [{}, { 'x-webhook-timestamp': '1', 'x-webhook-signature': signature }, { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': 'bad' }]) {
    t.match((await callBack(body, headers)).json(), TAKEN)
  }
  await clock.advance(5)
  t.equal(kie.reads, 0)
  t.match(lines.filter(line => /bad signature/.test(line)), [/begun/], 'one line, however many')
  await callBack(body, { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature })
  while (kie.reads === 0) await clock.advance(1)
  t.equal(kie.reads, 1)
})

t.test('a body of 10 MiB is taken, and one byte more is not', async t => {
  const { create, callBack } = await buildCalled(t, { losesAnswer: true })
  await create()
  const body = JSON.stringify({ data: { task_id: 'two' } })
  t.equal((await callBack(body.padEnd(10_485_760))).status, 200)
  t.match((await callBack(body.padEnd(10_485_761))).json(), { status: 413, code: 'payload-too-large' })
  t.match((await callBack(body.padEnd(10_485_761), {}, '/callbacks/kie/x')).json(), { status: 413 })
})

t.test('a caller that leaves in the middle of its body harms nobody', async t => {
  const { create, callBack, port, lines } = await buildCalled(t)
  await create()
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`POST /callbacks/kie/x HTTP/1.1\r\nHost: ${HOST.host}\r\nContent-Length: 100\r\n\r\n{`)
  await once(socket.on('error', () => {}).resetAndDestroy(), 'close')
  t.equal((await callBack('{}')).status, 200)
  t.notOk(lines.some(line => /internal-error/.test(line)))
})

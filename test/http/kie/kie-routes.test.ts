import t from 'tap'
import { families } from '../../../src/kie/families/index.js'
import { build } from '../../fixtures/build.js'
import { envelope, finishedRecord, TASK_ID } from '../../fixtures/music-records.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

const MUSIC = '/api/v1/generate/record-info'

for (const { kind, dialects: [{ path, parameter, unknownAnswer }] } of families) {
  t.test(`${kind}: KIE's path answers in KIE's envelope, with the record byte for byte, and costs no second call`, async t => {
    const { ask, sandbox } = await build(t)
    const native = await ask(`/${kind}/tasks/demo-instant`)
    const answer = await ask(`${path}?${parameter}=demo-instant`)
    t.equal(answer.status, 200)
    t.match(answer.headers, {
      'content-type': 'application/json; charset=utf-8',
      'cache-status': native.json().state === 'succeeded' ? /hit; ttl=/ : /hit/,
      'cache-control': 'private, no-cache'
    })
    const record = native.text.slice(native.text.indexOf(',"record":') + ',"record":'.length, -1)
    t.equal(answer.text, `{"code":200,"msg":"success","data":${record}}`)
    t.equal(sandbox.calls(), 1)
  })

  t.test(`${kind}: an unknown id is answered there as KIE answers it`, async t => {
    const { ask } = await build(t)
    const answer = await ask(`${path}?${parameter}=nobody-knows-it`)
    t.equal(answer.status, 200)
    t.same(answer.json(), { ...unknownAnswer, data: null })
    t.equal(answer.headers['cache-control'], 'no-store')
  })
}

t.test('an id that is none is code 400, and costs nothing upstream', async t => {
  const upstream = await startUpstream(t, () => {})
  const { ask } = await build(t, { baseUrl: upstream.url })
  for (const query of ['', '?taskId=', '?taskId=a%2Fb', '?taskId=a&taskId=b', '?id=a']) {
    const answer = await ask(`${MUSIC}${query}`)
    t.match([answer.status, answer.json()], [200, { code: 400, msg: /^invalid-task-id: /, data: null }], query)
  }
  t.equal(upstream.requests.length, 0)
})

const refusals: ReadonlyArray<readonly [string, number, Record<string, unknown>, number]> = [
  ['KIE fails', 200, { code: 500, msg: 'canary', data: null }, 500],
  ['KIE refuses our key', 200, { code: 401, msg: 'canary', data: null }, 500],
  ['KIE says too often', 200, { code: 429, msg: 'canary', data: null }, 455],
  ['KIE is in maintenance', 200, { code: 455, msg: 'canary', data: null }, 455],
  ['our credits are used up', 200, { code: 402, msg: 'canary', data: null }, 402],
  ['KIE answers nonsense', 200, { canary: true }, 500]
]

for (const [what, status, body, code] of refusals) {
  t.test(`when ${what}, the code is ${code}, without a word of KIE's`, async t => {
    const upstream = await startUpstream(t, reply(body, status))
    const { ask } = await build(t, { baseUrl: upstream.url })
    const answer = await ask(`${MUSIC}?taskId=${TASK_ID}`)
    t.match([answer.status, answer.json()], [200, { code, msg: String, data: null }])
    t.notMatch(answer.text, /canary/)
    t.equal(answer.headers['retry-after'] !== undefined, code === 455 || code === 402)
  })
}

t.test('a client without a key, and one with too many requests, are told in KIE\'s codes', async t => {
  const locked = await build(t, { env: { CLIENT_KEYS: 'a'.repeat(64) } })
  t.match((await locked.ask(`${MUSIC}?taskId=demo`)).json(), { code: 401, data: null })
  const busy = await build(t, { env: { CLIENT_RATE_LIMIT: '1' } })
  await busy.ask(`${MUSIC}?taskId=demo`)
  const refused = await busy.ask(`${MUSIC}?taskId=demo`)
  t.match([refused.status, refused.json(), refused.headers], [200, { code: 429, data: null }, { 'retry-after': '1' }])
})

t.test('without client keys a KIE client may send its own token, which goes nowhere', async t => {
  const upstream = await startUpstream(t, reply(envelope(finishedRecord())))
  const { ask } = await build(t, { baseUrl: upstream.url })
  const answer = await ask(`${MUSIC}?taskId=${TASK_ID}`, { headers: { authorization: 'Bearer canary-of-the-client' } })
  t.equal(answer.json().code, 200)
  t.notMatch(JSON.stringify(upstream.requests[0]?.headers), /canary-of-the-client/)
})

t.test('what is refused before it is a request of KIE\'s is a problem document; nothing else is forwarded', async t => {
  const upstream = await startUpstream(t, () => {})
  const { ask } = await build(t, { baseUrl: upstream.url })
  t.match((await ask(`${MUSIC}?taskId=demo`, { headers: { host: 'evil.example' } })).json(), { status: 403, code: 'forbidden-host' })
  t.match((await ask('/api/v1/user/credits')).json(), { status: 404, code: 'route-not-found' })
  t.match((await ask('/api/v1/generate/record-info/x')).json(), { status: 404, code: 'route-not-found' })
  t.match((await ask(`${MUSIC}?taskId=demo`, { method: 'DELETE' })).json(), { status: 405, code: 'method-not-allowed' })
  t.equal(upstream.requests.length, 0)
})

t.test('both paths together make at most 3 calls for one task in any second', async t => {
  const upstream = await startUpstream(t, reply(envelope({ ...finishedRecord(), status: 'PENDING', response: null })))
  const { ask, clock } = await build(t, { baseUrl: upstream.url, env: { SNAPSHOT_FRESH_MS: '0' } })
  const pending: Array<Promise<unknown>> = []
  for (let passedMs = 0; passedMs < 1000; passedMs += 50) {
    pending.push(ask(`${MUSIC}?taskId=${TASK_ID}`), ask(`/tasks/${TASK_ID}`))
    await clock.advance(50)
  }
  await Promise.all(pending)
  t.equal(upstream.requests.length, 3)
})

import t from 'tap'
import { createSandbox } from '../../src/sandbox/sandbox.js'
import { DETAILS, detailsOf, openSandbox, ORDINARY, type SandboxClient } from '../fixtures/sandbox-client.js'

const TOO_OFTEN = { code: 429, msg: 'Rate limit exceeded', data: null }
const UNKNOWN = { code: 200, msg: 'success', data: null }
const UNAUTHORIZED = { code: 401, msg: 'You do not have access permissions' }

/** What a reader sees at these ages: the status, and which tracks have audio. */
async function watch ({ clock, record }: SandboxClient, id: string, agesMs: readonly number[]): Promise<string[]> {
  const seen: string[] = []
  const startMs = clock.dateMs()
  for (const ageMs of agesMs) {
    await clock.advance(startMs + ageMs - clock.dateMs())
    const { status, response } = await record(id)
    const audio = response?.sunoData.map(track => track.audioUrl === '' ? 'words' : 'audio') ?? []
    seen.push([status, ...audio].join(' '))
  }
  return seen
}

t.test('a task lives from PENDING to SUCCESS by the clock', async t => {
  const seen = await watch(await openSandbox(t), 'demo', [0, 4_999, 5_000, 10_000, 20_000, 1e9])
  t.same(seen, [
    'PENDING', 'PENDING', 'TEXT_SUCCESS words words', 'FIRST_SUCCESS audio words', 'SUCCESS audio audio',
    'SUCCESS audio audio'
  ])
})

t.test('a life begins with the first read of its id, each id for itself', async t => {
  const client = await openSandbox(t)
  await client.clock.advance(3_600_000)
  const bornAtMs = client.clock.dateMs()
  t.same(await watch(client, 'demo-one', [0, 20_000]), ['PENDING', 'SUCCESS audio audio'])
  t.same(await watch(client, 'demo-two', [0, 5_000]), ['PENDING', 'TEXT_SUCCESS words words'])
  t.equal((await client.record('demo-one')).createTime, bornAtMs)
  t.equal((await client.record('demo-two')).createTime, bornAtMs + 20_000)
})

t.test('speed is how much faster than life a task lives', async t => {
  const fast = await watch(await openSandbox(t, { speed: 4 }), 'demo', [0, 1_250, 2_500, 4_999, 5_000])
  t.same(fast.map(each => each.split(' ')[0]), ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'])
  const slow = await watch(await openSandbox(t, { speed: 0.5 }), 'demo', [0, 39_999, 40_000])
  t.same(slow, ['PENDING', 'FIRST_SUCCESS audio words', 'SUCCESS audio audio'])
})

t.test('stages can be skipped, and a song can have one track or be there at once', async t => {
  const client = await openSandbox(t)
  t.same(await watch(client, 'demo-skip', [0, 19_999, 20_000]), ['PENDING', 'PENDING', 'SUCCESS audio audio'])
  t.same(await watch(client, 'demo-single', [0, 9_999, 10_000]), ['PENDING', 'PENDING', 'SUCCESS audio'])
  t.same(await watch(client, 'demo-instant', [0]), ['SUCCESS audio audio'])
})

t.test('a task can fail, and says why', async t => {
  const client = await openSandbox(t)
  t.same(await watch(client, 'demo-fail', [0, 7_999, 8_000]), ['PENDING', 'PENDING', 'GENERATE_AUDIO_FAILED'])
  t.same(await watch(client, 'demo-sensitive', [0, 2_999, 3_000]), ['PENDING', 'PENDING', 'SENSITIVE_WORD_ERROR'])
  t.match(await client.record('demo-fail'), { response: null, errorCode: 400, errorMessage: /copyrighted/ })
  t.match(await client.record('demo-sensitive'), { response: null, errorCode: 400, errorMessage: /moderation/ })
})

t.test('a callback exception is seen first without audio, then with it', async t => {
  t.same(await watch(await openSandbox(t), 'demo-callback-exception', [0, 5_000, 10_000, 19_999, 20_000]), [
    'PENDING', 'TEXT_SUCCESS words words', 'CALLBACK_EXCEPTION words words', 'CALLBACK_EXCEPTION words words',
    'CALLBACK_EXCEPTION audio audio'
  ])
})

t.test('an error without a record comes under HTTP 200 with its code', async t => {
  const { get } = await openSandbox(t)
  const codes = { 'demo-maintenance': 455, 'demo-no-credits': 402, 'demo-server-error': 500, 'demo-busy': 429 }
  for (const [id, code] of Object.entries(codes)) {
    const { statusCode, text } = await get(detailsOf(id), ORDINARY)
    t.equal(statusCode, 200, id)
    t.match(JSON.parse(text), { code, msg: /\w/, data: null })
  }
})

t.test('an unknown id is a success without data', async t => {
  const { read } = await openSandbox(t)
  for (const id of ['nobody', '0f3b6a1c9d2e4f5a8b7c6d5e4f3a2b1c', '__proto__']) t.same(await read(id), UNKNOWN, id)
})

t.test('a request for no id, or for two, is refused with code 400', async t => {
  const { get } = await openSandbox(t)
  for (const query of ['', '?taskId=', '?task_id=demo', '?taskId=demo&taskId=demo-two']) {
    const { statusCode, text } = await get(`${DETAILS}${query}`, ORDINARY)
    t.equal(statusCode, 200, query)
    t.same(JSON.parse(text), { code: 400, msg: 'taskId parameter is required' })
  }
})

t.test('the fourth read of a task within 1000 ms gets code 429 under HTTP 200', async t => {
  const { clock, read, get } = await openSandbox(t)
  for (let nth = 1; nth <= 3; nth++) t.match(await read('demo'), { code: 200 })
  await clock.advance(999)
  const { statusCode, text } = await get(detailsOf('demo'), ORDINARY)
  t.equal(statusCode, 200)
  t.same(JSON.parse(text), TOO_OFTEN)
  await clock.advance(1)
  t.match(await read('demo'), { code: 200 })
})

t.test('too many reads of one task do not touch another; unknown tasks have the same limit', async t => {
  const { read } = await openSandbox(t)
  for (let nth = 1; nth <= 3; nth++) await read('nobody')
  t.same(await read('nobody'), TOO_OFTEN)
  t.same(await read('nobody-else'), UNKNOWN)
})

t.test('every call is counted, refused ones too', async t => {
  const { sandbox, read, get } = await openSandbox(t)
  for (let nth = 1; nth <= 5; nth++) await read('demo')
  await read('nobody')
  t.same([sandbox.calls(), sandbox.calls('demo'), sandbox.calls('nobody'), sandbox.calls('never')], [6, 5, 1, 0])

  await get(detailsOf('demo'))
  await get(detailsOf('demo'), { 'user-agent': 'test' })
  await get(DETAILS, ORDINARY)
  t.equal(sandbox.calls(), 9)
  t.match(JSON.parse((await get('/sandbox/calls')).text), { total: 9, tasks: { demo: 5, nobody: 1 } })
})

t.test('a bearer token is wanted', async t => {
  const { get } = await openSandbox(t)
  for (const authorization of [undefined, '', 'any', 'Bearer', 'Bearer ', 'Basic any', 'Bearer a b']) {
    const headers = { 'user-agent': 'test', ...(authorization === undefined ? {} : { authorization }) }
    const { statusCode, text } = await get(detailsOf('demo'), headers)
    t.equal(statusCode, 200, authorization ?? 'none')
    t.same(JSON.parse(text), UNAUTHORIZED)
  }
  t.match(JSON.parse((await get(detailsOf('demo'), ORDINARY)).text), { code: 200 }, 'any will do')
})

t.test('where a token is configured, no other will do', async t => {
  const { get } = await openSandbox(t, { apiKey: 'secret' })
  const right = await get(detailsOf('demo'), { ...ORDINARY, authorization: 'Bearer secret' })
  t.match(JSON.parse(right.text), { code: 200 })
  t.same(JSON.parse((await get(detailsOf('demo'), ORDINARY)).text), UNAUTHORIZED)
})

t.test('a request without a User-Agent does not get past the edge', async t => {
  const { get } = await openSandbox(t)
  const { statusCode, headers, text } = await get(detailsOf('demo'), { authorization: ORDINARY.authorization })
  t.equal(statusCode, 403)
  t.match(headers['content-type'], /^text\/plain/)
  t.equal(text, 'error code: 1010')
})

t.test('every answer is JSON and sets a session cookie', async t => {
  const { get } = await openSandbox(t)
  const answers = [
    await get(detailsOf('demo'), ORDINARY),
    await get(detailsOf('nobody'), ORDINARY),
    await get(detailsOf('demo-busy'), ORDINARY),
    await get(DETAILS, ORDINARY),
    await get(detailsOf('demo'), { 'user-agent': 'test' })
  ]
  for (const { headers } of answers) {
    t.equal(headers['content-type'], 'application/json;charset=UTF-8')
    t.match(headers['set-cookie'], /^JSESSIONID=\w+; Path=\/; HttpOnly$/)
  }
})

t.test('an unknown path is a true HTTP 404', async t => {
  const { get } = await openSandbox(t)
  for (const path of ['/', '/api/v1/generate', '/api/v1/jobs/record-info?taskId=demo', `${DETAILS}/demo`]) {
    t.equal((await get(path, ORDINARY)).statusCode, 404, path)
  }
})

t.test('without options a task lives by the clock of the machine', async t => {
  const sandbox = createSandbox()
  t.teardown(() => sandbox.close())
  const url = await sandbox.listen()
  const before = Date.now()
  const response = await fetch(new URL(detailsOf('demo'), url), { headers: ORDINARY })
  const { data } = await response.json() as { data: { createTime: number } } // of the fake that is under test
  t.ok(data.createTime >= before && data.createTime <= Date.now())
})

import type { RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import fc from 'fast-check'
import { families } from '../../../src/kie/families/index.js'
import { createKieSource } from '../../../src/kie/protocol/task-source.js'
import { TASK_ID_PATTERN } from '../../../src/tasks/task.js'
import { testClock } from '../../fixtures/clock.js'
import { recordOf } from '../../fixtures/kie-answers.js'
import { openClient, sanitizer } from '../../fixtures/kie.js'
import { envelope, finishedRecord, musicRecord, TASK_ID, track } from '../../fixtures/music-records.js'
import { holds } from '../../fixtures/property.js'
import { inTurn, reply, startUpstream } from '../../fixtures/upstream.js'

const OURS = { kind: 'music', id: TASK_ID }
const FOREIGN_ID = '00000000000000000000000000000000'

async function openSource (t: Test, answer: RequestListener) {
  const clock = testClock()
  const upstream = await startUpstream(t, answer)
  const source = createKieSource({ clock, client: openClient(t, upstream.url, { clock }), families, sanitizer })
  return {
    clock,
    source,
    read: (ref = OURS, knownForMs = 0, dialect = 'legacy') =>
      source.read(ref, { dialect, knownForMs, timeoutMs: 5_000, isRetry: false }),
    requests: upstream.requests,
    /** The connections used so far, numbered in the order of their first request. */
    connections () {
      const ports = upstream.requests.map(({ remotePort }) => remotePort)
      return ports.map(port => [...new Set(ports)].indexOf(port))
    }
  }
}

const replyRecord = (data: unknown) => reply(envelope(data))
const mismatch = { name: 'TaskError', code: 'upstream-invalid-response', reason: 'task_mismatch' }

t.test('one read is one GET of the family\'s endpoint, understood', async t => {
  const { read, requests } = await openSource(t, replyRecord(finishedRecord()))
  t.match(await read(), { state: 'succeeded', status: 'SUCCESS', record: { taskId: TASK_ID } })
  t.same(requests.map(({ url }) => `${url.pathname}${url.search}`), [
    `/api/v1/generate/record-info?taskId=${TASK_ID}`
  ])
})

t.test('any valid id reaches the upstream unchanged, as the only parameter', async t => {
  const { read, requests } = await openSource(t, ({ url = '' }, response) => {
    const taskId = new URL(url, 'http://upstream.test').searchParams.get('taskId')
    const record = musicRecord('PENDING', null, { taskId })
    response.end(JSON.stringify(envelope(record)))
  })
  const validId = new RegExp(TASK_ID_PATTERN)
  const ids = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_.-]{1,128}$/), fc.stringMatching(/^\.{3}[_.-]{0,3}$/))

  await holds(t, fc.asyncProperty(ids.filter(id => validId.test(id)), async id => {
    const { record } = await read({ kind: 'music', id })
    const query = [...requests.at(-1)?.url.searchParams ?? []]
    return record?.taskId === id && JSON.stringify(query) === JSON.stringify([['taskId', id]])
  }))
})

t.test('a kind that is no family is a mistake of ours, and nobody is asked', async t => {
  const { read, requests } = await openSource(t, replyRecord(finishedRecord()))
  await t.rejects(read({ kind: 'sculpture', id: TASK_ID }), { name: 'RangeError', message: 'sculpture' })
  t.equal(requests.length, 0)
})

t.test('trap: an unknown id is code 200 with data null, not an error code', async t => {
  const { read } = await openSource(t, replyRecord(null))
  await t.rejects(read(), { name: 'TaskError', code: 'task-not-found', reason: 'not_found', retryAfterMs: 2_000 })
})

t.test('trap: an error in the body of HTTP 200 is an error', async t => {
  const { read } = await openSource(t, reply({ code: 401, msg: 'You do not have access permissions' }))
  await t.rejects(read(), { name: 'TaskError', code: 'upstream-credentials', upstreamCode: 401 })
})

t.test('trap: 403 "error code: 1010" is the edge, neither our key nor our task', async t => {
  const { read } = await openSource(t, reply('error code: 1010', 403, { 'content-type': 'text/plain' }))
  await t.rejects(read(), { code: 'upstream-invalid-response', reason: 'edge_blocked' })
})

t.test('a redirect is refused', async t => {
  const { read, requests } = await openSource(t, reply('', 301, { location: '/api/v2' }))
  await t.rejects(read(), { code: 'upstream-invalid-response', reason: 'redirect' })
  t.equal(requests.length, 1)
})

t.test('a task that the envelope calls failed has failed if its record says so; else the answer is none', async t => {
  const replyFailed = (data: unknown) => reply({ code: 501, msg: 'failed', data })
  const failed = await openSource(t, replyFailed(musicRecord('GENERATE_AUDIO_FAILED', null)))
  t.match(await failed.read(), { state: 'failed', status: 'GENERATE_AUDIO_FAILED' })
  for (const data of [finishedRecord(), musicRecord('PENDING', null), null]) {
    const { read } = await openSource(t, replyFailed(data))
    await t.rejects(read(), { code: 'upstream-invalid-response', reason: 'business_fail', upstreamCode: 501 })
  }
})

t.test('data that is no record breaks the contract', async t => {
  const { taskId, ...anonymous } = finishedRecord()
  for (const data of [undefined, [], 'text', 7, anonymous, { ...anonymous, taskId: null }]) {
    const { read } = await openSource(t, replyRecord(data))
    await t.rejects(read(), { code: 'upstream-invalid-response', reason: 'record' })
  }
})

t.test('another task\'s record is refused, and the connections that crossed are used no more', async t => {
  const ours = replyRecord(finishedRecord())
  const foreign = replyRecord(finishedRecord({ taskId: FOREIGN_ID }))
  const { read, connections } = await openSource(t, inTurn(ours, foreign, ours))
  await read()
  await t.rejects(read(), mismatch)
  await read()
  await read()
  t.same(connections(), [0, 0, 1, 1])
})

t.test('crossed answers replace the connections at most once in 10 seconds', async t => {
  const { read, connections, clock } = await openSource(t, replyRecord(finishedRecord({ taskId: FOREIGN_ID })))
  for (const pauseMs of [0, 0, 9_999, 1, 0]) {
    await clock.advance(pauseMs)
    await t.rejects(read(), mismatch)
  }
  t.same(connections(), [0, 1, 1, 1, 2])
})

t.test('an id in another case is refused as well, but blames no connection', async t => {
  const { read, connections } = await openSource(t, replyRecord(finishedRecord({ taskId: TASK_ID.toUpperCase() })))
  await t.rejects(read(), mismatch)
  await t.rejects(read(), mismatch)
  t.same(connections(), [0, 0])
})

t.test('a response of another task inside our record is refused', async t => {
  for (const taskId of [FOREIGN_ID, 7, '']) {
    const { read } = await openSource(t, replyRecord(finishedRecord({ response: { taskId, sunoData: [track()] } })))
    await t.rejects(read(), mismatch)
  }
})

t.test('a response that names no task belongs to the record around it', async t => {
  for (const response of [{ sunoData: [track()] }, { taskId: null, sunoData: [track()] }]) {
    const { read } = await openSource(t, replyRecord(finishedRecord({ response })))
    t.match(await read(), { state: 'succeeded' })
  }
})

t.test('an unclear record is judged by the date of this moment and by how long its task is known', async t => {
  const undated = musicRecord('CALLBACK_EXCEPTION', null, { createTime: null })
  const dated = musicRecord('CALLBACK_EXCEPTION', null)
  const { read, clock } = await openSource(t, inTurn(...[undated, undated, dated, dated].map(replyRecord)))
  const states = [(await read(OURS, 599_999)).state, (await read(OURS, 600_000)).state, (await read()).state]
  await clock.advance(540_000) // the record was created a minute before the test's clock started
  states.push((await read()).state)
  t.same(states, ['running', 'failed', 'running', 'failed'])
})

/** Knows the task at one of the two endpoints for music, or at none. */
function knownAt (path: string, record: unknown): RequestListener {
  return ({ url = '' }, response) => {
    const isThere = url.startsWith(path)
    const unknown = url.startsWith(JOBS) ? { code: 422, msg: 'recordInfo is null', data: null } : envelope(null)
    response.end(JSON.stringify(isThere ? envelope(record) : unknown))
  }
}

const LEGACY = '/api/v1/generate/record-info'
const JOBS = '/api/v1/jobs/recordInfo'
const SONG = recordOf('music-jobs-succeeded', { taskId: TASK_ID })

t.test('a song is asked for at the endpoint for music first, then at that for jobs', async t => {
  const { source, requests } = await openSource(t, knownAt(LEGACY, finishedRecord()))
  t.same(source.dialectsOf?.(OURS), ['legacy', 'jobs'])
  t.same(source.dialectsOf?.({ kind: 'veo', id: TASK_ID }), ['legacy'])
  t.equal(requests.length, 0)
})

t.test('the endpoint that knew a song is remembered', async t => {
  const { source, read, requests } = await openSource(t, knownAt(JOBS, SONG))
  await t.rejects(read(OURS, 0, 'legacy'), { code: 'task-not-found' })
  t.match(await read(OURS, 0, 'jobs'), { state: 'succeeded', outputs: [{ type: 'audio' }, { type: 'audio' }] })
  t.same(source.dialectsOf?.(OURS), ['jobs'])
  t.same(requests.map(({ url }) => url.pathname), [LEGACY, JOBS])
})

t.test('a miss of both endpoints is remembered as one: the next read asks one of them', async t => {
  const { source, read } = await openSource(t, knownAt('/nowhere', null))
  for (const dialect of ['legacy', 'jobs']) await t.rejects(read(OURS, 0, dialect), { code: 'task-not-found' })
  t.same(source.dialectsOf?.(OURS), ['legacy'])
})

t.test('a failure is no miss', async t => {
  const { source, read } = await openSource(t, reply({ code: 500 }))
  for (const dialect of ['legacy', 'jobs']) await t.rejects(read(OURS, 0, dialect), { code: 'upstream-invalid-response' })
  t.same(source.dialectsOf?.(OURS), ['legacy', 'jobs'])
})

t.test('a job that makes no song is no song, and a job all the same', async t => {
  for (const model of ['ai-music-api/generate-lyrics', 'kling-3.0/video']) {
    const { read } = await openSource(t, knownAt(JOBS, { ...SONG, model }))
    await t.rejects(read(OURS, 0, 'jobs'), { code: 'task-not-found' })
    t.match(await read({ kind: 'jobs', id: TASK_ID }), { state: 'succeeded' })
  }
})

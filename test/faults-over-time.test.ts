import type { RequestListener } from 'node:http'
import type { LookupFunction } from 'node:net'
import t from 'tap'
import { startBlackHole } from './fixtures/black-hole.js'
import { build } from './fixtures/build.js'
import { ENV, TIMEOUT_MS } from './fixtures/fault-run.js'
import { failingLookup } from './fixtures/look-up.js'
import { envelope, finishedRecord, musicRecord, TASK_ID, unfinishedTrack } from './fixtures/music-records.js'
import { isProblem } from './fixtures/problem.js'
import { inTurn, reply, startUpstream } from './fixtures/upstream.js'

// Faults that no row of the table can hold: they need a second call, or an end that never comes.

const TWENTY_IDS = Array.from({ length: 20 }, (_, index) => `task-${index}`)

/** Answers about any task, unless `isHanging` says that it must not. */
function runningUnless (isHanging: (taskId: string) => boolean): RequestListener {
  return (request, response) => {
    const taskId = new URL(request.url ?? '', 'http://upstream.test').searchParams.get('taskId') ?? ''
    if (!isHanging(taskId)) reply(envelope(musicRecord('PENDING', null, { taskId })))(request, response)
  }
}

t.test('F03: a name whose look-up never ends', async t => {
  let endLookUp = () => {}
  const lookup: LookupFunction = (...look) => { endLookUp = () => failingLookup('ENOTFOUND')(...look) }
  const { ask, clock } = await build(t, { baseUrl: new URL('https://kie.test:1'), upstream: { connect: { lookup } } })
  const pending = ask(`/tasks/${TASK_ID}`)
  await clock.awaited()
  await clock.advance(TIMEOUT_MS)
  isProblem(t, await pending, 504, 'upstream-timeout')
  endLookUp() // closing would wait for it
})

t.test('F05: a port that takes no connection', async t => {
  const { ask, clock } = await build(t, { baseUrl: await startBlackHole(t), env: { KIE_TIMEOUT_MS: '1000' } })
  const pending = ask(`/tasks/${TASK_ID}`)
  await clock.awaited()
  await clock.advance(1000)
  isProblem(t, await pending, 504, 'upstream-timeout')
})

t.test('F14: a connection that the upstream closed as we used it again costs the client nothing', async t => {
  const answer = runningUnless(() => false)
  const { url, requests } = await startUpstream(t, (request, response) => {
    const onThisConnection = requests.filter(({ remotePort }) => remotePort === request.socket.remotePort)
    if (onThisConnection.length > 1) request.socket.resetAndDestroy()
    else answer(request, response)
  })
  const { ask } = await build(t, { baseUrl: url })
  for (const id of ['a', 'b']) t.equal((await ask(`/tasks/${id}`)).status, 200)
  t.same(requests.map(request => request.url.searchParams.get('taskId')), ['a', 'b', 'b'])
})

t.test('F90: one task that hangs costs the others nothing', async t => {
  const upstream = await startUpstream(t, runningUnless(taskId => taskId === 'sick'))
  const { ask, clock } = await build(t, { baseUrl: upstream.url, env: ENV })
  const sick = ask('/tasks/sick')
  await upstream.received(1)
  for (const id of TWENTY_IDS) t.equal((await ask(`/tasks/${id}`)).status, 200)
  await clock.advance(TIMEOUT_MS)
  isProblem(t, await sick, 504, 'upstream-timeout')
})

t.test('F91, F92: when all hang, they are refused at once, until a probe succeeds', async t => {
  let isDown = false
  const upstream = await startUpstream(t, runningUnless(() => isDown))
  const { ask, clock, lines } = await build(t, { baseUrl: upstream.url, env: ENV })
  for (const id of TWENTY_IDS) t.equal((await ask(`/tasks/${id}`)).status, 200)
  isDown = true
  await clock.advance(1_050) // the account's calls are free again
  const fresh = Promise.all(TWENTY_IDS.map(id => ask(`/tasks/fresh-${id}`)))
  await upstream.received(40)
  await clock.advance(TIMEOUT_MS)
  for (const answer of await fresh) isProblem(t, answer, 504, 'upstream-timeout')
  isProblem(t, await ask('/tasks/another'), 503, 'upstream-unavailable')
  t.equal((await ask(`/tasks/${TWENTY_IDS[0]}`)).headers['cache-status'], 'kie-bff; hit; detail=stale')
  t.equal(upstream.requests.length, 40)

  isDown = false
  await clock.advance(5_000)
  t.equal((await ask('/tasks/probe')).status, 200)
  for (const id of TWENTY_IDS) t.equal((await ask(`/tasks/${id}`)).status, 200)
  const turns = lines.map(line => JSON.parse(line)).filter(({ msg }) => msg === 'circuit breaker changed')
  t.same(turns.map(({ to }) => to), ['open', 'half-open', 'closed'], 'one line per turn')
})

const PENDING = musicRecord('PENDING', null)
const FAILED = musicRecord('GENERATE_AUDIO_FAILED', null)

const changesOfMind = [
  ['F83: a task that goes back is told as KIE tells it', [musicRecord('FIRST_SUCCESS', [unfinishedTrack()]), PENDING],
    ['FIRST_SUCCESS', 'PENDING']],
  ['F84: a finished task stays finished, whatever comes later', [finishedRecord(), PENDING], ['SUCCESS', 'SUCCESS']],
  ['F85: the first end of a task counts', [FAILED, finishedRecord()], ['GENERATE_AUDIO_FAILED', 'GENERATE_AUDIO_FAILED']]
] as const

for (const [name, records, words] of changesOfMind) {
  t.test(name, async t => {
    const { url } = await startUpstream(t, inTurn(...records.map(record => reply(envelope(record)))))
    const { ask, clock } = await build(t, { baseUrl: url })
    const first = (await ask(`/tasks/${TASK_ID}`)).json().status
    await clock.advance(2_000)
    t.same([first, (await ask(`/tasks/${TASK_ID}`)).json().status], words)
  })
}

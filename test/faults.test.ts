import t, { type Test } from 'tap'
import { CANARY, enveloped, http } from './fixtures/behaviours.js'
import { build, TOKEN, type Answer } from './fixtures/build.js'
import { hasOpenssl } from './fixtures/certificate.js'
import type { Fault, ProblemOutcome, TaskOutcome } from './fixtures/faults.js'
import { meaningFaults } from './fixtures/faults-meaning.js'
import { transportFaults } from './fixtures/faults-transport.js'
import { envelope, finishedRecord, musicRecord, TASK_ID, track, unfinishedTrack } from './fixtures/music-records.js'
import { isProblem } from './fixtures/problem.js'
import { startRawUpstream } from './fixtures/raw-upstream.js'
import { inTurn, reply, startUpstream } from './fixtures/upstream.js'

const TIMEOUT_MS = 5_000
const AGEING_STEPS = 5
const NEXT_ID = 'the-next-task'
const ENV = { KIE_TIMEOUT_MS: String(TIMEOUT_MS), LOG_LEVEL: 'trace' }
const STORED_ONLY = { headers: { 'cache-control': 'only-if-cached' } }

type Proxy = Awaited<ReturnType<typeof build>>

function healthy (taskId: string): string {
  const record = finishedRecord({ taskId, response: { taskId, sunoData: [track()] } })
  return http(enveloped(200, record)).toString()
}

/** Asks for the task; where the upstream only lets time pass, time passes. */
async function askThrough (t: Test, { upstream: behaviour, sees, calls }: Fault) {
  const upstream = await startRawUpstream(t, behaviour, healthy)
  const proxy = await build(t, { baseUrl: upstream.url, env: ENV })
  const pending = proxy.ask(`/tasks/${TASK_ID}`)
  if (sees.status === 504) {
    await (calls === 0 ? upstream.connected() : upstream.asked())
    for (let step = 0; step < AGEING_STEPS; step++) {
      upstream.age()
      await proxy.clock.advance(TIMEOUT_MS / AGEING_STEPS)
    }
  }
  return { upstream, proxy, answer: await pending }
}

async function isRefused (t: Test, proxy: Proxy, answer: Answer, sees: ProblemOutcome): Promise<void> {
  isProblem(t, answer, sees.status, sees.slug)
  t.equal(answer.headers['retry-after'], sees.retryAfter)
  const told = proxy.lines.map(line => JSON.parse(line)).filter(({ problem }) => problem !== undefined)
  t.match(told, [{ problem: sees.slug, reason: sees.reason }], 'the log has the reason')
  t.equal(told.length, 1)
  isProblem(t, await proxy.ask(`/tasks/${TASK_ID}`, STORED_ONLY), 504, 'not-cached')
}

async function isTold (t: Test, proxy: Proxy, answer: Answer, { task }: TaskOutcome): Promise<void> {
  t.equal(answer.status, 200)
  t.match(answer.json(), { taskId: TASK_ID, ...task })
  t.equal((await proxy.ask(`/tasks/${TASK_ID}`, STORED_ONLY)).text, answer.text, 'and is stored')
}

/** The next request, the answer to which must be its own. */
async function servesOn (t: Test, proxy: Proxy, { lasts = false }: Fault): Promise<void> {
  t.equal((await proxy.ask('/livez')).status, 200)
  if (lasts) return
  const next = await proxy.ask(`/tasks/${NEXT_ID}`)
  t.match({ status: next.status, task: next.json() }, { status: 200, task: { taskId: NEXT_ID, state: 'succeeded' } })
}

function leaksNothing (t: Test, proxy: Proxy, answer: Answer): void {
  const seen = [answer.text, JSON.stringify(answer.headers), ...proxy.lines].join('\n')
  t.notOk(seen.includes(CANARY), 'no byte of the upstream')
  t.notOk(seen.includes(TOKEN), 'no token')
}

for (const fault of [...transportFaults, ...meaningFaults]) {
  const { id, name, sees, calls = 1, lasts = false, upstream: { selfSigned = false } } = fault
  const skip = selfSigned && !hasOpenssl ? 'no openssl to make a certificate' : false
  t.test(`${id}: ${name}`, { skip }, async t => {
    const { upstream, proxy, answer } = await askThrough(t, fault)
    await ('task' in sees ? isTold(t, proxy, answer, sees) : isRefused(t, proxy, answer, sees))
    t.same(upstream.calls, Array(calls).fill(TASK_ID), 'calls at the origin')
    if (calls === 0) t.ok(upstream.connections() <= 1, 'one attempt to connect')
    await servesOn(t, proxy, fault)
    if (!lasts) t.same(upstream.calls.slice(calls), [NEXT_ID])
    leaksNothing(t, proxy, answer)
    upstream.drop() // the proxy would wait for a connection that is still being made
  })
}

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

import t, { type Test } from 'tap'
import { families } from '../src/kie/families/index.js'
import { recordSchemaOf } from '../src/kie/protocol/family.js'
import { build } from './fixtures/build.js'
import { settle } from './fixtures/clock.js'
import { excessIn } from './fixtures/closed-schema.js'
import { readEvents } from './fixtures/event-reader.js'
import { kieAnswers, recordOf } from './fixtures/kie-answers.js'
import { isProblem } from './fixtures/problem.js'
import { reply, startUpstream } from './fixtures/upstream.js'

type Proxy = Awaited<ReturnType<typeof build>>

interface Task {
  readonly state: string
  readonly progress: number | null
  readonly outputs: ReadonlyArray<{ readonly url: string | null, readonly text: string | null }>
  readonly record: object
}

/** The life of a task of the sandbox. */
const LIFE_MS = 20_000
const STEP_MS = 500

/** Lets a life pass in small steps; the watches poll while it does. */
async function live ({ clock }: Proxy): Promise<void> {
  for (let passedMs = 0; passedMs < LIFE_MS + 5_000; passedMs += STEP_MS) {
    await clock.advance(STEP_MS)
    await settle()
  }
}

function hasResult ({ outputs, record }: Task): boolean {
  return outputs.some(({ url, text }) => url !== null || text !== null) || 'midiData' in record
}

/** What a stream told from beginning to end. */
function lifeIsTold (t: Test, tasks: readonly Task[]): void {
  const states = tasks.map(({ state }) => state)
  t.equal(states.at(-1), 'succeeded')
  t.notOk(states.slice(0, -1).includes('succeeded'))
  const steps = tasks.flatMap(({ progress }) => progress ?? [])
  t.same(steps, [...steps].sort((a, b) => a - b), 'progress never goes back')
}

for (const family of families) {
  const { kind } = family
  const address = `/${kind}/tasks`

  t.test(`${kind}: a task lives to its success, however it is asked for, and is then never asked for again`, async t => {
    const proxy = await build(t)
    const events = await readEvents(t, `${proxy.origin}${address}/demo/events`)
    const waiting = proxy.ask(`${address}/demo`, { headers: { prefer: 'wait=50' } })
    const first = await proxy.ask(`${address}/demo`)
    t.match(first, { status: 200, headers: { 'cache-control': 'private, no-cache' } })
    t.match(first.json(), { taskId: 'demo', kind, state: /^(queued|running)$/, outputs: [], error: null })

    await live(proxy)
    await events.over
    const told = events.seen().events
    lifeIsTold(t, told.filter(({ event }) => event === 'task').map(({ data }) => JSON.parse(data)))
    t.equal(told.at(-1)?.event, 'end')

    const calls = proxy.sandbox.calls('demo')
    const last = await proxy.ask(`${address}/demo`)
    t.match(last, { status: 200, headers: { 'cache-control': /immutable/, 'cache-status': /^kie-bff; hit; ttl=/ } })
    const task = last.json() as unknown as Task
    t.match(task, { taskId: 'demo', kind, state: 'succeeded', progress: 1, error: null })
    t.ok(hasResult(task))
    t.equal(told.at(-2)?.data, last.text, 'the stream has told the same')
    t.equal((await waiting).text, last.text, 'the one who waited got the same')
    t.equal((await proxy.ask(`/tasks?ids=${kind}:demo`)).text, `{"tasks":[${last.text}],"errors":[]}`, 'the batch has the same')
    t.equal(proxy.sandbox.calls('demo'), calls)
    t.equal(excessIn(task.record, recordSchemaOf(family)), undefined, 'the record holds what the allowlist names')
    t.notMatch(last.text, /secret=sandbox/)
  })

  t.test(`${kind}: a task that fails has failed for good`, async t => {
    const proxy = await build(t)
    await proxy.ask(`${address}/demo-fail`)
    await proxy.clock.advance(LIFE_MS)
    const failed = await proxy.ask(`${address}/demo-fail`)
    t.match(failed, { status: 200, headers: { 'cache-control': /immutable/ } })
    t.match(failed.json(), { state: 'failed', progress: null, error: { code: '400', message: /copyrighted/ } })
    const calls = proxy.sandbox.calls('demo-fail')
    t.equal((await proxy.ask(`${address}/demo-fail`)).text, failed.text)
    t.equal(proxy.sandbox.calls('demo-fail'), calls)
  })

  t.test(`${kind}: an id that KIE does not know is a 404, alone and in a batch`, async t => {
    const { ask } = await build(t)
    isProblem(t, await ask(`${address}/nobody`), 404, 'task-not-found')
    t.match((await ask(`/tasks?ids=${kind}:nobody`)).json(), { tasks: [], errors: [{ problem: { type: '/problems/task-not-found' } }] })
  })

  t.test(`${kind}: the record of another task is a 502, and is not kept`, async t => {
    const { data } = kieAnswers.find(({ name }) => name.startsWith(`${kind}-succeeded`)) ?? {}
    const upstream = await startUpstream(t, reply({ code: 200, msg: 'success', data }))
    const { ask } = await build(t, { baseUrl: upstream.url })
    isProblem(t, await ask(`${address}/another`), 502, 'upstream-invalid-response')
    isProblem(t, await ask(`${address}/another`, { headers: { 'cache-control': 'only-if-cached' } }), 504, 'not-cached')
  })

  t.test(`${kind}: a success without its result is not kept as one`, async t => {
    const { taskId, ...fields } = recordOf(`${kind}-succeeded`, {
      response: null, resultJson: '', midiData: null, videoInfo: null, createTime: null
    })
    const upstream = await startUpstream(t, reply({ code: 200, msg: 'success', data: { taskId, ...fields } }))
    const { ask } = await build(t, { baseUrl: upstream.url })
    const answer = await ask(`${address}/${taskId}`)
    t.match(answer, { status: 200, headers: { 'cache-control': 'private, no-cache' } })
    t.match(answer.json(), { state: 'running', progress: 0.99 })
  })
}

t.test('tasks of several kinds with one id are several tasks', async t => {
  const { ask, clock } = await build(t)
  t.match((await ask('/lyrics/tasks/demo')).json(), { kind: 'lyrics', state: 'queued' })
  await clock.advance(LIFE_MS)
  t.match((await ask('/lyrics/tasks/demo')).json(), { kind: 'lyrics', state: 'succeeded' })
  t.match((await ask('/runway/tasks/demo')).json(), { kind: 'runway', state: 'queued' })
})

t.test('KIE sees one id at most 3 times in any second, though it is asked for in every kind', async t => {
  const { ask, clock, sandbox } = await build(t)
  const answers = Promise.all(families.map(({ kind }) => ask(`/${kind}/tasks/demo`)))
  while (await Promise.race([answers, settle()]) === undefined) await clock.advance(100)
  t.same((await answers).map(({ status }) => status), families.map(() => 200), 'and none was refused by the sandbox')
  t.equal(sandbox.calls('demo'), families.length)
})

t.test('a song that was made through the endpoint for jobs is a song', async t => {
  const { ask, clock, sandbox } = await build(t)
  t.match((await ask('/tasks/demo-song')).json(), { kind: 'music', state: 'queued', status: 'waiting' })
  t.equal(sandbox.calls('demo-song'), 2, 'both endpoints were asked')
  await clock.advance(LIFE_MS)
  t.match((await ask('/tasks/demo-song')).json(), { state: 'succeeded', outputs: [{ type: 'audio', url: /wav$/ }, { type: 'audio' }] })
  t.equal(sandbox.calls('demo-song'), 3, 'then the one that knew it')
  t.match((await ask('/jobs/tasks/demo-song')).json(), { kind: 'jobs', state: /./ })
})

t.test('a job that makes no song is no song', async t => {
  const upstream = await startUpstream(t, ({ url = '' }, response) => {
    const isJob = url.startsWith('/api/v1/jobs/')
    response.end(JSON.stringify({ code: 200, msg: 'success', data: isJob ? recordOf('jobs-succeeded', { taskId: 'a' }) : null }))
  })
  const { ask } = await build(t, { baseUrl: upstream.url })
  isProblem(t, await ask('/tasks/a'), 404, 'task-not-found')
  t.match((await ask('/jobs/tasks/a')).json(), { state: 'succeeded' })
})

/** Calls to KIE while a client asks for an unknown song every half second. */
async function callsForUnknown (t: Test, dialect: string): Promise<number> {
  const { ask, clock, sandbox } = await build(t, { env: { KIE_MUSIC_DIALECT: dialect, CLIENT_MISS_LIMIT: '0' } })
  for (let asked = 0; asked < 40; asked++) {
    isProblem(t, await ask('/tasks/nobody'), 404, 'task-not-found')
    await clock.advance(500)
  }
  return sandbox.calls('nobody')
}

t.test('a song that neither endpoint knows costs one call more than with one endpoint, not twice as many', async t => {
  t.equal(await callsForUnknown(t, 'legacy'), 10)
  t.equal(await callsForUnknown(t, 'auto'), 11)
})

t.test('KIE_MUSIC_DIALECT asks one endpoint only', async t => {
  for (const [dialect, known, unknown] of [['legacy', 'demo-skip', 'demo-song'], ['jobs', 'demo-song', 'demo-skip']] as const) {
    const { ask, sandbox } = await build(t, { env: { KIE_MUSIC_DIALECT: dialect } })
    t.match((await ask(`/tasks/${known}`)).json(), { kind: 'music', state: 'queued' })
    isProblem(t, await ask(`/tasks/${unknown}`), 404, 'task-not-found')
    t.same([sandbox.calls(known), sandbox.calls(unknown)], [1, 1], dialect)
  }
})

import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import type { Reading } from '../../../src/tasks/read/reading.js'
import { settle } from '../../fixtures/clock.js'
import { buildService, observation } from '../../fixtures/tasks.js'

const ref = { kind: 'music', id: 'a' }
const notFound = () => new TaskError('not_found')

/** Reads once, the upstream answering at once. */
async function readWith ({ service, source }: ReturnType<typeof buildService>, status: string, state: 'running' | 'succeeded') {
  const reading = service.read(ref)
  await settle()
  source.last().answer(observation(state, status))
  return await reading
}

function wordOf ({ snapshot }: Reading): string {
  return JSON.parse(snapshot.body.toString()).status
}

t.test('readers at the same time share one upstream call', async t => {
  const { service, source } = buildService()
  const readings = Array.from({ length: 1000 }, () => service.read(ref))
  await settle()
  t.equal(source.calls.length, 1)
  source.last().answer(observation('running'))

  const provenances = (await Promise.all(readings)).map(({ provenance }) => provenance)
  t.same([...new Set(provenances)].sort(), ['called', 'collapsed'])
  t.equal(provenances.filter(each => each === 'called').length, 1)
})

t.test('a terminal answer is never read again within its time to live, and its bytes stay', async t => {
  const built = buildService()
  const first = await readWith(built, 'SUCCESS', 'succeeded')
  t.equal(first.provenance, 'called')

  await built.clock.advance(3_599_999)
  const again = await built.service.read(ref, { fresh: true })
  t.match(again, { provenance: 'terminal', ageMs: 3_599_999, ttlMs: 1 })
  t.equal(again.snapshot.body, first.snapshot.body)
  t.equal((built.service.terminal(ref))?.provenance, 'terminal')
  t.equal(built.source.calls.length, 1)

  await built.clock.advance(2)
  void built.service.read(ref)
  await settle()
  t.equal(built.source.calls.length, 2)
})

t.test('asking for a terminal answer never calls', async t => {
  const built = buildService()
  t.equal(built.service.terminal(ref), undefined)
  await readWith(built, 'PENDING', 'running')
  t.equal(built.service.terminal(ref), undefined)
  t.equal(built.source.calls.length, 1)
})

t.test('a young snapshot of a running task answers by itself, an older one does not', async t => {
  const built = buildService()
  await readWith(built, 'PENDING', 'running')
  await built.clock.advance(333)
  t.match(await built.service.read(ref), { provenance: 'snapshot', ageMs: 333 })
  t.equal(built.source.calls.length, 1)

  await built.clock.advance(1)
  t.equal((await readWith(built, 'TEXT_SUCCESS', 'running')).provenance, 'called')
})

t.test('when the slots of a task are used up, its last snapshot answers until it is too old', async t => {
  const built = buildService({ config: { taskRateLimit: 1 } })
  await readWith(built, 'PENDING', 'running')
  await built.clock.advance(999)
  t.match(await built.service.read(ref), { provenance: 'snapshot', ageMs: 999 })

  await built.clock.advance(1)
  const waiting = built.service.read(ref)
  await settle()
  t.equal(built.source.calls.length, 1, 'waits for the slot')
  await built.clock.advance(50)
  t.equal(built.source.calls.length, 2)
  built.source.last().answer(observation('succeeded', 'SUCCESS'))
  t.equal(wordOf(await waiting), 'SUCCESS')
})

t.test('the fourth read within a second gets the last snapshot, not a refusal', async t => {
  const built = buildService({ config: { snapshotFreshMs: 0 } })
  for (const status of ['ONE', 'TWO', 'THREE']) await readWith(built, status, 'running')
  const fourth = await built.service.read(ref)
  t.equal(fourth.provenance, 'snapshot')
  t.equal(wordOf(fourth), 'THREE')
  t.equal(built.source.calls.length, 3)
})

t.test('without sharing, no snapshot of a running task answers, but readers still share a call', async t => {
  const built = buildService()
  await readWith(built, 'PENDING', 'running')
  const readings = [1, 2].map(() => built.service.read(ref, { share: false }))
  await settle()
  t.equal(built.source.calls.length, 2)
  built.source.last().answer(observation('running', 'TEXT_SUCCESS'))
  t.same((await Promise.all(readings)).map(({ provenance }) => provenance), ['called', 'collapsed'])
})

t.test('a fresh read is not content with a call that left before it, however that ends', async t => {
  const built = buildService()
  const early = built.service.read(ref)
  await built.clock.advance(10)
  const fresh = [1, 2].map(() => built.service.read(ref, { fresh: true }))
  await settle()
  t.equal(built.source.calls.length, 1)

  built.source.last().answer(observation('running', 'OLD'))
  t.equal(wordOf(await early), 'OLD')
  await settle()
  t.equal(built.source.calls.length, 2, 'one call for both')
  built.source.last().answer(observation('running', 'NEW'))
  t.same((await Promise.all(fresh)).map(wordOf), ['NEW', 'NEW'])
})

t.test('a fresh read joins a call that has not left yet', async t => {
  const built = buildService({ config: { taskRateLimit: 1 } })
  await readWith(built, 'PENDING', 'running')
  await built.clock.advance(1000)
  const first = built.service.read(ref)
  await built.clock.advance(10)
  const fresh = built.service.read(ref, { fresh: true })
  await built.clock.advance(40)
  built.source.last().answer(observation('running', 'NEW'))

  t.same((await Promise.all([first, fresh])).map(wordOf), ['NEW', 'NEW'])
  t.equal(built.source.calls.length, 2)
})

t.test('a fresh read takes a terminal answer, whenever it was asked for', async t => {
  const built = buildService()
  const early = built.service.read(ref)
  await built.clock.advance(10)
  const fresh = built.service.read(ref, { fresh: true })
  await settle()
  built.source.last().answer(observation('succeeded'))
  t.same((await Promise.all([early, fresh])).map(({ provenance }) => provenance), ['called', 'collapsed'])
  t.equal(built.source.calls.length, 1)
})

t.test('a reader who comes as the terminal answer does makes no call for it', async t => {
  for (let ticks = 0; ticks < 12; ticks++) {
    const built = buildService()
    const first = built.service.read(ref)
    await settle()
    built.source.last().answer(observation('succeeded'))
    for (let tick = 0; tick < ticks; tick++) await Promise.resolve()
    t.match(await built.service.read(ref), { snapshot: { state: 'succeeded' } })
    await first
    t.equal(built.source.calls.length, 1)
  }
})

t.test('a failed call fails all who waited for it, once, and nothing is stored', async t => {
  const built = buildService()
  const readings = [1, 2, 3].map(() => built.service.read(ref))
  await settle()
  built.source.last().fail(new TaskError('deadline'))
  const outcomes = await Promise.allSettled(readings)
  t.same(outcomes.map(({ status }) => status), ['rejected', 'rejected', 'rejected'])
  t.equal(built.source.calls.length, 1)
  t.throws(() => built.service.cached(ref), { code: 'not-cached' })
})

t.test('an unknown task is asked for again after two seconds, not before', async t => {
  const built = buildService()
  const reading = built.service.read(ref)
  await settle()
  built.source.last().fail(notFound())
  await t.rejects(reading, { code: 'task-not-found', isLocal: false })

  await built.clock.advance(1999)
  await t.rejects(built.service.read(ref), { code: 'task-not-found', retryAfterMs: 1, isLocal: true })
  t.equal(built.source.calls.length, 1)

  await built.clock.advance(1)
  t.equal((await readWith(built, 'PENDING', 'running')).provenance, 'called')
})

t.test('other failures are not remembered', async t => {
  const built = buildService()
  const reading = built.service.read(ref)
  await settle()
  built.source.last().fail(new TypeError('a bug'))
  await t.rejects(reading, TypeError)
  t.equal((await readWith(built, 'PENDING', 'running')).provenance, 'called')
})

t.test('what is stored answers a reader who wants no call, while it is recent', async t => {
  const built = buildService()
  t.throws(() => built.service.cached(ref), { code: 'not-cached' })
  await readWith(built, 'PENDING', 'running')
  await built.clock.advance(9999)
  t.match(built.service.cached(ref), { provenance: 'snapshot', ttlMs: 0 })
  await built.clock.advance(1)
  t.throws(() => built.service.cached(ref), { code: 'not-cached' })

  await readWith(built, 'SUCCESS', 'succeeded')
  t.match(built.service.cached(ref), { provenance: 'terminal' })
  t.equal(built.source.calls.length, 2)
})

t.test('the source is told for how long a task has been known', async t => {
  const built = buildService()
  await readWith(built, 'PENDING', 'running')
  await built.clock.advance(600_000)
  await readWith(built, 'SUCCESS', 'running')
  t.same(built.source.calls.map(({ conditions }) => conditions.knownForMs), [0, 600_000])
})

t.test('the same id in two kinds is two tasks', async t => {
  const built = buildService()
  await readWith(built, 'SUCCESS', 'succeeded')
  void built.service.read({ kind: 'lyrics', id: 'a' })
  await settle()
  t.same(built.source.calls.map(({ ref }) => ref.kind), ['music', 'lyrics'])
})

t.test('while the upstream is in trouble, the last snapshot answers, and says that it is stale', async t => {
  const built = buildService()
  await readWith(built, 'PENDING', 'running')
  await built.clock.advance(5000)
  const reading = built.service.read(ref)
  await settle()
  built.source.last().fail(new TaskError('deadline'))
  t.match(await reading, { provenance: 'stale', ageMs: 5000 })
})

t.test('a stale answer is never older than allowed', async t => {
  const built = buildService()
  await readWith(built, 'PENDING', 'running')
  await built.clock.advance(10_000)
  const reading = built.service.read(ref)
  await settle()
  built.source.last().fail(new TaskError('deadline'))
  await t.rejects(reading, { code: 'upstream-timeout' })
})

t.test('who asked for nothing old, or nothing shared, gets the failure', async t => {
  for (const options of [{ fresh: true }, { share: false }]) {
    const built = buildService()
    await readWith(built, 'PENDING', 'running')
    const reading = built.service.read(ref, options)
    await settle()
    built.source.last().fail(new TaskError('deadline'))
    await t.rejects(reading, { code: 'upstream-timeout' })
  }
})

t.test('a wrong answer is no trouble: nobody is told the old one', async t => {
  for (const reason of ['not_found', 'contract', 'credentials', 'credits'] as const) {
    const built = buildService()
    await readWith(built, 'PENDING', 'running')
    await built.clock.advance(5000)
    const reading = built.service.read(ref)
    await settle()
    const error = new TaskError(reason)
    built.source.last().fail(error)
    await t.rejects(reading, error)
  }
})

t.test('a task is known once it has been read, and not because it was asked for', async t => {
  const built = buildService()
  t.equal(built.service.isKnown(ref), false)
  const refused = built.service.read(ref)
  await settle()
  built.source.last().fail(notFound())
  await t.rejects(refused)
  t.equal(built.service.isKnown(ref), false)
  await built.clock.advance(2000)
  await readWith(built, 'PENDING', 'running')
  t.equal(built.service.isKnown(ref), true)
})

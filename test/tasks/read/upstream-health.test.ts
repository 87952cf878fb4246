import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import { settle } from '../../fixtures/clock.js'
import { buildService, observation } from '../../fixtures/tasks.js'

const ref = { kind: 'music', id: 'a' }

type Built = ReturnType<typeof buildService>

/** Calls once for each of these tasks; all fail as told. */
async function failAll ({ service, source }: Built, ids: readonly string[], error: TaskError): Promise<void> {
  for (const id of ids) {
    const reading = service.read({ kind: 'music', id })
    await settle()
    source.last().fail(error)
    await t.rejects(reading)
  }
}

/** Calls once; the upstream answers. */
async function succeed ({ service, source }: Built, id: string): Promise<void> {
  const reading = service.read({ kind: 'music', id })
  await settle()
  source.last().answer(observation('running'))
  await reading
}

const twenty = Array.from({ length: 20 }, (_, index) => `task-${index}`)

t.test('when calls for many tasks fail, nobody calls until a probe has succeeded', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('deadline'))
  await t.rejects(built.service.read(ref), { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 5000 })
  t.equal(built.source.calls.length, 20)

  await built.clock.advance(5000)
  const probe = built.service.read(ref)
  await settle()
  await t.rejects(built.service.read({ kind: 'music', id: 'b' }), { code: 'upstream-unavailable' })
  t.equal(built.source.calls.length, 21)
  built.source.last().answer(observation('succeeded'))
  t.match(await probe, { provenance: 'called' })

  await succeed(built, 'b')
  t.equal(built.source.calls.length, 22, 'whom the breaker refused is not refused for longer than it is open')
})

t.test('a probe that fails is not repeated', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('deadline'))
  await built.clock.advance(5000)
  await failAll(built, ['a'], new TaskError('reset'))
  t.equal(built.source.calls.length, 21)
  await t.rejects(built.service.read({ kind: 'music', id: 'b' }), { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 5000 })
})

t.test('an open breaker takes no slot and hides no terminal answer', async t => {
  const built = buildService()
  const first = built.service.read(ref)
  await settle()
  built.source.last().answer(observation('succeeded'))
  await first
  await failAll(built, ['c'], new TaskError('maintenance'))
  t.match(await built.service.read(ref), { provenance: 'terminal' })
  await t.rejects(built.service.read({ kind: 'music', id: 'b' }), { code: 'upstream-unavailable' })
  t.equal(built.taskWindow.used('music:b'), 0)
})

t.test('one task that always fails opens nothing for the others', async t => {
  const built = buildService()
  for (let times = 0; times < 30; times++) {
    await failAll(built, ['sick'], new TaskError('deadline'))
    await built.clock.advance(400)
  }
  t.same(built.events, [])
})

t.test('unknown tasks and odd records say nothing against the upstream', async t => {
  for (const error of [
    new TaskError('not_found'),
    new TaskError('credits'),
    new TaskError('record')
  ]) {
    const built = buildService()
    await failAll(built, twenty, error)
    t.same(built.events, [])
  }
})

t.test('maintenance stops all calls at once, and its beginning and end are told once', async t => {
  const built = buildService()
  const maintenance = new TaskError('maintenance', { retryAfterMs: 1_000 })
  await failAll(built, ['a'], maintenance)
  await t.rejects(built.service.read({ kind: 'music', id: 'b' }), { code: 'upstream-unavailable', retryAfterMs: 15_000 })
  t.equal(built.source.calls.length, 1)

  await built.clock.advance(15_000)
  await failAll(built, ['a'], maintenance)
  await built.clock.advance(15_000)
  await succeed(built, 'a')
  t.same(built.events.filter(({ about }) => about === 'maintenance'), [
    { about: 'maintenance', isOn: true }, { about: 'maintenance', isOn: false }
  ])
})

const refusedKey = () => new TaskError('credentials')

t.test('a key that is refused for three tasks is not shown again for half a minute, then by one caller', async t => {
  const built = buildService()
  await failAll(built, ['a', 'b', 'c'], refusedKey())
  const refusal = { code: 'upstream-credentials', reason: 'latch', retryAfterMs: 30_000, isLocal: true }
  await t.rejects(built.service.read({ kind: 'music', id: 'd' }), refusal)
  t.equal(built.source.calls.length, 3)
  t.equal(built.taskWindow.used('music:d'), 0)

  await built.clock.advance(30_000)
  const trial = built.service.read({ kind: 'music', id: 'd' })
  await settle()
  await t.rejects(built.service.read({ kind: 'music', id: 'e' }), { code: 'upstream-credentials', reason: 'latch' })
  built.source.last().answer(observation('running'))
  await trial
  await succeed(built, 'e')
  t.same(built.events, [{ about: 'credentials', isOn: true }, { about: 'credentials', isOn: false }])
})

t.test('a key that is refused for one task pauses that task only', async t => {
  const built = buildService()
  await failAll(built, ['a'], refusedKey())
  await t.rejects(built.service.read(ref), { code: 'upstream-credentials', isLocal: true })
  t.equal(built.source.calls.length, 1)
  await succeed(built, 'b')
})

t.test('an unknown task is told to a key that is accepted', async t => {
  const built = buildService()
  await failAll(built, ['a', 'b'], refusedKey())
  await failAll(built, ['c'], new TaskError('not_found'))
  await failAll(built, ['d'], refusedKey())
  t.same(built.events, [])
})

t.test('whom the latch refuses has not been the probe of the breaker', async t => {
  const built = buildService()
  const maintenance = t.rejects(built.service.read({ kind: 'music', id: 'f' }))
  await settle()
  const { fail } = built.source.last()
  await failAll(built, ['a', 'b', 'c'], refusedKey())
  fail(new TaskError('maintenance'))
  await maintenance
  await built.clock.advance(15_000)
  await t.rejects(built.service.read({ kind: 'music', id: 'd' }), { code: 'upstream-credentials', reason: 'latch' })
  await t.rejects(built.service.read({ kind: 'music', id: 'e' }), { code: 'upstream-credentials', reason: 'latch' })
})

t.test('"too often" for five tasks halves the rate of all', async t => {
  const built = buildService({ config: { kieMaxRps: 12 } })
  await failAll(built, ['a', 'b', 'c', 'd', 'e'], new TaskError('rate_limited'))
  t.same(built.events, [{ about: 'slow-down', isOn: true }])
  await succeed(built, 'f')
  await built.clock.advance(100)
  built.service.read({ kind: 'music', id: 'g' })
  await settle()
  t.equal(built.source.calls.length, 6, 'the seventh waits')
  await built.clock.advance(950)
  t.equal(built.source.calls.length, 7)
})

t.test('an edge that refuses us is told once, and once that it no longer does', async t => {
  const built = buildService()
  const blocked = new TaskError('edge_blocked')
  await failAll(built, ['a', 'b', 'c'], blocked)
  await succeed(built, 'd')
  t.same(built.events, [{ about: 'edge-block', isOn: true }, { about: 'edge-block', isOn: false }])
})

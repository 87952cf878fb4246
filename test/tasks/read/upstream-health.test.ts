import t, { type Test } from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import { settle } from '../../fixtures/clock.js'
import { buildService, observation } from '../../fixtures/tasks.js'

const ref = { kind: 'music', id: 'a' }

type Built = ReturnType<typeof buildService>
type Refusal = { readonly code: string, readonly reason?: string, readonly retryAfterMs?: number }

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

/** Reads that are refused without a call. */
async function areRefused (t: Test, built: Built, ids: readonly string[], refusal: Refusal): Promise<void> {
  const { service, source } = built
  const callsBefore = source.calls.length
  for (const id of ids) await t.rejects(service.read({ kind: 'music', id }), { ...refusal, isLocal: true })
  t.equal(source.calls.length, callsBefore)
}

t.test('when calls for many tasks fail, none is made for 5 s, until a probe has succeeded', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('deadline'))
  await areRefused(t, built, ['a', 'b'], { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 5000 })
  await built.clock.advance(4999)
  await areRefused(t, built, ['a', 'b'], { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 1 })

  await built.clock.advance(1)
  await succeed(built, 'a')
  for (const id of twenty) await succeed(built, id)
  t.equal(built.source.calls.length, 41)
  t.same(built.events, [
    { about: 'breaker', from: 'closed', to: 'open' },
    { about: 'breaker', from: 'open', to: 'half-open' },
    { about: 'breaker', from: 'half-open', to: 'closed' }
  ])
})

t.test('five tasks may probe, each once; when all have failed, none is called for 5 s again', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('deadline'))
  await built.clock.advance(5000)
  await failAll(built, ['a', 'b', 'c', 'd'], new TaskError('reset'))
  await areRefused(t, built, ['a', 'b'], { code: 'upstream-unavailable', reason: 'breaker' })
  await failAll(built, ['e'], new TaskError('reset'))
  t.equal(built.source.calls.length, 25, 'and none of the probes is repeated')
  await areRefused(t, built, ['f'], { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 5000 })
})

t.test('a few sick tasks, read all the time, do not keep the breaker open', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('deadline'))
  await built.clock.advance(5000)
  await failAll(built, ['s1', 's2', 's3', 's4'], new TaskError('http_5xx'))
  await succeed(built, 'healthy')
  await succeed(built, 'another')
  t.equal(built.source.calls.length, 26)
})

t.test('a probe that takes as long as a call can, with its wait for the account, still counts', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('deadline'))
  await built.clock.advance(5000)
  const probe = built.service.read(ref)
  await built.clock.advance(6999)
  built.source.last().answer(observation('running'))
  await probe
  t.match(built.events.at(-1), { to: 'closed' })
})

t.test('probes that say nothing make way for others after 7 s, two more than a call may take', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('deadline'))
  await built.clock.advance(5000)
  for (const id of ['a', 'b', 'c', 'd', 'e']) void built.service.read({ kind: 'music', id })
  await built.clock.advance(6999)
  await areRefused(t, built, ['f'], { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 1 })
  await built.clock.advance(1)
  await succeed(built, 'f')
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
  t.equal(built.taskWindow.used('b'), 0)
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

t.test('a key that is refused for three tasks is not shown for 30 s, then for three, until one is accepted', async t => {
  const built = buildService()
  const refusal = { code: 'upstream-credentials', reason: 'credentials_breaker' }
  await failAll(built, ['a', 'b', 'c'], refusedKey())
  await areRefused(t, built, ['d', 'e'], { ...refusal, retryAfterMs: 30_000 })
  t.equal(built.taskWindow.used('d'), 0)
  await built.clock.advance(29_999)
  await areRefused(t, built, ['d'], { ...refusal, retryAfterMs: 1 })

  await built.clock.advance(1)
  await failAll(built, ['d', 'e'], refusedKey())
  await areRefused(t, built, ['d'], { code: 'upstream-credentials' })
  await succeed(built, 'f')
  await succeed(built, 'g')
  t.same(built.events, [{ about: 'credentials', isOn: true }, { about: 'credentials', isOn: false }])
})

t.test('the pause of a refused key doubles with each round of refused probes, up to 5 min', async t => {
  const built = buildService()
  await failAll(built, ['a', 'b', 'c'], refusedKey())
  for (const pauseMs of [30_000, 60_000, 120_000, 240_000, 300_000, 300_000]) {
    const refusal = { code: 'upstream-credentials', reason: 'credentials_breaker' }
    await areRefused(t, built, ['x'], { ...refusal, retryAfterMs: pauseMs })
    await built.clock.advance(pauseMs)
    await failAll(built, ['d', 'e', 'f'], refusedKey())
  }
})

t.test('a call that waited for the account while the key was refused does not show it', async t => {
  const built = buildService({ config: { kieMaxInFlight: 3 } })
  const refused = ['a', 'b', 'c'].map(id => t.rejects(built.service.read({ kind: 'music', id }), { code: 'upstream-credentials', reason: 'credentials' }))
  await settle()
  const waiting = t.rejects(built.service.read({ kind: 'music', id: 'd' }), { code: 'upstream-credentials', reason: 'credentials_breaker' })
  await settle()
  for (const call of built.source.calls.slice()) call.fail(refusedKey())
  await Promise.all([...refused, waiting])
  t.equal(built.source.calls.length, 3)
})

t.test('a key that is refused for one task pauses that task only', async t => {
  const built = buildService()
  await failAll(built, ['a'], refusedKey())
  await t.rejects(built.service.read(ref), { code: 'upstream-credentials', isLocal: true })
  t.equal(built.source.calls.length, 1)
  await succeed(built, 'b')
})

t.test('that a task is unknown is told to an accepted key only', async t => {
  const built = buildService()
  await failAll(built, ['a', 'b'], refusedKey())
  await failAll(built, ['c'], new TaskError('not_found'))
  await failAll(built, ['d'], refusedKey())
  t.same(built.events, [])
})

t.test('a call that one breaker refuses is no probe of the other', async t => {
  const built = buildService()
  const maintenance = t.rejects(built.service.read({ kind: 'music', id: 'm' }))
  await settle()
  const { fail } = built.source.last()
  await failAll(built, ['a', 'b', 'c'], refusedKey())
  fail(new TaskError('maintenance'))
  await maintenance
  await built.clock.advance(15_000)
  await areRefused(t, built, twenty, { code: 'upstream-credentials', reason: 'credentials_breaker' })
  await built.clock.advance(15_000)
  await succeed(built, 'd')
})

t.test('"too often" for five tasks halves the rate of all', async t => {
  const built = buildService({ config: { kieMaxRps: 12 } })
  await failAll(built, ['a', 'b', 'c', 'd', 'e'], new TaskError('rate_limited'))
  t.same(built.events, [{ about: 'slow-down', isOn: true }])
  await succeed(built, 'f')
  await built.clock.advance(100)
  void built.service.read({ kind: 'music', id: 'g' })
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

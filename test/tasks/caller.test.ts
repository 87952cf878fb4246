import fc from 'fast-check'
import t from 'tap'
import { TaskError } from '../../src/tasks/errors.js'
import type { TaskSource } from '../../src/tasks/ports.js'
import { settle, testClock } from '../fixtures/clock.js'
import { buildService, observation } from '../fixtures/tasks.js'

const ref = { kind: 'music', id: 'a' }

t.test('a call that the account has no room for is refused and takes no slot of its task', async t => {
  const { service, source, taskWindow } = buildService({ bulkhead: { maxInFlight: 1, maxQueue: 0 } })
  service.read({ kind: 'music', id: 'other' })
  await settle()
  await t.rejects(service.read(ref), { code: 'overloaded', reason: 'bulkhead' })
  t.equal(taskWindow.used('music:a'), 0)
  t.equal(source.calls.length, 1)
})

t.test('a call that hangs keeps its slot; a failed one gives it back after the window', async t => {
  const { clock, service, source, taskWindow } = buildService({ limit: 1 })
  const reading = service.read(ref)
  await clock.advance(60_000)
  t.equal(taskWindow.waitMs('music:a'), Infinity)
  source.last().fail(new Error('reset'))
  await t.rejects(reading)
  t.equal(taskWindow.waitMs('music:a'), 1050)
})

t.test('a slot that somebody else took while the call waited for the account is a refusal, not a fourth call', async t => {
  const { clock, service, source, taskWindow } = buildService({ limit: 1, bulkhead: { maxInFlight: 1 } })
  service.read({ kind: 'music', id: 'other' })
  await settle()
  const reading = service.read(ref)
  await settle()
  taskWindow.take('music:a')
  source.last().answer(observation('running'))
  await t.rejects(reading, { code: 'overloaded', reason: 'window' })
  await clock.advance(0)
  t.equal(source.calls.length, 1)
})

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

const twenty = Array.from({ length: 20 }, (_, index) => `task-${index}`)

t.test('when calls for many tasks fail, nobody calls until a probe has succeeded', async t => {
  const built = buildService()
  await failAll(built, twenty, new TaskError('upstream-timeout'))
  await t.rejects(built.service.read(ref), { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 5000 })
  t.equal(built.source.calls.length, 20)

  await built.clock.advance(5000)
  const probe = built.service.read(ref)
  await settle()
  await t.rejects(built.service.read({ kind: 'music', id: 'b' }), { code: 'upstream-unavailable' })
  t.equal(built.source.calls.length, 21)
  built.source.last().answer(observation('succeeded'))
  t.match(await probe, { provenance: 'called' })
  t.equal(built.breaker.state.name, 'ramping')

  built.service.read({ kind: 'music', id: 'b' })
  await settle()
  t.equal(built.source.calls.length, 22, 'whom the breaker refused is not refused for longer than it is open')
})

t.test('an open breaker takes no slot and hides no terminal answer', async t => {
  const built = buildService()
  const first = built.service.read(ref)
  await settle()
  built.source.last().answer(observation('succeeded'))
  await first
  built.breaker.trip(5000)
  t.match(await built.service.read(ref), { provenance: 'terminal' })
  await t.rejects(built.service.read({ kind: 'music', id: 'b' }), { code: 'upstream-unavailable' })
  t.equal(built.taskWindow.used('music:b'), 0)
})

t.test('one task that always fails opens nothing for the others', async t => {
  const built = buildService()
  for (let times = 0; times < 30; times++) {
    await failAll(built, ['sick'], new TaskError('upstream-timeout'))
    await built.clock.advance(400)
  }
  t.equal(built.breaker.state.name, 'closed')
})

t.test('unknown tasks, refused keys and odd records say nothing against the upstream', async t => {
  for (const error of [
    new TaskError('task-not-found'),
    new TaskError('upstream-credentials'),
    new TaskError('upstream-invalid-response', { reason: 'record' })
  ]) {
    const built = buildService()
    await failAll(built, twenty, error)
    t.equal(built.breaker.state.name, 'closed')
  }
})

t.test('maintenance stops all calls at once', async t => {
  const built = buildService()
  await failAll(built, ['a'], new TaskError('upstream-maintenance', { retryAfterMs: 60_000 }))
  await t.rejects(built.service.read({ kind: 'music', id: 'b' }), { code: 'upstream-unavailable', retryAfterMs: 15_000 })
  t.equal(built.source.calls.length, 1)
})

// Mostly quick, since only quick calls can come too close.
const latencyMs = fc.oneof({ weight: 4, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.nat(800) })
const viewArbitrary = fc.record({
  pauseMs: fc.nat(200),
  toUpstreamMs: latencyMs,
  backMs: latencyMs,
  fresh: fc.boolean()
})

t.test('the upstream sees at most 3 calls for a task in any second, whatever the latencies and the readers', async t => {
  await fc.assert(fc.asyncProperty(fc.array(viewArbitrary, { minLength: 5, maxLength: 25 }), async views => {
    const clock = testClock()
    const arrivalsMs: number[] = []
    const source: TaskSource = {
      read: () => new Promise(resolve => {
        const { toUpstreamMs, backMs } = views[arrivalsMs.length % views.length] ?? { toUpstreamMs: 0, backMs: 0 }
        arrivalsMs.push(clock.nowMs() + toUpstreamMs)
        clock.after(toUpstreamMs + backMs, () => resolve(observation('running')))
      })
    }
    const { service, flights } = buildService({ clock, source, snapshotFreshMs: 0 })
    for (const { pauseMs, fresh } of views) {
      service.read(ref, { fresh })
      await clock.advance(pauseMs)
    }
    while (flights.size > 0) await clock.advance(400)
    const gapsMs = arrivalsMs.map((atMs, index) => (arrivalsMs[index + 3] ?? Infinity) - atMs)
    return gapsMs.length > 0 && gapsMs.every(gapMs => gapMs >= 1000)
  }), { numRuns: 60 })
  t.pass()
})

import fc from 'fast-check'
import t from 'tap'
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

const viewArbitrary = fc.record({
  pauseMs: fc.nat(700),
  toUpstreamMs: fc.nat(800),
  backMs: fc.nat(800),
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

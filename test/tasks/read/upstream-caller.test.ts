import fc from 'fast-check'
import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import type { TaskSource } from '../../../src/tasks/ports.js'
import { settle, testClock } from '../../fixtures/clock.js'
import { holds } from '../../fixtures/property.js'
import { buildService, observation, scriptedSource } from '../../fixtures/tasks.js'

const ref = { kind: 'music', id: 'a' }

t.test('a call that the account has no room for is refused and takes no slot of its task', async t => {
  const { service, source, taskWindow } = buildService({ config: { kieMaxInFlight: 1, kieMaxQueue: 0 } })
  void service.read({ kind: 'music', id: 'other' })
  await settle()
  await t.rejects(service.read(ref), { code: 'overloaded', reason: 'bulkhead' })
  t.equal(taskWindow.used('a'), 0)
  t.equal(source.calls.length, 1)
})

t.test('a call that hangs keeps its slot; a failed one gives it back after the window', async t => {
  const { clock, service, source, taskWindow } = buildService({ config: { taskRateLimit: 1 } })
  const reading = service.read(ref)
  await clock.advance(60_000)
  t.equal(taskWindow.waitMs('a'), Infinity)
  source.last().fail(new Error('reset'))
  await t.rejects(reading)
  t.equal(taskWindow.waitMs('a'), 1050)
})

t.test('a slot that a task of another kind took meanwhile is waited for, as long as a call may take', async t => {
  const { clock, service, source, taskWindow } = buildService({ config: { taskRateLimit: 1, kieMaxInFlight: 1 } })
  void service.read({ kind: 'music', id: 'other' })
  await settle()
  const reading = service.read(ref)
  await settle()
  const giveBack = taskWindow.take('a')
  source.last().answer(observation('running'))
  await clock.advance(3000)
  t.equal(source.calls.length, 1, 'no fourth call')
  giveBack?.()
  for (let step = 0; step < 3; step++) await clock.advance(1050)
  t.equal(source.calls.length, 2)
  source.last().answer(observation('running'))
  t.match(await reading, { provenance: 'called' })
})

t.test('a slot that does not come back is a refusal in the end', async t => {
  const { clock, service, source, taskWindow } = buildService({ config: { taskRateLimit: 1, kieMaxInFlight: 1 } })
  void service.read({ kind: 'music', id: 'other' })
  await settle()
  const reading = service.read(ref).catch(error => error)
  await settle()
  taskWindow.take('a')
  source.last().answer(observation('running'))
  for (let step = 0; step < 5; step++) await clock.advance(1050)
  t.match(await reading, { code: 'overloaded', reason: 'window' })
  t.equal(source.calls.length, 1)
})

t.test('tasks of all kinds with one id share its window', async t => {
  const { clock, service, source } = buildService()
  const kinds = ['music', 'veo', 'jobs', 'wav', 'midi']
  const readings = kinds.map(kind => service.read({ kind, id: 'a' }))
  await settle()
  t.equal(source.calls.length, 3)
  for (const call of source.calls) call.answer(observation('running'))
  await clock.advance(1049)
  t.equal(source.calls.length, 3)
  await clock.advance(1)
  t.equal(source.calls.length, 5)
  for (const call of source.calls) call.answer(observation('running'))
  t.same((await Promise.all(readings)).map(({ snapshot }) => snapshot.ref.kind), kinds)
})

t.test('a running snapshot answers when the slots of its id are used up, whatever kinds used them', async t => {
  const { clock, service, source } = buildService()
  const first = service.read(ref)
  await settle()
  source.last().answer(observation('running'))
  await first
  await clock.advance(400)
  for (const kind of ['veo', 'jobs']) void service.read({ kind, id: 'a' })
  await settle()
  t.match(await service.read(ref), { provenance: 'snapshot' })
  t.equal(source.calls.length, 3)
})

const notFound = () => new TaskError('not_found')

/** A source that has two dialects for every task. */
function bilingual () {
  const clock = testClock()
  const source = scriptedSource(() => clock.nowMs())
  const built = buildService({ clock, source: { ...source, dialectsOf: () => ['old', 'new'] } })
  return { ...built, source }
}

t.test('a task that one dialect does not know is asked for in the next, with a slot of its own', async t => {
  const { service, source, taskWindow } = bilingual()
  const reading = service.read(ref)
  await settle()
  source.last().fail(notFound())
  await settle()
  t.same(source.calls.map(({ conditions }) => conditions.dialect), ['old', 'new'])
  t.equal(taskWindow.used('a'), 2)
  source.last().answer(observation('running'))
  t.match(await reading, { provenance: 'called' })
})

t.test('the next dialect waits for a slot as any call does', async t => {
  const { clock, service, source, taskWindow } = bilingual()
  taskWindow.hit('a')
  taskWindow.hit('a')
  const reading = service.read(ref)
  await settle()
  source.last().fail(notFound())
  await clock.advance(1049)
  t.equal(source.calls.length, 1)
  await clock.advance(1)
  t.equal(source.calls.length, 2)
  source.last().answer(observation('running'))
  await reading
})

t.test('a task that no dialect knows is unknown, and remembered as one miss', async t => {
  const { service, source } = bilingual()
  const reading = service.read(ref)
  for (let asked = 1; asked <= 2; asked++) {
    await settle()
    t.equal(source.calls.length, asked)
    source.last().fail(notFound())
  }
  await t.rejects(reading, { code: 'task-not-found' })
  await t.rejects(service.read(ref), { code: 'task-not-found' })
  t.equal(source.calls.length, 2)
})

t.test('any other failure ends the search: another dialect might call unknown what is only out of reach', async t => {
  const { service, source } = bilingual()
  const reading = service.read(ref)
  await settle()
  source.last().fail(new TaskError('rate_limited'))
  await t.rejects(reading, { code: 'upstream-rate-limited' })
  t.equal(source.calls.length, 1)
})

const unreachable = () => new TaskError('reset')

t.test('a call that nobody can have heard is made once more, on another connection, with what is left of the time', async t => {
  const { clock, service, source, taskWindow } = buildService()
  const reading = service.read(ref)
  await clock.advance(1500)
  source.last().fail(unreachable())
  await settle()
  t.equal(source.calls.length, 2)
  t.match(source.calls.map(({ conditions }) => conditions), [
    { timeoutMs: 5000, isRetry: false }, { timeoutMs: 3500, isRetry: true }
  ])
  t.equal(taskWindow.used('a'), 2, 'and takes a second slot')
  source.last().answer(observation('running'))
  t.match(await reading, { provenance: 'called', ageMs: 0 })
})

t.test('it is not made a third time', async t => {
  const { service, source } = buildService()
  const refused = t.rejects(service.read(ref), { code: 'upstream-unreachable' })
  for (let failure = 0; failure < 2; failure++) {
    await settle()
    source.last().fail(unreachable())
  }
  await refused
  t.equal(source.calls.length, 2)
})

t.test('what may have been heard, or will not change, is not repeated', async t => {
  for (const error of [
    new TaskError('tls'),
    new TaskError('dns'),
    new TaskError('deadline'),
    new TaskError('cut'),
    new TypeError('a bug')
  ]) {
    const { service, source } = buildService()
    const reading = service.read(ref)
    await settle()
    source.last().fail(error)
    await t.rejects(reading, error)
    t.equal(source.calls.length, 1)
  }
})

t.test('nothing is repeated without a free slot, or when the time is over', async t => {
  for (const { limit, afterMs } of [{ limit: 1, afterMs: 0 }, { limit: 3, afterMs: 5000 }]) {
    const { clock, service, source } = buildService({ config: { taskRateLimit: limit } })
    const reading = service.read(ref)
    await clock.advance(afterMs)
    source.last().fail(unreachable())
    await t.rejects(reading, { code: 'upstream-unreachable' })
    t.equal(source.calls.length, 1)
  }
})

t.test('a retry that finds no slot is not spent', async t => {
  const { service, source, clock } = buildService({ config: { snapshotFreshMs: 0 } })
  for (const outcome of ['running', 'running'] as const) {
    const reading = service.read(ref)
    await settle()
    source.last().answer(observation(outcome))
    await reading
  }
  await clock.advance(1)
  const refused = t.rejects(service.read(ref, { fresh: true }), { code: 'upstream-unreachable' })
  await settle()
  source.last().fail(unreachable())
  await refused
  t.equal(source.calls.length, 3)

  void service.read({ kind: 'music', id: 'b' })
  await settle()
  source.last().fail(unreachable())
  await settle()
  t.equal(source.calls.length, 5)
})

t.test('who waited for the account while the upstream went down is refused as well', async t => {
  const { service, source, taskWindow } = buildService({ config: { kieMaxInFlight: 1 } })
  const other = t.rejects(service.read({ kind: 'music', id: 'other' }), { code: 'upstream-maintenance' })
  await settle()
  const refused = t.rejects(service.read(ref), { code: 'upstream-unavailable', reason: 'breaker', retryAfterMs: 15_000 })
  await settle()
  source.last().fail(new TaskError('maintenance'))
  await other
  await refused
  t.equal(source.calls.length, 1)
  t.equal(taskWindow.used('a'), 0)
})

t.test('a retry that the account has no room for leaves the first failure as it was', async t => {
  const { clock, service, source } = buildService({ config: { kieMaxRps: 1 } })
  const refused = t.rejects(service.read(ref), { code: 'upstream-unreachable', reason: 'reset' })
  await settle()
  source.last().fail(unreachable())
  await clock.advance(1000)
  await refused
  t.equal(source.calls.length, 1)
})

t.test('of many calls that fail at most 1 + a tenth is repeated', async t => {
  const { clock, service, source } = buildService()
  const tasks = 15 // too few for the breaker
  for (let task = 0; task < tasks; task++) {
    const refused = t.rejects(service.read({ kind: 'music', id: `task-${task}` }))
    for (let failure = 0; failure < 2; failure++) {
      await settle()
      source.last().fail(unreachable())
    }
    await refused
    await clock.advance(10)
  }
  t.equal(source.calls.length - tasks, 2)
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
    const { service, flights } = buildService({ clock, source, config: { snapshotFreshMs: 0 } })
    for (const { pauseMs, fresh } of views) {
      void service.read(ref, { fresh })
      await clock.advance(pauseMs)
    }
    while (flights.size > 0) await clock.advance(400)
    const gapsMs = arrivalsMs.map((atMs, index) => (arrivalsMs[index + 3] ?? Infinity) - atMs)
    return gapsMs.length > 0 && gapsMs.every(gapMs => gapMs >= 1000)
  }), { numRuns: 60 })
  t.pass()
})

const latencies = fc.array(fc.tuple(latencyMs, latencyMs), { minLength: 1, maxLength: 40 })

for (const kieMaxRps of [10, 50]) {
  t.test(`KIE_MAX_RPS=${kieMaxRps}: no more calls reach the upstream in any second, whatever the latencies`, async t => {
    await holds(t, fc.asyncProperty(latencies, async latencies => {
      const clock = testClock()
      const arrivalsMs: number[] = []
      const source: TaskSource = {
        read: () => new Promise(resolve => {
          const [toUpstreamMs, backMs] = latencies[arrivalsMs.length % latencies.length] ?? [0, 0]
          arrivalsMs.push(clock.nowMs() + toUpstreamMs)
          clock.after(toUpstreamMs + backMs, () => resolve(observation('running')))
        })
      }
      const { service, flights } = buildService({ clock, source, config: { kieMaxRps } })
      for (let second = 0; second < 5; second++) {
        for (let task = 0; task < 300; task++) service.read({ kind: 'music', id: `${second}-${task}` }).catch(() => {})
        for (let passedMs = 0; passedMs < 1000; passedMs += 50) await clock.advance(50)
      }
      while (flights.size > 0) await clock.advance(400)
      arrivalsMs.sort((a, b) => a - b)
      const gapsMs = arrivalsMs.map((atMs, index) => (arrivalsMs[index + kieMaxRps] ?? Infinity) - atMs)
      return arrivalsMs.length > 2 * kieMaxRps && gapsMs.every(gapMs => gapMs >= 1000)
    }), { numRuns: 5 })
  })
}

const background = { priority: 'background' } as const

t.test('a client\'s own read goes before the polls of watches, also for a task that is polled already', async t => {
  const { clock, service, source } = buildService({ config: { kieMaxRps: 10 } })
  const poll = (from: number, to: number) => {
    for (let task = from; task < to; task++) service.read({ kind: 'music', id: `task-${task}` }, background).catch(() => {})
  }
  poll(0, 10)
  await settle()
  for (const call of source.calls.slice()) call.answer(observation('running'))
  await clock.advance(500)
  poll(10, 110)
  await clock.advance(100)
  void service.read(ref)
  void service.read({ kind: 'music', id: 'task-109' })
  await clock.advance(450)
  t.same(source.calls.slice(10, 13).map(({ ref: { id } }) => id), ['task-109', 'a', 'task-10'])
})

t.test('polls of watches leave room for a client\'s own read in a full queue', async t => {
  const { service, source } = buildService({ config: { kieMaxInFlight: 1, kieMaxQueue: 1 } })
  void service.read({ kind: 'music', id: 'b' }, background)
  await settle()
  const poll = t.rejects(service.read({ kind: 'music', id: 'c' }, background), { code: 'overloaded', reason: 'bulkhead' })
  await settle()
  const reading = service.read(ref)
  await poll
  source.last().answer(observation('running'))
  await settle()
  source.last().answer(observation('running'))
  t.match(await reading, { provenance: 'called' })
})

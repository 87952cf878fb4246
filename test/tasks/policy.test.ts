import fc from 'fast-check'
import t from 'tap'
import { TaskError } from '../../src/tasks/faults.js'
import type { TaskSource } from '../../src/tasks/ports.js'
import type { Reading } from '../../src/tasks/read/reading.js'
import { taskKey, type Observation } from '../../src/tasks/task.js'
import { testClock } from '../fixtures/clock.js'
import { holds } from '../fixtures/property.js'
import { buildService, observation } from '../fixtures/tasks.js'

// The whole policy against an upstream that does anything: what must hold whatever happens.

const OUTCOMES: Readonly<Record<string, () => Observation | TaskError>> = {
  running: () => observation('running'),
  succeeded: () => observation('succeeded'),
  unknown: () => new TaskError('not_found'),
  reset: () => new TaskError('reset'),
  timeout: () => new TaskError('deadline'),
  sick: () => new TaskError('http_5xx'),
  busy: () => new TaskError('rate_limited', { retryAfterMs: 3_000 }),
  maintenance: () => new TaskError('maintenance', { retryAfterMs: 5_000 }),
  refused: () => new TaskError('credentials')
}

const MAX_IN_FLIGHT = 4
const DEADLINE_MS = 5_000
/** Waiting for slot, account and call; twice, when a fresh read came too late for the first flight. */
const SETTLED_AFTER_MS = 2 * (2_100 + 2 * 1_000 + 2 * DEADLINE_MS)

const arbitraryStep = fc.record({
  pauseMs: fc.oneof({ weight: 6, arbitrary: fc.nat(150) }, { weight: 1, arbitrary: fc.nat(12_000) }),
  task: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat(9) }),
  fresh: fc.boolean()
})

// Long stretches of one kind of trouble, as outages are; a mixture would open no breaker.
const arbitraryWeather = fc.record({
  outcome: fc.constantFrom(...Object.keys(OUTCOMES)),
  calls: fc.integer({ min: 1, max: 40 }),
  latencyMs: fc.oneof(fc.nat(50), fc.nat(DEADLINE_MS))
})

interface Call {
  readonly key: string
  readonly atMs: number
  endMs: number
  outcome: Observation | TaskError | undefined
  readonly isRetry: boolean
}

type Weather = typeof arbitraryWeather extends fc.Arbitrary<infer T> ? T : never
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never

/** Plays the readers against the weather and tells everything that happened. */
async function play (steps: readonly Step[], weather: readonly Weather[]) {
  const clock = testClock()
  const calls: Call[] = []
  let mostInFlight = 0
  const forecast = weather.flatMap(({ calls, ...each }) => Array.from({ length: calls }, () => each))

  const source: TaskSource = {
    read: (ref, { isRetry }) => new Promise((resolve, reject) => {
      const { outcome, latencyMs } = forecast[calls.length % forecast.length] ?? { outcome: 'running', latencyMs: 0 }
      const call: Call = { key: taskKey(ref), atMs: clock.nowMs(), endMs: Infinity, outcome: undefined, isRetry }
      calls.push(call)
      mostInFlight = Math.max(mostInFlight, calls.filter(({ endMs }) => endMs === Infinity).length)
      clock.after(latencyMs, () => {
        call.endMs = clock.nowMs()
        const made = call.outcome = OUTCOMES[outcome]?.() ?? observation('running')
        if (made instanceof TaskError) reject(made)
        else resolve(made)
      })
    })
  }
  const openedAtMs: number[] = []
  const { service } = buildService({
    clock,
    source,
    config: { snapshotFreshMs: 0, kieMaxInFlight: MAX_IN_FLIGHT, kieMaxQueue: 5 },
    publish: event => { if (event.about === 'breaker' && event.to === 'open') openedAtMs.push(clock.nowMs()) }
  })
  const readings: Array<Reading | TaskError> = []
  for (const { pauseMs, task, fresh } of steps) {
    service.read({ kind: 'music', id: `task-${task}` }, { fresh })
      .then(reading => readings.push(reading), (error: TaskError) => readings.push(error))
    await clock.advance(pauseMs)
  }
  for (let passedMs = 0; passedMs < SETTLED_AFTER_MS; passedMs += 350) await clock.advance(350)
  return { calls, mostInFlight, readings, openedAtMs }
}

type Played = Awaited<ReturnType<typeof play>>

function ofEachTask ({ calls }: Played): Call[][] {
  return [...new Set(calls.map(({ key }) => key))].map(key => calls.filter(call => call.key === key))
}

const RULES: Readonly<Record<string, (played: Played, steps: readonly Step[]) => boolean>> = {
  'every read is answered once': ({ readings }, steps) => readings.length === steps.length,
  'every failure is one of ours': ({ readings }) =>
    readings.every(each => !(each instanceof Error) || each instanceof TaskError),
  'no task is asked for more than three times in any second': played => ofEachTask(played)
    .every(calls => calls.every(({ atMs }, index) => (calls[index + 3]?.atMs ?? Infinity) - atMs >= 1000)),
  'one call per task is in the air': played => ofEachTask(played)
    .every(calls => calls.every(({ endMs }, index) => endMs <= (calls[index + 1]?.atMs ?? Infinity))),
  'no more calls than allowed are in the air': ({ mostInFlight }) => mostInFlight <= MAX_IN_FLIGHT,
  'of n calls at most 1 + n/10 are tried again': ({ calls }) => {
    const retries = calls.filter(({ isRetry }) => isRetry).length
    return retries <= 1 + (calls.length - retries) / 10
  },
  'nobody asks again for a finished task': played => ofEachTask(played)
    .every(calls => calls.slice(0, -1).every(({ outcome }) => outcome instanceof TaskError || outcome?.state === 'running')),
  'nobody asks again before the time that a refusal named': played => ofEachTask(played)
    .every(calls => calls.slice(0, -1).every(({ endMs, outcome }, index) => {
      const pauseMs = outcome instanceof TaskError ? outcome.retryAfterMs ?? 0 : 0
      return (calls[index + 1]?.atMs ?? Infinity) >= endMs + pauseMs
    })),
  'for five seconds from the opening of the breaker nobody calls': ({ calls, openedAtMs }) => openedAtMs
    .every(openMs => calls.every(({ atMs }) => atMs <= openMs || atMs >= openMs + 5_000)),
  'nothing old is passed off': ({ readings }) => readings.every(each => {
    if (each instanceof Error || each.provenance === 'terminal') return true
    return each.ageMs < (each.provenance === 'stale' ? 10_000 : 1_000) + DEADLINE_MS
  })
}

t.test('every rule of the policy is kept, whatever the upstream and the readers do', async t => {
  await holds(t, fc.asyncProperty(
    fc.array(arbitraryStep, { minLength: 1, maxLength: 80 }),
    fc.array(arbitraryWeather, { minLength: 1, maxLength: 8 }),
    async (steps, weather) => {
      const played = await play(steps, weather)
      const broken = Object.keys(RULES).filter(rule => RULES[rule]?.(played, steps) !== true)
      if (broken.length > 0) throw new Error(`not kept: ${broken.join('; ')}`)
    }
  ), { numRuns: 100 })
})

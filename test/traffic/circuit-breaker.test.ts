import fc from 'fast-check'
import t from 'tap'
import {
  createCircuitBreaker, type BreakerState, type CircuitBreaker, type CircuitBreakerOptions, type Permission
} from '../../src/traffic/circuit-breaker.js'
import { tripOnFailuresInARow } from '../../src/traffic/trip-rules.js'
import { holds } from '../fixtures/property.js'
import { testClock } from '../fixtures/clock.js'

type Outcome = 'succeed' | 'fail' | 'release'

const KEYS = ['a', 'b', 'c']
const holdMs = (attempt: number) => Math.min(5_000 * 2 ** attempt, 20_000)

function build (options: Partial<CircuitBreakerOptions> = {}) {
  const clock = testClock()
  const changes: string[] = []
  const breaker = createCircuitBreaker({
    clock,
    opensWhen: tripOnFailuresInARow({ minKeys: KEYS.length }),
    holdMs,
    probes: KEYS.length,
    probeTimeoutMs: 8_000,
    onChange: (from, to) => { changes.push(`${from} > ${to}`) },
    ...options
  })
  return { clock, breaker, changes }
}

function acquire (breaker: CircuitBreaker, key = 'a'): Permission {
  const answer = breaker.acquire(key)
  if (!answer.isGranted) throw new Error(`refused for ${answer.retryAfterMs} ms`)
  return answer
}

function retryAfterMs (breaker: CircuitBreaker, key = 'a'): number {
  const answer = breaker.acquire(key)
  if (answer.isGranted) throw new Error('granted')
  return answer.retryAfterMs
}

/** One call for each key, all with this outcome. */
function finish (breaker: CircuitBreaker, outcome: Outcome, keys: readonly string[] = KEYS): void {
  for (const key of keys) acquire(breaker, key)[outcome]()
}

async function buildHalfOpen () {
  const built = build()
  finish(built.breaker, 'fail')
  await built.clock.advance(5000)
  t.equal(built.breaker.state, 'half-open')
  built.changes.length = 0
  return built
}

t.test('closed: every call is permitted, and its rule hears of each that has an outcome', async t => {
  const heard: unknown[] = []
  const { breaker } = build({
    opensWhen: { record (...outcome) { heard.push(outcome); return false }, clear () {}, size: 0 }
  })
  for (const outcome of ['succeed', 'release', 'fail'] as const) finish(breaker, outcome, ['a', 'b'])
  t.same(heard, [['a', false], ['b', false], ['a', true], ['b', true]])
  t.equal(breaker.state, 'closed')
})

t.test('opens when its rule says so, and forgets what led there', async t => {
  const { breaker, changes, clock } = build()
  finish(breaker, 'fail', ['a', 'b'])
  t.equal(breaker.state, 'closed')
  finish(breaker, 'fail', ['c'])
  t.equal(breaker.state, 'open')
  t.same(changes, ['closed > open'])
  await clock.advance(5000)
  finish(breaker, 'succeed', ['a'])
  finish(breaker, 'fail', ['a', 'b'])
  t.equal(breaker.state, 'closed')
})

t.test('a permission has one outcome, the first one', async t => {
  const { breaker } = build()
  finish(breaker, 'fail', ['a', 'b'])
  const released = acquire(breaker, 'c')
  released.release()
  released.fail()
  const succeeded = acquire(breaker, 'd')
  succeeded.succeed()
  finish(breaker, 'fail', ['a', 'b'])
  succeeded.succeed()
  finish(breaker, 'fail', ['c'])
  t.equal(breaker.state, 'open')
})

t.test('open: every call is refused until its time is over, and told when', async t => {
  const { clock, breaker } = build()
  t.equal(breaker.openMs(), 0)
  finish(breaker, 'fail')
  t.same(breaker.acquire('a'), { isGranted: false, retryAfterMs: 5000 })
  await clock.advance(4999)
  t.same(breaker.acquire('d'), { isGranted: false, retryAfterMs: 1 })
  t.equal(breaker.openMs(), 1)
  await clock.advance(1)
  t.equal(breaker.openMs(), 0)
  t.ok(breaker.acquire('d').isGranted)
})

t.test('half-open: a few probes on distinct keys, the others are refused meanwhile', async t => {
  const { breaker } = await buildHalfOpen()
  acquire(breaker, 'a')
  t.equal(retryAfterMs(breaker, 'a'), 8000, 'one probe for each key')
  acquire(breaker, 'b')
  acquire(breaker, 'c')
  t.equal(retryAfterMs(breaker, 'd'), 8000)
  t.equal(breaker.openMs(), 0)
})

t.test('the first probe that succeeds closes it', async t => {
  const { breaker, changes } = await buildHalfOpen()
  const probes = KEYS.map(key => acquire(breaker, key))
  probes[0]?.fail()
  probes[1]?.succeed()
  t.same(changes, ['half-open > closed'])
  probes[2]?.fail()
  finish(breaker, 'fail', ['d', 'e'])
  t.equal(breaker.state, 'closed', 'what its other probes say is void')
})

t.test('when all probes have failed it opens again, for longer and longer', async t => {
  const { clock, breaker, changes } = await buildHalfOpen()
  for (const nextMs of [10_000, 20_000, 20_000]) {
    finish(breaker, 'fail')
    t.equal(breaker.openMs(), nextMs)
    await clock.advance(nextMs)
  }
  acquire(breaker).succeed()
  finish(breaker, 'fail')
  t.equal(breaker.openMs(), 5000, 'after a success the first hold is short again')
  t.same(changes.slice(0, 2), ['half-open > open', 'open > half-open'])
})

t.test('one key that always fails, asked for most often of all, does not keep it open', async t => {
  const { clock, breaker } = await buildHalfOpen()
  for (let times = 0; times < 50; times++) {
    const sick = breaker.acquire('sick')
    if (sick.isGranted) sick.fail()
    await clock.advance(20)
  }
  finish(breaker, 'succeed', ['healthy'])
  t.equal(breaker.state, 'closed')
})

t.test('a key whose probe failed is refused as long as if it had opened, then probes again', async t => {
  const { clock, breaker, changes } = await buildHalfOpen()
  for (const nextMs of [10_000, 20_000]) {
    acquire(breaker).fail()
    t.equal(retryAfterMs(breaker), nextMs)
    t.equal(breaker.openMs(), 0, 'other keys need not wait')
    await clock.advance(nextMs)
  }
  t.same(changes, [])
  acquire(breaker).succeed()
  t.equal(breaker.state, 'closed')
})

t.test('a probe that is released makes way for another, of the same key too', async t => {
  const { breaker } = await buildHalfOpen()
  for (let times = 0; times < 10; times++) acquire(breaker).release()
  for (const key of KEYS) acquire(breaker, key)
  t.notOk(breaker.acquire('d').isGranted)
})

t.test('a round without an outcome makes way for another, and what it says later is void', async t => {
  const { clock, breaker } = await buildHalfOpen()
  const late = KEYS.map(key => acquire(breaker, key))
  await clock.advance(7999)
  t.equal(retryAfterMs(breaker), 1)
  await clock.advance(1)
  for (const probe of late) probe.fail()
  late[0]?.succeed()
  t.equal(breaker.state, 'half-open')
  finish(breaker, 'fail')
  t.equal(breaker.openMs(), 10_000, 'the silent round was no refusal')
})

t.test('a round begins with its first probe', async t => {
  const { clock, breaker } = await buildHalfOpen()
  await clock.advance(100_000)
  acquire(breaker)
  t.equal(retryAfterMs(breaker), 8000)
})

t.test('what was started before an outage tells nothing about its end', async t => {
  const { clock, breaker } = build()
  const before = ['d', 'e', 'f', 'g'].map(key => acquire(breaker, key))
  finish(breaker, 'fail')
  await clock.advance(5000)
  before[0]?.succeed()
  t.equal(breaker.state, 'half-open')
  acquire(breaker).succeed()
  for (const each of before) each.fail()
  t.equal(breaker.state, 'closed')
})

t.test('tripping opens at once for the given time, whatever the state', async t => {
  for (const { breaker, clock } of [build(), await buildHalfOpen()]) {
    const probe = acquire(breaker)
    breaker.trip(60_000)
    probe.succeed()
    t.equal(retryAfterMs(breaker), 60_000)
    await clock.advance(60_000)
    t.equal(breaker.state, 'half-open')
  }
})

t.test('tripping again prolongs the time, never shortens it, and is no new transition', async t => {
  const { breaker, changes } = build()
  for (const forMs of [1000, 3000, 2000]) breaker.trip(forMs)
  t.equal(retryAfterMs(breaker), 3000)
  t.same(changes, ['closed > open'])
})

t.test('tripping after the time is over, before any call came, is a transition of its own', async t => {
  const { clock, breaker, changes } = build()
  breaker.trip(1000)
  await clock.advance(1000)
  breaker.trip(1000)
  t.same(changes, ['closed > open', 'open > half-open', 'half-open > open'])
})

t.test('closing ends it at once, and makes the calls under way say nothing', async t => {
  const { breaker, changes } = build()
  const before = ['d', 'e', 'f'].map(key => acquire(breaker, key))
  breaker.close()
  for (const each of before) each.fail()
  t.same(changes, [])
  finish(breaker, 'fail')
  breaker.close()
  t.equal(breaker.state, 'closed')
  t.same(changes, ['closed > open', 'open > closed'])
})

t.test('each transition is reported once, after it', async t => {
  const reported: BreakerState[][] = []
  const { clock, breaker } = build({ onChange: (from, to) => reported.push([from, to, breaker.state]) })
  breaker.trip(1000)
  await clock.advance(1000)
  acquire(breaker).succeed()
  for (let time = 0; time < 3; time++) t.equal(breaker.state, 'closed')
  t.same(reported, [
    ['closed', 'open', 'open'], ['open', 'half-open', 'half-open'], ['half-open', 'closed', 'closed']
  ])
})

t.test('needs no listener and sets no timer', async t => {
  const clock = { ...testClock(), after () { throw new Error('a timer') } }
  const breaker = createCircuitBreaker({
    clock, opensWhen: tripOnFailuresInARow({ minKeys: 3 }), holdMs, probes: 3, probeTimeoutMs: 8000
  })
  finish(breaker, 'fail')
  t.equal(breaker.state, 'open')
})

const SMALL = { holdMs: (attempt: number) => [500, 900, 1200][attempt] ?? 1200, probes: 2, probeTimeoutMs: 700 }

/** The rules again, from a log of everything that ever happened: nothing is counted up, nothing is forgotten. */
function createModel (nowMs: () => number) {
  type Entered = {
    readonly era: number,
    readonly atMs: number,
    readonly key: string,
    readonly wasAlone: boolean
    told?: Outcome,
    toldMs?: number,
    toldNo?: number
  }
  type Era = { readonly name: BreakerState, readonly attempt: number, readonly untilMs: number }
  const log: Entered[] = []
  let outcomes = 0
  const eras: Era[] = [{ name: 'closed', attempt: 0, untilMs: Infinity }]
  const present = () => eras.at(-1) as Era // it begins with one
  const inside = () => log.filter(({ era }) => era === eras.length)
  const probing = () => inside().filter(({ told }) => told !== 'release')
  const isProbing = (key: string) => probing().some(other => other.key === key)
  const failed = () => inside().filter(({ told }) => told === 'fail')
  const begin = (name: BreakerState, attempt: number, forMs = Infinity) => {
    eras.push({ name, attempt, untilMs: nowMs() + forMs })
  }

  /** The end of a round: long after the probe that found it empty, or after the last that failed. */
  function roundEndMs (): number {
    if (probing().length === 0) return Infinity
    const startMs = inside().findLast(({ wasAlone }) => wasAlone)?.atMs ?? 0
    return Math.max(startMs + SMALL.probeTimeoutMs,
      ...failed().map(({ toldMs = 0 }) => toldMs + SMALL.holdMs(present().attempt + 1)))
  }

  function pass (): void {
    const { name, attempt, untilMs } = present()
    if (name === 'open' && nowMs() >= untilMs) begin('half-open', attempt)
    if (name === 'half-open' && nowMs() >= roundEndMs()) begin('half-open', failed().length > 0 ? attempt + 1 : attempt)
  }

  return {
    name () { pass(); return present().name },
    trip (forMs: number) {
      pass()
      if (present().name !== 'open' || present().untilMs < nowMs() + forMs) begin('open', present().attempt, forMs)
    },
    acquire (key: string): Entered | undefined {
      pass()
      const { name } = present()
      if (name === 'open') return undefined
      if (name === 'half-open' && (probing().length >= SMALL.probes || isProbing(key))) return undefined
      const entered = { era: eras.length, atMs: nowMs(), key, wasAlone: probing().length === 0 }
      log.push(entered)
      return entered
    },
    tell (entered: Entered, outcome: Outcome) {
      pass()
      if (entered.era !== eras.length || entered.told !== undefined) return
      entered.told = outcome
      entered.toldMs = nowMs()
      entered.toldNo = outcomes++
      if (present().name === 'half-open') {
        if (outcome === 'succeed') begin('closed', 0)
        else if (failed().length === SMALL.probes) begin('open', present().attempt + 1, SMALL.holdMs(present().attempt + 1))
        return
      }
      const lastGood = Math.max(-1, ...inside().map(({ told, toldNo = -1 }) => told === 'succeed' ? toldNo : -1))
      const since = failed().filter(({ toldNo = -1 }) => toldNo > lastGood)
      if (outcome === 'fail' && new Set(since.map(({ key }) => key)).size >= 2) begin('open', 0, SMALL.holdMs(0))
    }
  }
}

const stepArbitrary = fc.record({
  pauseMs: fc.oneof({ weight: 6, arbitrary: fc.nat(60) }, fc.nat(700), fc.constantFrom(0, 500, 1200)),
  key: fc.constantFrom('a', 'b', 'c'),
  // Which of the calls under way has which outcome, or who asks and how often.
  act: fc.oneof(
    { weight: 5, arbitrary: fc.record({ name: fc.constant('acquire' as const), times: fc.integer({ min: 1, max: 3 }) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        name: fc.constant('tell' as const),
        which: fc.nat(9),
        outcome: fc.constantFrom<Outcome>('succeed', 'fail', 'fail', 'fail', 'release')
      })
    },
    fc.record({ name: fc.constant('trip' as const), forMs: fc.constantFrom(1, 100, 900) }),
    fc.constant({ name: 'read' as const })
  )
})

t.test('agrees with a model that remembers everything', async t => {
  const reached = new Set<string>()
  await holds(t, fc.property(fc.array(stepArbitrary, { maxLength: 120, size: 'max' }), steps => {
    let nowMs = 1000
    let lastTold = 'closed'
    const breaker = createCircuitBreaker({
      clock: { ...testClock(), nowMs: () => nowMs },
      opensWhen: tripOnFailuresInARow({ minKeys: 2 }),
      ...SMALL,
      onChange (from, to) {
        if (from !== lastTold || to === lastTold) throw new Error(`${lastTold}, but told ${from}`)
        lastTold = to
        reached.add(`${from} > ${to}`)
      }
    })
    const model = createModel(() => nowMs)
    const inside: Array<{ permission: Permission, entered: NonNullable<ReturnType<typeof model.acquire>> }> = []

    for (const { pauseMs, key, act } of steps) {
      nowMs += pauseMs
      if (act.name === 'acquire') {
        for (let time = 0; time < act.times; time++) {
          const permission = breaker.acquire(key)
          const entered = model.acquire(key)
          if (permission.isGranted !== (entered !== undefined)) return false
          if (permission.isGranted && entered !== undefined) inside.unshift({ permission, entered })
          if (!permission.isGranted && !(permission.retryAfterMs > 0 && permission.retryAfterMs <= 1200)) return false
        }
      }
      if (act.name === 'tell') {
        const told = inside[act.which % inside.length] // one that has an outcome may get another
        told?.permission[act.outcome]()
        if (told !== undefined) model.tell(told.entered, act.outcome)
      }
      if (act.name === 'trip') {
        breaker.trip(act.forMs)
        model.trip(act.forMs)
      }
      if (breaker.state !== model.name() || breaker.state !== lastTold) return false
    }
    return true
  }), { numRuns: 1000 })

  t.same([...reached].sort(), ['closed > open', 'half-open > closed', 'half-open > open', 'open > half-open'],
    'and every transition there is was reached')
})

t.test('a call that comes back after the time told is permitted, if no other has come', async t => {
  await holds(t, fc.property(fc.constantFrom('open', 'half-open'), fc.nat(4999), (name, pauseMs) => {
    let nowMs = 1000
    const { breaker } = build({ clock: { ...testClock(), nowMs: () => nowMs } })
    breaker.trip(5000)
    if (name !== 'open') {
      nowMs += 5000
      acquire(breaker)
    }
    nowMs += pauseMs
    const answer = breaker.acquire('a')
    if (!answer.isGranted) nowMs += answer.retryAfterMs
    return answer.isGranted || breaker.acquire('a').isGranted
  }))
})

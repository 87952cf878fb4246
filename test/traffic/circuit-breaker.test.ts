import fc from 'fast-check'
import t from 'tap'
import {
  createCircuitBreaker, type BreakerState, type CircuitBreaker, type CircuitBreakerOptions, type Pass
} from '../../src/traffic/circuit-breaker.js'
import { holds } from '../fixtures/property.js'
import { testClock } from '../fixtures/clock.js'

type Outcome = 'succeed' | 'fail' | 'ignore'

const START_MS = testClock().nowMs()
const RULES = {
  windowMs: 10_000, minCalls: 20, failureRatio: 0.5, minKeys: 5, openMs: 5_000, probeTimeoutMs: 8_000, rampMs: 5_000
}

function build (options: Partial<CircuitBreakerOptions> = {}) {
  const clock = testClock()
  const changes: string[] = []
  const breaker = createCircuitBreaker({
    clock, ...RULES, onChange: (from, to) => { changes.push(`${from.name} > ${to.name}`) }, ...options
  })
  return { clock, breaker, changes }
}

function enter (breaker: CircuitBreaker, key = 'a'): Pass {
  const answer = breaker.enter(key)
  if (!answer.entered) throw new Error(`refused for ${answer.retryAfterMs} ms`)
  return answer
}

function retryAfterMs (breaker: CircuitBreaker): number {
  const answer = breaker.enter('a')
  if (answer.entered) throw new Error('entered')
  return answer.retryAfterMs
}

/** Finishes `count` calls, spread over `keys` keys. */
function finish (breaker: CircuitBreaker, outcome: Outcome, count: number, keys = 5): void {
  for (let call = 0; call < count; call++) enter(breaker, `key ${call % keys}`)[outcome]()
}

/** Enters until refused, or until it is clear that nobody will be. */
function enterAll (breaker: CircuitBreaker): Pass[] {
  const passes: Pass[] = []
  while (passes.length < 10_000) {
    const answer = breaker.enter('a')
    if (!answer.entered) break
    passes.push(answer)
  }
  return passes
}

async function buildHalfOpen () {
  const built = build()
  built.breaker.trip(5000)
  await built.clock.advance(5000)
  t.equal(built.breaker.state.name, 'half-open')
  built.changes.length = 0
  return built
}

async function buildRamping () {
  const built = await buildHalfOpen()
  enter(built.breaker).succeed()
  built.changes.length = 0
  return built
}

t.test('closed: everybody enters', async t => {
  const { breaker } = build()
  finish(breaker, 'succeed', 1000)
  t.same(breaker.state, { name: 'closed' })
})

t.test('opens when enough calls have finished, enough of them failed, and on enough keys', async t => {
  const { breaker, changes } = build()
  finish(breaker, 'succeed', 10)
  finish(breaker, 'fail', 9)
  t.same(breaker.state, { name: 'closed' })

  enter(breaker).fail()
  t.same(breaker.state, { name: 'open', untilMs: START_MS + 5000 })
  t.same(changes, ['closed > open'])
})

t.test('too few finished calls never open it, even if all fail', async t => {
  const { breaker } = build()
  for (let call = 0; call < 100; call++) enter(breaker)
  finish(breaker, 'fail', 19)
  t.same(breaker.state, { name: 'closed' })
})

t.test('a share of failures below the ratio never opens it', async t => {
  const { breaker } = build()
  finish(breaker, 'succeed', 101)
  finish(breaker, 'fail', 100)
  t.same(breaker.state, { name: 'closed' })
  enter(breaker).fail()
  t.equal(breaker.state.name, 'open')
})

t.test('failures on too few keys never open it, however many', async t => {
  const { breaker } = build()
  finish(breaker, 'fail', 1000, 4)
  t.same(breaker.state, { name: 'closed' })
  enter(breaker, 'the fifth key').fail()
  t.equal(breaker.state.name, 'open')
})

t.test('keys whose calls succeed do not count as failing', async t => {
  const { breaker } = build()
  finish(breaker, 'succeed', 20, 20)
  finish(breaker, 'fail', 100, 1)
  t.same(breaker.state, { name: 'closed' })
})

t.test('a success may be the outcome that makes the calls enough', async t => {
  const { breaker } = build()
  finish(breaker, 'fail', 19)
  enter(breaker).succeed()
  t.equal(breaker.state.name, 'open')
})

t.test('what finished before the window no longer counts', async t => {
  const { clock, breaker } = build()
  finish(breaker, 'fail', 19)
  await clock.advance(10_000)
  finish(breaker, 'fail', 19)
  t.same(breaker.state, { name: 'closed' })
})

t.test('a call that is ignored counts neither way', async t => {
  const { breaker } = build()
  finish(breaker, 'fail', 19)
  finish(breaker, 'ignore', 100)
  t.same(breaker.state, { name: 'closed' })
  enter(breaker).fail()
  t.equal(breaker.state.name, 'open')
})

t.test('a pass has one outcome, the first one told', async t => {
  const { breaker } = build()
  finish(breaker, 'fail', 18)
  const pass = enter(breaker)
  pass.ignore()
  pass.fail()
  pass.fail()
  const other = enter(breaker)
  other.fail()
  other.fail()
  t.same(breaker.state, { name: 'closed' })
  enter(breaker).fail()
  t.equal(breaker.state.name, 'open')
})

t.test('open: everybody is refused until its time is over, and told when', async t => {
  const { clock, breaker } = build()
  finish(breaker, 'fail', 20)
  t.same(breaker.enter('a'), { entered: false, retryAfterMs: 5000 })
  await clock.advance(4999)
  t.same(breaker.enter('b'), { entered: false, retryAfterMs: 1 })
  await clock.advance(1)
  t.equal(breaker.enter('c').entered, true)
})

t.test('half-open: one probe enters, the others are refused meanwhile', async t => {
  const { breaker } = await buildHalfOpen()
  t.same(breaker.state, { name: 'half-open', sinceMs: START_MS + 5000, nextProbeAtMs: START_MS + 5000 })
  enter(breaker)
  t.same(breaker.enter('b'), { entered: false, retryAfterMs: 8000 })
  t.match(breaker.state, { name: 'half-open', nextProbeAtMs: START_MS + 5000 + 8000 })
})

t.test('a failed probe opens again', async t => {
  const { clock, breaker, changes } = await buildHalfOpen()
  const probe = enter(breaker)
  await clock.advance(300)
  probe.fail()
  t.same(breaker.state, { name: 'open', untilMs: START_MS + 5300 + 5000 })
  t.same(changes, ['half-open > open'])
})

t.test('who failed as a probe lets others probe first, but not for ever', async t => {
  const { clock, breaker } = await buildHalfOpen()
  enter(breaker, 'sick').fail()
  await clock.advance(5000)
  t.same(breaker.enter('sick'), { entered: false, retryAfterMs: 2500 })
  const probe = enter(breaker, 'healthy')
  probe.fail()
  await clock.advance(5000 + 2499)
  t.same(breaker.enter('sick'), { entered: false, retryAfterMs: 1 })
  await clock.advance(1)
  enter(breaker, 'sick').succeed()

  breaker.trip(5000)
  await clock.advance(5000)
  enter(breaker, 'sick')
})

t.test('one key that always fails, asked for most often of all, does not keep it open', async t => {
  const { clock, breaker } = build()
  finish(breaker, 'fail', 20)
  for (let passedMs = 0; passedMs <= 20_000 && breaker.state.name !== 'ramping'; passedMs += 20) {
    const sick = breaker.enter('sick')
    if (sick.entered) sick.fail()
    const healthy = passedMs % 1000 === 0 ? breaker.enter('healthy') : undefined
    if (healthy?.entered) healthy.succeed()
    await clock.advance(20)
  }
  t.equal(breaker.state.name, 'ramping')
})

t.test('a successful probe starts a ramp', async t => {
  const { clock, breaker, changes } = await buildHalfOpen()
  const probe = enter(breaker)
  await clock.advance(300)
  probe.succeed()
  t.same(breaker.state, { name: 'ramping', sinceMs: START_MS + 5300, untilMs: START_MS + 5300 + 5000 })
  t.same(changes, ['half-open > ramping'])
})

t.test('a probe that is ignored makes way for the next caller', async t => {
  const { breaker, changes } = await buildHalfOpen()
  enter(breaker).ignore()
  t.equal(breaker.state.name, 'half-open')
  const next = enter(breaker)
  t.equal(breaker.enter('a').entered, false)
  next.succeed()
  t.same(changes, ['half-open > ramping'])
})

t.test('a probe whose outcome is never told makes way after its time', async t => {
  const { clock, breaker } = await buildHalfOpen()
  enter(breaker)
  await clock.advance(7999)
  t.equal(retryAfterMs(breaker), 1)
  await clock.advance(1)
  enter(breaker)
  t.equal(retryAfterMs(breaker), 8000, 'the second probe is alone too')
})

t.test('a late probe counts until another has taken its place', async t => {
  const late = await buildHalfOpen()
  const probe = enter(late.breaker)
  await late.clock.advance(20_000)
  probe.succeed()
  t.equal(late.breaker.state.name, 'ramping')

  const replaced = await buildHalfOpen()
  const first = enter(replaced.breaker)
  await replaced.clock.advance(8000)
  enter(replaced.breaker)
  first.fail()
  first.succeed()
  first.ignore()
  t.match(replaced.breaker.state, { name: 'half-open', nextProbeAtMs: START_MS + 5000 + 8000 + 8000 })
})

t.test('ramping: the callers let in double with every quarter of a second', async t => {
  const { clock, breaker } = await buildRamping()
  const entered: number[] = []
  for (let step = 0; step < 8; step++) {
    entered.push(enterAll(breaker).length)
    await clock.advance(250)
  }
  t.same(entered, [1, 2, 4, 8, 16, 32, 64, 128])
})

t.test('ramping: who is refused is told when the next step begins', async t => {
  const { clock, breaker } = await buildRamping()
  await clock.advance(600)
  enterAll(breaker)
  t.equal(retryAfterMs(breaker), 150)
})

t.test('ramping: who is refused need not wait longer than the ramp lasts', async t => {
  const { clock, breaker } = build({ rampMs: 100 })
  breaker.trip(1)
  await clock.advance(1)
  enter(breaker).succeed()
  enterAll(breaker)
  t.equal(retryAfterMs(breaker), 100)
  await clock.advance(100)
  t.same(breaker.state, { name: 'closed' })
})

t.test('ramping: what nobody used of a step is not saved up', async t => {
  const { clock, breaker } = await buildRamping()
  await clock.advance(500)
  t.equal(enterAll(breaker).length, 4)
})

t.test('every ramp begins with one caller', async t => {
  const { clock, breaker } = await buildRamping()
  enterAll(breaker)
  breaker.trip(100)
  await clock.advance(100)
  enter(breaker).succeed()
  t.equal(enterAll(breaker).length, 1)
})

t.test('ramping: the failures that would open it when closed open it again', async t => {
  const { clock, breaker, changes } = await buildRamping()
  await clock.advance(1250)
  finish(breaker, 'fail', 19)
  t.equal(breaker.state.name, 'ramping')
  enter(breaker).fail()
  t.same(breaker.state, { name: 'open', untilMs: START_MS + 5000 + 1250 + 5000 })
  t.same(changes, ['ramping > open'])
})

t.test('after the ramp it is closed and nothing that finished before counts', async t => {
  const { clock, breaker, changes } = await buildRamping()
  await clock.advance(4999)
  finish(breaker, 'fail', 19)
  const fromRamp = enter(breaker)
  t.equal(breaker.state.name, 'ramping')
  await clock.advance(1)
  fromRamp.fail()
  finish(breaker, 'fail', 19)
  t.same(breaker.state, { name: 'closed' })
  t.same(changes, ['ramping > closed'])
})

t.test('what was started before an outage tells nothing about its end', async t => {
  const { clock, breaker } = build()
  const passes = Array.from({ length: 30 }, (_, key) => enter(breaker, `key ${key}`))
  breaker.trip(1000)
  await clock.advance(1000)
  passes.pop()?.succeed()
  t.equal(breaker.state.name, 'half-open')

  enter(breaker).succeed()
  for (const pass of passes) pass.fail()
  t.equal(breaker.state.name, 'ramping')
})

t.test('tripping opens at once for the given time, whatever the state', async t => {
  for (const { breaker, clock } of [build(), await buildHalfOpen(), await buildRamping()]) {
    breaker.trip(60_000)
    t.equal(retryAfterMs(breaker), 60_000)
    await clock.advance(60_000)
    t.equal(breaker.state.name, 'half-open')
  }
})

t.test('tripping while a probe is out makes its outcome void', async t => {
  const { breaker } = await buildHalfOpen()
  const probe = enter(breaker)
  breaker.trip(60_000)
  probe.succeed()
  t.equal(retryAfterMs(breaker), 60_000)
})

t.test('tripping again prolongs the time, never shortens it, and is no new transition', async t => {
  const { breaker, changes } = build()
  breaker.trip(1000)
  breaker.trip(3000)
  t.equal(retryAfterMs(breaker), 3000)
  breaker.trip(2000)
  t.equal(retryAfterMs(breaker), 3000)
  t.same(changes, ['closed > open'])
})

t.test('tripping after the time is over, before anybody came, is a transition of its own', async t => {
  const { clock, breaker, changes } = build()
  breaker.trip(1000)
  await clock.advance(1000)
  breaker.trip(1000)
  t.same(changes, ['closed > open', 'open > half-open', 'half-open > open'])
})

t.test('each transition is told once, with both states, and after it', async t => {
  const told: BreakerState[][] = []
  const { clock, breaker } = build({ onChange: (from, to) => told.push([from, to, breaker.state]) })
  breaker.trip(1000)
  await clock.advance(1000)
  enter(breaker).succeed()
  await clock.advance(5000)
  for (let time = 0; time < 3; time++) t.same(breaker.state, { name: 'closed' })

  const closed: BreakerState = { name: 'closed' }
  const open: BreakerState = { name: 'open', untilMs: START_MS + 1000 }
  const halfOpen: BreakerState = { name: 'half-open', sinceMs: START_MS + 1000, nextProbeAtMs: START_MS + 1000 }
  const probing: BreakerState = { name: 'half-open', sinceMs: START_MS + 1000, nextProbeAtMs: START_MS + 9000 }
  const ramping: BreakerState = { name: 'ramping', sinceMs: START_MS + 1000, untilMs: START_MS + 6000 }
  t.same(told, [
    [closed, open, open], [open, halfOpen, halfOpen], [probing, ramping, ramping], [ramping, closed, closed]
  ])
})

t.test('needs no listener', async t => {
  const breaker = createCircuitBreaker({ clock: testClock(), ...RULES })
  breaker.trip(1000)
  t.equal(breaker.state.name, 'open')
})

t.test('sets no timer', async t => {
  const clock = { ...testClock(), after () { throw new Error('a timer') } }
  const breaker = createCircuitBreaker({ clock, ...RULES })
  finish(breaker, 'fail', 20)
  t.equal(breaker.state.name, 'open')
})

const stepArbitrary = fc.record({
  pauseMs: fc.oneof({ weight: 6, arbitrary: fc.nat(60) }, fc.nat(700), fc.constantFrom(0, 250, 1000)),
  key: fc.constantFrom('a', 'b', 'c'),
  // Which of the callers still inside is told what, or who comes in and how often.
  act: fc.oneof(
    { weight: 5, arbitrary: fc.record({ name: fc.constant('enter' as const), times: fc.integer({ min: 1, max: 4 }) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        name: fc.constant('tell' as const),
        which: fc.nat(9),
        outcome: fc.constantFrom<Outcome>('succeed', 'fail', 'fail', 'succeed', 'ignore')
      })
    },
    fc.record({ name: fc.constant('trip' as const), forMs: fc.constantFrom(0, 100, 900) }),
    fc.constant({ name: 'read' as const })
  )
})
const SMALL = {
  windowMs: 2000, minCalls: 3, failureRatio: 0.5, minKeys: 2, openMs: 500, probeTimeoutMs: 700, rampMs: 900
}

/** The rules again, from a log of everything that ever happened: nothing is counted up, nothing is forgotten. */
function createModel (nowMs: () => number) {
  type Entered = { readonly era: number, readonly atMs: number, readonly key: string, told?: Outcome, toldMs?: number }
  const log: Entered[] = []
  const eras: Array<{ readonly name: BreakerState['name'], readonly sinceMs: number, readonly untilMs: number }> =
    [{ name: 'closed', sinceMs: 0, untilMs: Infinity }]
  const present = () => eras.at(-1) ?? { name: 'closed', sinceMs: 0, untilMs: Infinity }
  const begin = (name: BreakerState['name'], forMs: number) => {
    eras.push({ name, sinceMs: nowMs(), untilMs: nowMs() + forMs })
  }
  const pass = () => {
    const { name, untilMs } = present()
    if (nowMs() < untilMs) return
    if (name === 'open') begin('half-open', Infinity)
    if (name === 'ramping') begin('closed', Infinity)
  }

  return {
    name () { pass(); return present().name },
    trip (forMs: number) {
      pass()
      if (present().name !== 'open' || present().untilMs < nowMs() + forMs) begin('open', forMs)
    },
    enter (key: string): Entered | undefined {
      pass()
      const era = eras.length
      const { name, sinceMs } = present()
      const inside = log.filter(entered => entered.era === era)
      const lastGood = eras.findLastIndex(({ name }) => name === 'ramping' || name === 'closed')
      const hasFailed = log.some(other => other.key === key && other.told === 'fail' &&
        eras[other.era - 1]?.name === 'half-open' && other.era - 1 > lastGood)
      const isHisTurn = !hasFailed || nowMs() >= (eras.at(-2)?.untilMs ?? 0) + SMALL.openMs / 2
      const stepOf = (atMs: number) => Math.floor((atMs - sinceMs) / 250)
      const mayEnter = {
        closed: true,
        open: false,
        'half-open': isHisTurn && inside.every(({ atMs, told }) => told === 'ignore' || atMs + SMALL.probeTimeoutMs <= nowMs()),
        ramping: inside.filter(({ atMs }) => stepOf(atMs) === stepOf(nowMs())).length < 2 ** stepOf(nowMs())
      }
      if (!mayEnter[name]) return undefined
      const entered = { era, atMs: nowMs(), key }
      log.push(entered)
      return entered
    },
    tell (entered: Entered, outcome: Outcome) {
      pass()
      const inside = log.filter(other => other.era === eras.length)
      if (entered.era !== eras.length || entered.told !== undefined) return
      if (present().name === 'half-open' && inside.at(-1) !== entered) return
      entered.told = outcome
      entered.toldMs = nowMs()
      if (outcome === 'ignore') return
      if (present().name === 'half-open') {
        return outcome === 'fail' ? begin('open', SMALL.openMs) : begin('ramping', SMALL.rampMs)
      }
      const slotOf = (atMs: number) => Math.floor(atMs / 200)
      const counted = inside.filter(({ told, toldMs = 0 }) => {
        return told !== undefined && told !== 'ignore' && slotOf(toldMs) > slotOf(nowMs()) - 10
      })
      const failed = counted.filter(({ told }) => told === 'fail')
      const keys = new Set(failed.map(({ key }) => key))
      if (counted.length >= 3 && failed.length * 2 >= counted.length && keys.size >= 2) begin('open', SMALL.openMs)
    }
  }
}

t.test('agrees with a model that remembers everything', async t => {
  const reached = new Set<string>()
  await holds(t, fc.property(fc.array(stepArbitrary, { maxLength: 150, size: 'max' }), steps => {
    let nowMs = 1000
    const clock = { ...testClock(), nowMs: () => nowMs }
    let lastTold = 'closed'
    const breaker = createCircuitBreaker({
      clock,
      ...SMALL,
      onChange (from, to) {
        if (from.name !== lastTold || to.name === lastTold) throw new Error(`${lastTold}, but told ${from.name}`)
        lastTold = to.name
        reached.add(`${from.name} > ${to.name}`)
      }
    })
    const model = createModel(() => nowMs)
    const inside: Array<{ pass: Pass, entered: NonNullable<ReturnType<typeof model.enter>> }> = []

    for (const { pauseMs, key, act } of steps) {
      nowMs += pauseMs
      if (act.name === 'enter') {
        for (let time = 0; time < act.times; time++) {
          const pass = breaker.enter(key)
          const entered = model.enter(key)
          if (pass.entered !== (entered !== undefined)) return false
          if (pass.entered && entered !== undefined) inside.unshift({ pass, entered })
          if (!pass.entered && !(pass.retryAfterMs > 0 && pass.retryAfterMs <= 900)) return false
        }
      }
      if (act.name === 'tell') {
        const told = inside[act.which % inside.length] // who has told may tell again
        told?.pass[act.outcome]()
        if (told !== undefined) model.tell(told.entered, act.outcome)
      }
      if (act.name === 'trip') {
        breaker.trip(act.forMs)
        model.trip(act.forMs)
      }
      if (breaker.state.name !== model.name() || breaker.state.name !== lastTold) return false
    }
    return true
  }), { numRuns: 1000 })

  t.same([...reached].sort(), [
    'closed > open', 'half-open > open', 'half-open > ramping', 'open > half-open', 'ramping > closed', 'ramping > open'
  ], 'and every transition there is was reached')
})

t.test('whoever comes back after the time told is let in, if nobody else has come', async t => {
  await holds(t, fc.property(fc.constantFrom('open', 'half-open', 'ramping'), fc.nat(4999), (name, pauseMs) => {
    let nowMs = 1000
    const breaker = createCircuitBreaker({ clock: { ...testClock(), nowMs: () => nowMs }, ...RULES })
    breaker.trip(5000)
    if (name !== 'open') {
      nowMs += 5000
      const probe = enter(breaker)
      if (name === 'ramping') probe.succeed()
    }
    nowMs += pauseMs
    if (name === 'ramping' && pauseMs < 2000) enterAll(breaker)
    const answer = breaker.enter('a')
    if (!answer.entered) nowMs += answer.retryAfterMs
    return answer.entered || breaker.enter('a').entered
  }))
})

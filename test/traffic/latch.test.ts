import fc from 'fast-check'
import t from 'tap'
import { createLatch } from '../../src/traffic/latch.js'
import { testClock } from '../fixtures/clock.js'
import { holds } from '../fixtures/property.js'

const OPTIONS = { minKeys: 3, holdMs: 30_000, maxHoldMs: 300_000, trialTimeoutMs: 7_000 }

function build () {
  const clock = testClock()
  const changes: boolean[] = []
  const latch = createLatch({ ...OPTIONS, clock, onChange: isLatched => { changes.push(isLatched) } })
  const refuse = (...keys: string[]) => { for (const key of keys) latch.refuse(key) }
  return { clock, latch, changes, refuse }
}

t.test('one key, however often refused, latches nothing', async t => {
  const { latch, refuse, changes } = build()
  refuse('a', 'a', 'a', 'b', 'a')
  t.equal(latch.enter(), 0)
  t.same(changes, [])
})

t.test('three keys refused in a row latch, and are told once', async t => {
  const { latch, refuse, changes, clock } = build()
  refuse('a', 'b', 'c', 'd', 'e')
  t.same(changes, [true])
  t.equal(latch.enter(), 30_000)
  await clock.advance(29_999)
  t.equal(latch.enter(), 1, 'late refusals prolong nothing')
})

t.test('a success between refusals begins the count anew', async t => {
  const { latch, refuse } = build()
  refuse('a', 'b')
  latch.succeed()
  refuse('c', 'd')
  t.notOk(latch.isLatched)
})

t.test('after the hold one trial is let in; each that is refused doubles the hold, up to its limit', async t => {
  const { latch, refuse, clock, changes } = build()
  refuse('a', 'b', 'c')
  let holdMs = 30_000
  for (const nextMs of [60_000, 120_000, 240_000, 300_000, 300_000]) {
    await clock.advance(holdMs)
    t.equal(latch.enter(), 0)
    t.equal(latch.enter(), 7_000, 'one at a time')
    refuse('a')
    holdMs = nextMs
    t.equal(latch.enter(), holdMs)
  }
  t.same(changes, [true])
})

t.test('a trial that never ends makes way for another', async t => {
  const { latch, refuse, clock } = build()
  refuse('a', 'b', 'c')
  await clock.advance(30_000)
  latch.enter()
  await clock.advance(7_000)
  t.equal(latch.enter(), 0)
})

t.test('a success ends it, and so does what makes the refusals void; the next hold is short again', async t => {
  for (const end of ['succeed', 'clear'] as const) {
    const { latch, refuse, clock, changes } = build()
    refuse('a', 'b', 'c')
    await clock.advance(30_000)
    latch.enter()
    refuse('a')
    latch[end]()
    t.equal(latch.enter(), 0)
    refuse('a', 'b', 'c')
    t.equal(latch.enter(), 30_000)
    t.same(changes, [true, false, true])
  }
})

type Step = { pauseMs: number, does: 'enter' | 'succeed' | 'refuse', key: string }

/** The rule in its plainest form: what has been said, and when somebody may enter next. */
function model () {
  const refused = new Set<string>()
  let untilMs: number | undefined
  let holdMs = OPTIONS.holdMs
  let isTrialOut = false
  return (nowMs: number, { does, key }: Step): number | undefined => {
    if (does === 'succeed') {
      refused.clear()
      untilMs = undefined
      holdMs = OPTIONS.holdMs
    } else if (does === 'refuse' && untilMs === undefined) {
      if (refused.add(key).size >= 3) [untilMs, isTrialOut] = [nowMs + holdMs, false]
    } else if (does === 'refuse' && isTrialOut) {
      holdMs = Math.min(2 * holdMs, OPTIONS.maxHoldMs)
      ;[untilMs, isTrialOut] = [nowMs + holdMs, false]
    } else if (does === 'enter') {
      if (untilMs === undefined) return 0
      if (nowMs < untilMs) return untilMs - nowMs
      ;[untilMs, isTrialOut] = [nowMs + OPTIONS.trialTimeoutMs, true]
      return 0
    }
    return undefined
  }
}

t.test('agrees with a model, whatever happens', async t => {
  const steps = fc.array(fc.record<Step>({
    pauseMs: fc.oneof(fc.nat(1000), fc.constantFrom(0, 7_000, 30_000, 60_000, 300_000)),
    does: fc.constantFrom('enter', 'enter', 'refuse', 'refuse', 'refuse', 'succeed'),
    key: fc.constantFrom('a', 'b', 'c', 'd')
  }), { maxLength: 60 })

  await holds(t, fc.property(steps, steps => {
    let nowMs = 1
    const latch = createLatch({ ...OPTIONS, clock: { ...testClock(), nowMs: () => nowMs } })
    const expected = model()
    return steps.every(step => {
      nowMs += step.pauseMs
      const waitMs = step.does === 'enter' ? latch.enter() : latch[step.does](step.key)
      return waitMs === expected(nowMs, step)
    })
  }), { numRuns: 1000 })
})

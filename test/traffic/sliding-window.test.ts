import fc from 'fast-check'
import t from 'tap'
import { createSlidingWindow } from '../../src/traffic/sliding-window.js'
import { testClock } from '../fixtures/clock.js'

function build (options: { limit?: number | (() => number), maxKeys?: number } = {}) {
  const clock = testClock()
  const window = createSlidingWindow({ clock, limit: 3, windowMs: 1050, maxKeys: 1000, ...options })
  return { clock, window }
}

t.test('a slot is free again one window after its return, not after its taking', async t => {
  const { clock, window } = build({ limit: 1 })
  const giveBack = window.take('a')
  await clock.advance(5000)
  t.equal(window.take('a'), undefined)
  t.equal(window.waitMs('a'), Infinity)

  giveBack?.()
  t.equal(window.waitMs('a'), 1050)
  await clock.advance(1049)
  t.equal(window.take('a'), undefined)
  await clock.advance(1)
  t.equal(window.waitMs('a'), 0)
  t.type(window.take('a'), 'function')
})

t.test('giving a slot back twice frees one slot', async t => {
  const { clock, window } = build({ limit: 2 })
  const giveBack = window.take('a')
  window.take('a')
  giveBack?.()
  giveBack?.()
  await clock.advance(1050)
  t.equal(window.used('a'), 1)
})

t.test('keys do not share slots', async t => {
  const { window } = build({ limit: 1 })
  window.take('a')
  t.type(window.take('b'), 'function')
  t.equal(window.used('c'), 0)
})

t.test('a limit that sinks lets nobody in until enough slots have come back', async t => {
  let limit = 3
  const { clock, window } = build({ limit: () => limit })
  for (let slot = 0; slot < 3; slot++) {
    window.take('a')?.()
    await clock.advance(100)
  }
  limit = 1
  t.equal(window.waitMs('a'), 950, 'for the last of the three, not for the first')
  await clock.advance(949)
  t.equal(window.take('a'), undefined)
  await clock.advance(1)
  t.type(window.take('a'), 'function')
  t.equal(window.waitMs('a'), Infinity)
})

t.test('a new key finds no slot while as many as allowed are remembered', async t => {
  const { clock, window } = build({ maxKeys: 2 })
  window.take('a')?.()
  window.take('b')?.()
  t.equal(window.take('c'), undefined)
  t.equal(window.waitMs('c'), 1050)
  t.type(window.take('b'), 'function', 'a known key still does')

  await clock.advance(1050)
  t.equal(window.waitMs('c'), 0, 'also when nothing was taken meanwhile')
  t.type(window.take('c'), 'function')
})

t.test('keys whose slots are all free again are forgotten', async t => {
  const { clock, window } = build()
  for (let key = 0; key < 100; key++) window.take(`old ${key}`)?.()
  await clock.advance(1050)
  for (let key = 0; key < 100; key++) window.take(`new ${key}`)?.()
  t.equal(window.size, 100)
})

t.test('a slot that stays out does not keep other keys from being forgotten', async t => {
  const { clock, window } = build()
  window.take('hangs')
  for (let key = 0; key < 50; key++) window.take(`old ${key}`)?.()
  await clock.advance(1050)
  for (let key = 0; key < 60; key++) window.take(`new ${key}`)?.()
  t.equal(window.size, 61)
  t.equal(window.used('hangs'), 1)
})

// What the upstream sees: each call arrives at some moment between leaving and being answered.
const callArbitrary = fc.record({
  pauseMs: fc.oneof(fc.nat(400), fc.nat(5000), fc.constant(0)),
  toUpstreamMs: fc.nat(1500),
  backMs: fc.nat(1500),
  key: fc.constantFrom('a', 'b')
})

t.test('never more than the limit arrive in any second, whatever the latencies and jumps of time', async t => {
  fc.assert(fc.property(fc.array(callArbitrary, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (calls, limit) => {
    let nowMs = 1
    const clock = { ...testClock(), nowMs: () => nowMs }
    const window = createSlidingWindow({ clock, limit, windowMs: 1050, maxKeys: 9 })
    const answers: Array<{ atMs: number, giveBack: () => void }> = []
    const arrivals: Record<string, number[]> = { a: [], b: [] }

    for (const call of calls) {
      const untilMs = nowMs + call.pauseMs
      for (const answer of answers.splice(0).sort((one, other) => one.atMs - other.atMs)) {
        if (answer.atMs > untilMs) answers.push(answer)
        else {
          nowMs = Math.max(nowMs, answer.atMs)
          answer.giveBack()
        }
      }
      nowMs = untilMs
      const isFree = window.waitMs(call.key) === 0
      const giveBack = window.take(call.key)
      if (isFree !== (giveBack !== undefined)) return false // what waitMs says is what take does
      if (giveBack === undefined) continue
      arrivals[call.key]?.push(nowMs + call.toUpstreamMs)
      answers.push({ atMs: nowMs + call.toUpstreamMs + call.backMs, giveBack })
    }
    return Object.values(arrivals).every(each => holdsAtMost(limit, each))
  }), { numRuns: 500 })
  t.pass()
})

t.test('agrees with a model that remembers everything', async t => {
  const stepArbitrary = fc.record({
    pauseMs: fc.oneof(fc.nat(600), fc.constant(1050)),
    key: fc.constantFrom('a', 'b', 'c')
  })
  fc.assert(fc.property(fc.array(stepArbitrary, { maxLength: 200 }), steps => {
    let nowMs = 1
    const clock = { ...testClock(), nowMs: () => nowMs }
    const window = createSlidingWindow({ clock, limit: 3, windowMs: 1050, maxKeys: 9 })
    const taken: Record<string, number[]> = { a: [], b: [], c: [] }

    return steps.every(({ pauseMs, key }) => {
      nowMs += pauseMs
      const log = taken[key] ?? []
      const isFree = log.filter(atMs => atMs > nowMs - 1050).length < 3
      const giveBack = window.take(key)
      giveBack?.()
      if (giveBack !== undefined) log.push(nowMs)
      return isFree === (giveBack !== undefined)
    })
  }))
  t.pass()
})

function holdsAtMost (limit: number, arrivals: number[]): boolean {
  const sorted = arrivals.toSorted((one, other) => one - other)
  return sorted.every((atMs, index) => (sorted[index + limit] ?? Infinity) - atMs >= 1000)
}

t.test('a hit takes a slot and returns it at once, so that it counts from now', async t => {
  const clock = testClock()
  const window = createSlidingWindow({ clock, limit: 2, windowMs: 1000, maxKeys: 10 })
  t.same([1, 2, 3].map(() => window.hit('a')), [true, true, false])
  await clock.advance(999)
  t.notOk(window.hit('a'))
  await clock.advance(1)
  t.ok(window.hit('a'))
})

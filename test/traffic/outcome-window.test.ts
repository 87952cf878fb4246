import fc from 'fast-check'
import t from 'tap'
import { createOutcomeWindow } from '../../src/traffic/outcome-window.js'
import { holds } from '../fixtures/property.js'
import { testClock } from '../fixtures/clock.js'

function build (maxKeys = 5) {
  const clock = testClock()
  return { clock, window: createOutcomeWindow({ clock, windowMs: 10_000, maxKeys }) }
}

t.test('calls, failures and the keys of failures are counted', async t => {
  const { window } = build()
  t.same(window.tally(), { calls: 0, failures: 0, failingKeys: 0 })

  window.record('a', true)
  window.record('a', true)
  window.record('b', true)
  window.record('c', false)
  t.same(window.tally(), { calls: 4, failures: 3, failingKeys: 2 })
})

t.test('a key that fails in two buckets is one key', async t => {
  const { clock, window } = build()
  window.record('a', true)
  await clock.advance(1000)
  window.record('a', true)
  t.same(window.tally(), { calls: 2, failures: 2, failingKeys: 1 })
})

t.test('an outcome counts for at least nine tenths of the window and never longer than it', async t => {
  const { clock, window } = build()
  await clock.advance(1000 - clock.nowMs() % 1000)
  window.record('at the start of a bucket', true)
  await clock.advance(999)
  window.record('at its end', true)
  await clock.advance(9000)
  t.equal(window.tally().calls, 2)
  await clock.advance(1)
  t.same(window.tally(), { calls: 0, failures: 0, failingKeys: 0 })
})

t.test('after clearing, nothing counts', async t => {
  const { window } = build()
  window.record('a', true)
  window.clear()
  t.same(window.tally(), { calls: 0, failures: 0, failingKeys: 0 })
})

t.test('no more keys are remembered than are worth counting, per bucket', async t => {
  const { clock, window } = build()
  for (let second = 0; second < 30; second++) {
    for (let key = 0; key < 100; key++) window.record(`${second} ${key}`, true)
    await clock.advance(1000)
  }
  t.equal(window.tally().failingKeys, 5)
  t.equal(window.tally().failures, 900)
  t.equal(window.size, 9 * 5)
})

t.test('keys of successes are not remembered', async t => {
  const { window } = build()
  window.record('a', false)
  t.equal(window.size, 0)
})

t.test('agrees with a model that remembers everything', async t => {
  const steps = fc.array(fc.record({
    pauseMs: fc.oneof(fc.nat(100), fc.nat(3000), fc.constantFrom(0, 1000, 10_000)),
    key: fc.constantFrom(...'abcdefgh'),
    failed: fc.boolean()
  }), { maxLength: 100 })

  await holds(t, fc.property(steps, fc.integer({ min: 1, max: 6 }), (steps, maxKeys) => {
    let nowMs = 1
    const window = createOutcomeWindow({ clock: { ...testClock(), nowMs: () => nowMs }, windowMs: 10_000, maxKeys })
    const log: Array<{ second: number, key: string, failed: boolean }> = []

    for (const { pauseMs, key, failed } of steps) {
      nowMs += pauseMs
      const second = Math.floor(nowMs / 1000)
      window.record(key, failed)
      log.push({ second, key, failed })
      const counted = log.filter(entry => entry.second > second - 10)
      const failures = counted.filter(({ failed }) => failed)
      const tally = window.tally()
      if (tally.calls !== counted.length || tally.failures !== failures.length) return false
      if (tally.failingKeys !== Math.min(maxKeys, new Set(failures.map(({ key }) => key)).size)) return false
      if (window.size > 10 * maxKeys) return false
    }
    return true
  }), { numRuns: 500 })
})

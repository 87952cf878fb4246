import t from 'tap'
import { createAdaptiveRate } from '../../src/traffic/adaptive-rate.js'
import { testClock } from '../fixtures/clock.js'

function build () {
  const clock = testClock()
  const changes: boolean[] = []
  const rate = createAdaptiveRate({
    clock,
    minKeys: 5,
    windowMs: 10_000,
    stepMs: 10_000,
    step: 1 / 4,
    minFactor: 1 / 8,
    onChange: isReduced => { changes.push(isReduced) }
  })
  const refuse = (keys: string) => { for (const key of keys) rate.record(key) }
  return { clock, rate, changes, refuse }
}

t.test('a few keys, however often refused, leave the rate as it is', async t => {
  const { rate, refuse, changes } = build()
  refuse('abcdabcdabcdabcd')
  t.equal(rate.factor(), 1)
  t.same(changes, [])
})

t.test('five keys within the window halve the factor, the next five halve it again, down to the lowest', async t => {
  const { rate, refuse, changes } = build()
  const factors = ['abcde', 'abcd', 'e', 'fghij', 'klmno'].map(keys => {
    refuse(keys)
    return rate.factor()
  })
  t.same(factors, [1 / 2, 1 / 2, 1 / 4, 1 / 8, 1 / 8])
  t.same(changes, [true], 'reported once')
})

t.test('refusals that lie too far apart do not add up', async t => {
  const { rate, refuse, clock } = build()
  refuse('abcd')
  await clock.advance(10_001)
  refuse('e')
  t.equal(rate.factor(), 1)
})

t.test('without further refusals the factor grows step by step, and its return is reported', async t => {
  const { rate, refuse, clock, changes } = build()
  refuse('abcdeabcde')
  const factors = []
  for (let step = 0; step < 5; step++) {
    factors.push(rate.factor())
    await clock.advance(10_000)
  }
  t.same(factors, [1 / 4, 1 / 2, 3 / 4, 1, 1])
  t.same(changes, [true, false])
})

t.test('a refusal on the way up halves what was reached', async t => {
  const { rate, refuse, clock } = build()
  refuse('abcdeabcde')
  await clock.advance(20_000)
  refuse('abcde')
  t.equal(rate.factor(), 3 / 8)
})

t.test('long after, it is as if nothing had been', async t => {
  const { rate, refuse, clock } = build()
  refuse('abcde')
  await clock.advance(1e9)
  t.equal(rate.factor(), 1)
  refuse('abcde')
  t.equal(rate.factor(), 1 / 2)
})

import t from 'tap'
import { createSlowDown } from '../../src/traffic/adaptive-rate.js'
import { testClock } from '../fixtures/clock.js'

function build () {
  const clock = testClock()
  const changes: boolean[] = []
  const slowDown = createSlowDown({
    clock,
    minKeys: 5,
    windowMs: 10_000,
    recoverMs: 10_000,
    minFactor: 1 / 8,
    onChange: isSlow => { changes.push(isSlow) }
  })
  const refuse = (keys: string) => { for (const key of keys) slowDown.record(key) }
  return { clock, slowDown, changes, refuse }
}

t.test('a few keys, however often refused, slow nobody down', async t => {
  const { slowDown, refuse, changes } = build()
  refuse('abcdabcdabcdabcd')
  t.equal(slowDown.pace(), 1)
  t.same(changes, [])
})

t.test('five keys within the window halve the pace, the next five halve it again, down to the slowest', async t => {
  const { slowDown, refuse, changes } = build()
  const paces = ['abcde', 'abcd', 'e', 'fghij', 'klmno'].map(keys => {
    refuse(keys)
    return slowDown.pace()
  })
  t.same(paces, [1 / 2, 1 / 2, 1 / 4, 1 / 8, 1 / 8])
  t.same(changes, [true], 'told once')
})

t.test('refusals that lie too far apart do not add up', async t => {
  const { slowDown, refuse, clock } = build()
  refuse('abcd')
  await clock.advance(10_001)
  refuse('e')
  t.equal(slowDown.pace(), 1)
})

t.test('without further refusals the pace doubles step by step, and its return is told', async t => {
  const { slowDown, refuse, clock, changes } = build()
  refuse('abcdeabcde')
  const paces = []
  for (let step = 0; step < 4; step++) {
    paces.push(slowDown.pace())
    await clock.advance(10_000)
  }
  t.same(paces, [1 / 4, 1 / 2, 1, 1])
  t.same(changes, [true, false])
})

t.test('long after, it is as if nothing had been', async t => {
  const { slowDown, refuse, clock } = build()
  refuse('abcde')
  await clock.advance(1e9)
  t.equal(slowDown.pace(), 1)
  refuse('abcde')
  t.equal(slowDown.pace(), 1 / 2)
})

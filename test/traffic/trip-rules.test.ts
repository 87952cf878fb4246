import t from 'tap'
import { tripOnFailureRatio, tripOnFailuresInARow, type TripRule } from '../../src/traffic/trip-rules.js'
import { testClock } from '../fixtures/clock.js'

function failureRatio () {
  const clock = testClock()
  const rule = tripOnFailureRatio({ clock, windowMs: 10_000, minCalls: 20, failureRatio: 0.5, minKeys: 5 })
  return { clock, rule }
}

/** Counts `count` calls, spread over `keys` keys, and says whether the last one trips. */
function count (rule: TripRule, failed: boolean, count: number, keys = 5): boolean {
  let trips = false
  for (let call = 0; call < count; call++) trips = rule.record(`key ${call % keys}`, failed)
  return trips
}

t.test('trips when enough calls have finished, enough of them failed, and on enough keys', async t => {
  const { rule } = failureRatio()
  t.notOk(count(rule, false, 10))
  t.notOk(count(rule, true, 9))
  t.ok(rule.record('a', true))
})

t.test('too few finished calls never trip, even if all fail', async t => {
  t.notOk(count(failureRatio().rule, true, 19))
})

t.test('a share of failures below the ratio never trips', async t => {
  const { rule } = failureRatio()
  t.notOk(count(rule, false, 101))
  t.notOk(count(rule, true, 100))
  t.ok(rule.record('a', true))
})

t.test('failures on too few keys never trip, however many', async t => {
  const { rule } = failureRatio()
  t.notOk(count(rule, true, 1000, 4))
  t.ok(rule.record('the fifth key', true))
})

t.test('keys whose calls succeed do not count as failing', async t => {
  const { rule } = failureRatio()
  t.notOk(count(rule, false, 20, 20))
  t.notOk(count(rule, true, 100, 1))
})

t.test('a success may be the outcome that makes the calls enough', async t => {
  const { rule } = failureRatio()
  count(rule, true, 19)
  t.ok(rule.record('a', false))
})

t.test('what finished before the window, or was cleared, no longer counts', async t => {
  const { rule, clock } = failureRatio()
  count(rule, true, 19)
  await clock.advance(10_000)
  t.notOk(count(rule, true, 19))
  rule.clear()
  t.equal(rule.size, 0)
  t.notOk(count(rule, true, 19))
})

t.test('in a row: distinct keys trip, one key however often does not, and a success begins the count anew', async t => {
  const rule = tripOnFailuresInARow({ minKeys: 3 })
  t.notOk(count(rule, true, 100, 2))
  t.equal(rule.size, 2)
  t.notOk(rule.record('a', false))
  t.notOk(count(rule, true, 2))
  t.ok(rule.record('c', true))
  rule.clear()
  t.equal(rule.size, 0)
})

import t from 'tap'
import { createBalance } from '../../../src/tasks/account/balance.js'
import { TaskError } from '../../../src/tasks/faults.js'
import { testClock } from '../../fixtures/clock.js'

t.test('the balance is asked for once in any 10 s, however many ask', async t => {
  const clock = testClock()
  let calls = 0
  const balance = createBalance({ clock, ask: async () => 100 - calls++ })
  t.same(await Promise.all([balance(), balance()]), [100, 100])
  await clock.advance(9_999)
  t.equal(await balance(), 100)
  await clock.advance(1)
  t.equal(await balance(), 99)
  t.equal(calls, 2)
})

t.test('a failure is told for the rest of the 10 s, without another call', async t => {
  const clock = testClock()
  let calls = 0
  const balance = createBalance({ clock, ask: async () => { calls++; throw new TaskError('connect') } })
  await t.rejects(balance(), { code: 'upstream-unreachable', retryAfterMs: 10_000, isLocal: false })
  await clock.advance(4_000)
  await t.rejects(balance(), { code: 'upstream-unreachable', retryAfterMs: 6_000, isLocal: true })
  t.equal(calls, 1)
  const broken = createBalance({ clock, ask: async () => { throw new RangeError() } })
  await t.rejects(broken(), RangeError)
})

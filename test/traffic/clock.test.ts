import t from 'tap'
import { sleep, systemClock } from '../../src/traffic/clock.js'

t.test('the monotonic clock starts above 0 and never goes back', async t => {
  const first = systemClock.nowMs()
  t.ok(first > 0)
  t.ok(systemClock.nowMs() >= first)
})

t.test('the date is that of the machine', async t => {
  const before = Date.now()
  const dateMs = systemClock.dateMs()
  t.ok(dateMs >= before && dateMs <= Date.now())
})

t.test('a cancelled call never comes', async t => {
  const cancel = systemClock.after(0, () => t.fail('was cancelled'))
  cancel()
  await sleep(systemClock, 1)
  t.pass('the later one came')
})

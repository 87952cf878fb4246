import t from 'tap'
import { createSingleflight } from '../../src/traffic/singleflight.js'

function landing<T> () {
  let land: (value: T) => void = () => {}
  let crash: (error: Error) => void = () => {}
  const promise = new Promise<T>((resolve, reject) => { land = resolve; crash = reject })
  return { promise, land, crash }
}

t.test('callers of one key share one flight and its outcome', async t => {
  const flights = createSingleflight<string>()
  const { promise, land } = landing<string>()
  let starts = 0
  const start = () => { starts++; return promise }

  const first = flights.join('a', start)
  const second = flights.join('a', start)
  t.equal(flights.size, 1)
  land('landed')

  t.equal(await first.outcome, 'landed')
  t.equal(await second.outcome, 'landed')
  t.same([first.shared, second.shared], [false, true])
  t.equal(starts, 1)
})

t.test('keys do not share a flight', async t => {
  const flights = createSingleflight<string>()
  const outcomes = ['a', 'b'].map(key => flights.join(key, async () => key).outcome)
  t.same(await Promise.all(outcomes), ['a', 'b'])
})

t.test('a flight that has landed is over: the next caller starts a new one', async t => {
  const flights = createSingleflight<number>()
  let starts = 0
  const start = async () => ++starts

  t.equal(await flights.join('a', start).outcome, 1)
  t.equal(flights.size, 0)
  t.equal(await flights.join('a', start).outcome, 2)
})

t.test('a failure is shared, once, and ends the flight', async t => {
  const flights = createSingleflight<string>()
  const { promise, crash } = landing<string>()
  const outcomes = [1, 2].map(() => flights.join('a', () => promise).outcome)
  crash(new Error('crashed'))

  const results = await Promise.allSettled(outcomes)
  t.same(results.map(({ status }) => status), ['rejected', 'rejected'])
  t.equal(flights.size, 0)
})

t.test('a start that throws at once is a failed flight, not an exception', async t => {
  const flights = createSingleflight<string>()
  const { outcome } = flights.join('a', () => { throw new Error('at once') })
  await t.rejects(outcome, { message: 'at once' })
  t.equal(flights.size, 0)
})

t.test('a flight is urgent from the first urgent caller on', async t => {
  const flights = createSingleflight<string>()
  const { promise, land } = landing<string>()
  let isUrgent = () => true
  const start = (isUrgentNow: () => boolean) => { isUrgent = isUrgentNow; return promise }
  const { outcome } = flights.join('a', start, false)
  await Promise.resolve()
  t.notOk(isUrgent())
  flights.join('a', start, false)
  t.notOk(isUrgent())
  flights.join('a', start)
  flights.join('a', start, false)
  t.ok(isUrgent())
  land('landed')
  await outcome

  flights.join('a', start, false)
  await Promise.resolve()
  t.notOk(isUrgent(), 'the next flight is another')
})

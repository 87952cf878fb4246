import t from 'tap'
import type { Config } from '../../src/config/config.js'
import { TaskError, type Reason } from '../../src/tasks/faults.js'
import type { TaskSource } from '../../src/tasks/ports.js'
import type { ReadOptions } from '../../src/tasks/read/service.js'
import { settle, testClock } from '../fixtures/clock.js'
import { buildService, observation } from '../fixtures/tasks.js'

// The figures that users are promised: stated literally, and measured by the calls that reach the source.

/** A service whose source answers at once: each task as `fails` says, else it runs. */
function serve (config: Partial<Config> = {}) {
  const clock = testClock()
  const calls: Array<{ readonly id: string, readonly atMs: number, readonly isRetry: boolean }> = []
  const failing = new Map<string, Reason>()
  const known: number[] = []
  const source: TaskSource = {
    async read ({ id }, { isRetry, knownForMs }) {
      calls.push({ id, atMs: clock.nowMs(), isRetry })
      known.push(knownForMs)
      const reason = failing.get(id) ?? failing.get('*')
      if (reason !== undefined) throw new TaskError(reason)
      return observation('running')
    }
  }
  const { service, events } = buildService({ clock, source, config: { kieMaxRps: 1000, ...config } })
  let fresh = 0

  /** Reads these tasks; each that is refused is told by its reason. */
  async function read (ids: readonly string[], options: ReadOptions = {}): Promise<Array<Reason | undefined>> {
    return await Promise.all(ids.map(id => service.read({ kind: 'music', id }, options)
      .then(() => undefined, (error: TaskError) => error.reason)))
  }

  return {
    clock,
    calls,
    known,
    events,
    read,
    /** Reads so many tasks that were never read before, and all fail so. */
    async fail (reason: Reason, count: number, keys = count) {
      const prefix = `fresh-${fresh++}`
      failing.set('*', reason)
      for (let call = 0; call < count; call++) await read([`${prefix}-${call % keys}`], { share: false })
      failing.delete('*')
    },
    /** Reads this one, and it fails so. */
    async failOf (id: string, reason: Reason) {
      failing.set(id, reason)
      await read([id], { share: false })
      failing.delete(id)
    },
    async succeed (count: number) { await read(Array.from({ length: count }, (_, index) => `good-${fresh++}-${index}`)) },
    /** Whether a task that was never read before may be called for. */
    async isCalled () {
      const before = calls.length
      await read([`fresh-${fresh++}`])
      return calls.length > before
    }
  }
}

/** When a run begins: at the turn of every second of the clock, or a little later. */
function everyStart<Run extends readonly unknown[]> (runs: readonly Run[]) {
  return runs.flatMap(run => [0, 100].map(startMs => [startMs, ...run] as const))
}

const isBreakerOpen = ({ events }: ReturnType<typeof serve>) => events.some(event => event.about === 'breaker')

t.test('a call waits for the account for 1 s, then it is refused', async t => {
  const { clock, service, source } = buildService({ config: { kieMaxInFlight: 1 } })
  void service.read({ kind: 'music', id: 'a' })
  await settle()
  let refused = ''
  service.read({ kind: 'music', id: 'b' }).catch(({ code }) => { refused = code })
  await clock.advance(999)
  t.equal(refused, '')
  await clock.advance(1)
  t.equal(refused, 'overloaded')
  t.equal(source.calls.length, 1)
})

t.test('20 finished calls, half of them failed, on 5 tasks, all within 10 s: no fewer open the breaker', async t => {
  const runs: Array<[isOpen: boolean, good: number, failed: number, tasks: number, pauseMs: number]> = [
    [true, 10, 10, 10, 0], [true, 0, 20, 20, 0], [true, 0, 10, 10, 8_900],
    [false, 0, 19, 19, 0], [false, 11, 10, 10, 0], [false, 0, 10, 10, 10_000]
  ]
  for (const [startMs, isOpen, good, failed, tasks, pauseMs] of everyStart(runs)) {
    const built = serve()
    await built.clock.advance(startMs)
    if (pauseMs > 0) {
      await built.fail('reset', failed, tasks)
      await built.clock.advance(pauseMs)
    }
    await built.succeed(good)
    await built.fail('http_5xx', failed, tasks)
    t.equal(isBreakerOpen(built), isOpen, `${good} good, ${failed} failed on ${tasks} tasks, ${pauseMs} ms`)
  }
})

t.test('failures of 4 tasks never open the breaker, those of 5 do', async t => {
  for (const tasks of [4, 5]) {
    const built = serve()
    for (let round = 0; round < 6; round++) {
      for (let task = 0; task < tasks; task++) await built.failOf(`sick-${task}`, 'http_5xx')
      await built.clock.advance(1050)
    }
    t.equal(isBreakerOpen(built), tasks === 5)
  }
})

t.test('after an opening no call is made for 5 s', async t => {
  const built = serve()
  await built.fail('http_5xx', 20)
  await built.clock.advance(4_999)
  t.notOk(await built.isCalled())
  await built.clock.advance(1)
  t.ok(await built.isCalled())
})

t.test('a tenth of the calls may be retried, and 10 in a row after a quiet time', async t => {
  const built = serve()
  const retries = () => built.calls.filter(({ isRetry }) => isRetry).length
  await built.fail('reset', 10)
  t.equal(retries(), 2, 'one from the start, and one for ten calls')
  await built.fail('reset', 9)
  t.equal(retries(), 2)
  await built.clock.advance(10_000)
  await built.succeed(300)
  await built.fail('reset', 15)
  t.equal(retries(), 2 + 11, 'ten that were saved up, and one for the calls meanwhile')
})

t.test('a key that is refused for 2 tasks is shown for others, one that is refused for 3 is not', async t => {
  const built = serve()
  await built.fail('credentials', 2)
  t.ok(await built.isCalled())
  await built.fail('credentials', 3)
  t.notOk(await built.isCalled())
})

t.test('a task rests after a refusal for as long as that is told', async t => {
  const rests: Array<[reason: Reason, restMs: number]> = [
    ['not_found', 2_000], ['credentials', 30_000], ['credits', 60_000], ['disabled', 60_000], ['maintenance', 60_000],
    ['rate_limited', 1_000], ['http_503', 1_000]
  ]
  for (const [reason, restMs] of rests) {
    const built = serve({ taskRateLimit: 3 })
    await built.failOf('a', reason)
    await built.clock.advance(restMs - 1)
    t.same(await built.read(['a']), [reason])
    await built.clock.advance(1)
    t.same(await built.read(['a']), [undefined], reason)
  }
})

t.test('"too often" for 5 tasks within 10 s halves the rate, for fewer it does not', async t => {
  const runs = [[4, 0, false], [5, 0, true], [5, 8_900, true], [5, 10_000, false]] as const
  for (const [startMs, tasks, pauseMs, isReduced] of everyStart(runs)) {
    const built = serve()
    await built.clock.advance(startMs)
    await built.fail('rate_limited', tasks - 1)
    await built.clock.advance(pauseMs)
    await built.fail('rate_limited', 1)
    t.equal(built.events.length > 0, isReduced, `${tasks} tasks, ${pauseMs} ms`)
  }
})

t.test('the rate falls to a 16th of itself and comes back by an eighth every 10 s', async t => {
  const runs = [
    [8_950, [10, 30, 50, 70, 90, 110, 130, 150, 160]], [8_949, [10, 10, 30, 50, 70, 90, 110, 130, 150]]
  ] as const
  for (const [firstMs, expected] of runs) {
    const built = serve({ kieMaxRps: 160 })
    for (let halving = 0; halving < 6; halving++) {
      await built.clock.advance(1_050)
      await built.fail('rate_limited', 5)
    }
    await built.clock.advance(1_050)
    const rates: number[] = []
    for (let step = 0; step < 9; step++) {
      const before = built.calls.length
      void built.read(Array.from({ length: 200 }, (_, index) => `step-${step}-${index}`))
      await settle()
      rates.push(built.calls.length - before)
      await built.clock.advance(step === 0 ? firstMs : 10_000)
    }
    t.same(rates, expected)
  }
})

t.test('a running task that was last read 15 min ago is still known, and since when', async t => {
  const built = serve()
  await built.read(['a'])
  await built.clock.advance(899_999)
  await built.read(['a'])
  await built.clock.advance(900_001)
  await built.read(['a'])
  t.same(built.known, [0, 899_999, 0])
})

t.test('the calls of 100 000 tasks are remembered; another task is called for once one of them is forgotten', async t => {
  const { clock, service, source, taskWindow } = buildService()
  for (let task = 0; task < 99_999; task++) taskWindow.hit(`music:${task}`)
  for (const id of ['the last', 'one more']) {
    void service.read({ kind: 'music', id })
    await settle()
  }
  t.same(source.calls.map(({ ref: { id } }) => id), ['the last'])
  await clock.advance(1_050)
  t.same(source.calls.map(({ ref: { id } }) => id), ['the last', 'one more'])
})

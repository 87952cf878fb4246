import t from 'tap'
import { createBulkhead, type BulkheadOptions } from '../../src/traffic/bulkhead.js'
import { createSlidingWindow } from '../../src/traffic/sliding-window.js'
import { settle, testClock } from '../fixtures/clock.js'

function build ({ maxRate = 1000, ...options }: Partial<BulkheadOptions> & { maxRate?: number } = {}) {
  const clock = testClock()
  const rate = createSlidingWindow({ clock, limit: maxRate, windowMs: 1050, maxKeys: 1 })
  const bulkhead = createBulkhead({ clock, maxInFlight: 2, maxQueue: 2, maxWaitMs: 1000, rate, ...options })
  const log: string[] = []
  const leaves = new Map<string, () => void>()
  const enter = async (name: string, isUrgent?: () => boolean) => {
    const leave = await bulkhead.enter(isUrgent)
    if (leave !== undefined) leaves.set(name, leave)
    log.push(leave === undefined ? `${name} refused` : `${name} in`)
  }
  return { clock, bulkhead, log, enter, leave: (name: string) => leaves.get(name)?.() }
}

t.test('callers beyond the limit wait, and enter in order as others leave', async t => {
  const { bulkhead, log, enter, leave } = build()
  for (const name of ['a', 'b', 'c', 'd']) void enter(name)
  await settle()
  t.same(log, ['a in', 'b in'])
  t.same([bulkhead.inFlight, bulkhead.queued], [2, 2])

  leave('b')
  await settle()
  t.same(log, ['a in', 'b in', 'c in'])
  leave('a')
  await settle()
  t.same(log, ['a in', 'b in', 'c in', 'd in'])
})

t.test('a caller who finds the queue full is refused at once', async t => {
  const { log, enter } = build({ maxQueue: 0 })
  for (const name of ['a', 'b', 'c']) void enter(name)
  await settle()
  t.same(log, ['a in', 'b in', 'c refused'])
})

t.test('a caller who has waited too long is refused and leaves the queue', async t => {
  const { clock, bulkhead, log, enter, leave } = build()
  for (const name of ['a', 'b', 'c']) void enter(name)
  await clock.advance(999)
  t.same(log, ['a in', 'b in'])
  await clock.advance(1)
  t.same(log, ['a in', 'b in', 'c refused'])

  leave('a')
  t.same([bulkhead.inFlight, bulkhead.queued], [1, 0])
})

t.test('nobody overtakes a caller who waits', async t => {
  const { clock, log, enter, leave } = build({ maxInFlight: 1 })
  for (const name of ['a', 'b']) void enter(name)
  await settle()
  leave('a')
  void enter('c')
  await clock.advance(0)
  t.same(log, ['a in', 'b in'])
})

t.test('leaving twice makes room for one', async t => {
  const { bulkhead, enter, leave } = build()
  void enter('a')
  await settle()
  leave('a')
  leave('a')
  t.equal(bulkhead.inFlight, 0)
})

t.test('beyond the rate, callers enter a window after others have left', async t => {
  const { clock, log, enter, leave } = build({ maxInFlight: 9, maxRate: 2, maxWaitMs: 5000 })
  for (const name of ['a', 'b', 'c', 'd']) void enter(name)
  await clock.advance(2000)
  t.same(log, ['a in', 'b in'], 'a long stay holds its slot')
  leave('a')
  await clock.advance(500)
  leave('b')
  await clock.advance(549)
  t.same(log, ['a in', 'b in'])
  await clock.advance(1)
  t.same(log, ['a in', 'b in', 'c in'])
  await clock.advance(499)
  t.same(log, ['a in', 'b in', 'c in'])
  await clock.advance(1)
  t.same(log, ['a in', 'b in', 'c in', 'd in'])
})

t.test('a caller who enters while the queue is empty waits for the rate as well', async t => {
  const { clock, log, enter, leave } = build({ maxRate: 1, maxWaitMs: 2000 })
  void enter('a')
  await settle()
  leave('a')
  void enter('b')
  await clock.advance(1049)
  t.same(log, ['a in'])
  await clock.advance(1)
  t.same(log, ['a in', 'b in'])
})

t.test('urgent callers enter before the others, each kind in order of arrival', async t => {
  const { log, enter, leave } = build({ maxInFlight: 1, maxQueue: 9 })
  const wanted = new Set(['b'])
  const isUrgent = (name: string) => () => wanted.has(name)
  void enter('in')
  for (const name of ['a', 'b', 'c', 'd']) void enter(name, isUrgent(name))
  void enter('e')
  await settle()
  wanted.add('d') // while it waits
  for (const name of ['in', 'b', 'd', 'e', 'a']) {
    leave(name)
    await settle()
  }
  t.same(log, ['in', 'b', 'd', 'e', 'a', 'c'].map(name => `${name} in`))
})

t.test('in a full queue an urgent caller takes the place of the last that is not', async t => {
  const { log, bulkhead, enter } = build({ maxInFlight: 1, maxQueue: 3 })
  const later = () => false
  void enter('in')
  void enter('a', later)
  void enter('b', later)
  void enter('c')
  void enter('d', later)
  await settle()
  t.same(log, ['in in', 'd refused'])
  for (const name of ['e', 'f', 'g']) void enter(name)
  await settle()
  t.same(log.slice(2), ['g refused', 'b refused', 'a refused'])
  t.equal(bulkhead.queued, 3)
})

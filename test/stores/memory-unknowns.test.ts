import t from 'tap'
import { createMemoryUnknowns } from '../../src/stores/memory-unknowns.js'
import { testClock } from '../fixtures/clock.js'

t.test('an id counts as unknown until its time is over', async t => {
  const clock = testClock()
  const unknowns = createMemoryUnknowns({ clock, maxEntries: 10, ttlMs: 2000 })
  t.equal(await unknowns.remainingMs('a'), 0)
  await unknowns.add('a')
  await clock.advance(1500)
  t.equal(await unknowns.remainingMs('a'), 500)
  await clock.advance(500)
  t.equal(await unknowns.remainingMs('a'), 0)
  await clock.advance(5000)
  t.equal(await unknowns.remainingMs('a'), 0)
})

t.test('no more ids are remembered than allowed', async t => {
  const unknowns = createMemoryUnknowns({ clock: testClock(), maxEntries: 2, ttlMs: 2000 })
  for (const key of ['a', 'b', 'c']) await unknowns.add(key)
  t.equal(await unknowns.remainingMs('a'), 0)
  t.equal(await unknowns.remainingMs('c'), 2000)
})

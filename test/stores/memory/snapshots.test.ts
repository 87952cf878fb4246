import t from 'tap'
import { createMemorySnapshots } from '../../../src/stores/memory/snapshots.js'
import { testClock } from '../../fixtures/clock.js'
import { snapshot, testSnapshotStore } from '../../fixtures/store-contract.js'

testSnapshotStore(t, clock => createMemorySnapshots({ clock, maxEntries: 10, maxBytes: 100_000 }))

t.test('beyond the number of entries, the least recently used is forgotten', async t => {
  const store = createMemorySnapshots({ clock: testClock(), maxEntries: 2, maxBytes: 100_000 })
  store.set('a', snapshot('a'), 1000)
  store.set('b', snapshot('b'), 1000)
  store.get('a')
  store.set('c', snapshot('c'), 1000)
  t.same(await Promise.all(['a', 'b', 'c'].map(async key => store.get(key) !== undefined)), [true, false, true])
})

t.test('beyond the number of bytes, the least recently used is forgotten', async t => {
  const large = snapshot('a', 'x'.repeat(10_000))
  const store = createMemorySnapshots({ clock: testClock(), maxEntries: 100, maxBytes: 2 * large.body.length + 1024 })
  for (const key of ['a', 'b', 'c']) store.set(key, large, 1000)
  t.same(await Promise.all(['a', 'b', 'c'].map(async key => store.get(key) !== undefined)), [false, true, true])
})

t.test('a snapshot larger than the whole store is not kept, and replaces what was there', async t => {
  const store = createMemorySnapshots({ clock: testClock(), maxEntries: 100, maxBytes: 5000 })
  store.set('a', snapshot('a'), 1000)
  store.set('a', snapshot('a', 'x'.repeat(10_000)), 1000)
  t.equal(store.get('a'), undefined)
})

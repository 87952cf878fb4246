import t from 'tap'
import { createMemorySnapshots } from '../../../src/stores/memory/snapshots.js'
import { announceSnapshots } from '../../../src/tasks/watch/announced-snapshots.js'
import type { Snapshot } from '../../../src/tasks/snapshot.js'
import type { Clock } from '../../../src/traffic/clock.js'
import { testClock } from '../../fixtures/clock.js'
import { snapshot, testSnapshotStore } from '../../fixtures/store-contract.js'

const announced = (clock: Clock) =>
  announceSnapshots(createMemorySnapshots({ clock, maxEntries: 10, maxBytes: 100_000 }))

testSnapshotStore(t, announced)

t.test('a snapshot is announced once to each who listens, when the store has it', async t => {
  const store = announced(testClock())
  const heard: Array<Snapshot | undefined> = []
  for (let listener = 0; listener < 2; listener++) store.subscribe(() => { heard.push(store.get('a')) })
  const given = snapshot('a')
  store.set('a', given, 1000)
  t.same(heard, [given, given])
  store.get('a')
  t.equal(heard.length, 2)
})

import t from 'tap'
import { createMemorySnapshots } from '../../../src/stores/memory/snapshots.js'
import { announceSnapshots } from '../../../src/tasks/watch/announced-snapshots.js'
import type { Snapshot } from '../../../src/tasks/snapshot.js'
import type { Clock } from '../../../src/traffic/clock.js'
import { testClock } from '../../fixtures/clock.js'
import { snapshot, testSnapshotStore } from '../../fixtures/store-contract.js'

const memory = (clock: Clock) => createMemorySnapshots({ clock, maxEntries: 10, maxBytes: 100_000 })

testSnapshotStore(t, clock => announceSnapshots(memory(clock), () => {}))

t.test('a snapshot is announced once, when the store has it', async t => {
  const inner = memory(testClock())
  const announced: Snapshot[] = []
  const store = announceSnapshots(inner, snapshot => { announced.push(snapshot) })
  const given = snapshot('a')
  store.set('a', given, 1000)
  t.same(announced, [given])
  store.get('a')
  t.equal(announced.length, 1)
})

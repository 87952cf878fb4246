import t from 'tap'
import { createMemorySnapshots } from '../../../src/stores/memory/snapshots.js'
import { createCreatedTasks } from '../../../src/tasks/create/created-tasks.js'
import { takeSnapshot } from '../../../src/tasks/snapshot.js'
import { taskKey } from '../../../src/tasks/task.js'
import { testClock } from '../../fixtures/clock.js'
import { observation } from '../../fixtures/tasks.js'

const REF = { kind: 'music', id: 'one' }

function open () {
  const clock = testClock()
  const store = createMemorySnapshots({ clock, maxEntries: 10, maxBytes: 100_000 })
  return { clock, store, tasks: createCreatedTasks({ clock, store }) }
}

t.test('a task that was just created is queued, for 90 seconds without a record', async t => {
  const { clock, store, tasks } = open()
  await tasks.announce(REF)
  t.equal((store.get(taskKey(REF)))?.state, 'queued')
  await clock.advance(90_001)
  t.equal(store.get(taskKey(REF)), undefined)
  t.match(JSON.parse((await tasks.present(REF)).body.toString()), { taskId: 'one', state: 'queued', status: null, record: null })
})

t.test('what is known of it already stays', async t => {
  const { clock, store, tasks } = open()
  const times = { askedAtMs: clock.nowMs(), observedAtMs: clock.nowMs(), firstSeenAtMs: clock.nowMs() }
  const running = takeSnapshot(REF, observation('running'), times)
  store.set(taskKey(REF), running, 1000)
  await tasks.announce(REF)
  t.equal(await tasks.present(REF), running)
})

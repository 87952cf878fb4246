import { join } from 'node:path'
import t, { type Test } from 'tap'
import { openDiskIntents, type DiskIntentsOptions } from '../../../src/stores/disk/intents.js'
import type { TelemetryEvent } from '../../../src/tasks/telemetry.js'
import { testClock } from '../../fixtures/clock.js'
import { intent, testIntentStore } from '../../fixtures/intent-store-contract.js'

const KEY = { scope: 'anonymous', key: 'key-0123456789abcdef' }

type Options = Omit<DiskIntentsOptions, 'directory' | 'publish'> & Partial<Pick<DiskIntentsOptions, 'publish'>>

async function open (t: Test, options: Options, directory = join(t.testdir(), 'intents')) {
  const store = await openDiskIntents({ directory, publish () {}, ...options })
  t.teardown(() => store.close())
  return store
}

testIntentStore(t, (t, clock, limits) => open(t, { nowMs: clock.dateMs, ...limits }))

t.test('what was known is known after a restart; what was pending is uncertain', async t => {
  const directory = join(t.testdir(), 'intents')
  const clock = testClock()
  const first = await open(t, { nowMs: clock.dateMs }, directory)
  const keys = ['pending', 'created', 'refused'].map(key => ({ scope: 'a', key }))
  for (const key of keys) await first.begin(key, intent(key.key))
  await first.settle({ scope: 'a', key: 'created' }, 'created', { name: 'created', taskId: 'one' })
  await first.settle({ scope: 'a', key: 'refused' }, 'refused', { name: 'refused' })
  await first.close()

  const second = await open(t, { nowMs: clock.dateMs }, directory)
  const found = await Promise.all(keys.map(key => second.find(key)))
  t.same(found.map(each => each?.state), [{ name: 'uncertain' }, { name: 'created', taskId: 'one' }, undefined])
  t.match(await second.findByToken('created'), { scope: 'a', key: 'created' })
})

t.test('the 24 hours go on over a restart, and begin again never', async t => {
  const directory = join(t.testdir(), 'intents')
  const clock = testClock()
  const first = await open(t, { nowMs: clock.dateMs }, directory)
  await first.begin(KEY, intent('a'))
  await clock.advance(86_399_000)
  await first.settle(KEY, 'a', { name: 'uncertain' })
  await first.close()
  const second = await open(t, { nowMs: clock.dateMs }, directory)
  t.ok(await second.find(KEY))
  await clock.advance(1000)
  t.equal(await second.find(KEY), undefined)
  await second.close()
  const third = await open(t, { nowMs: () => clock.dateMs() - 1000 }, directory)
  t.equal(await third.find(KEY), undefined, 'it is off the disk too')
})

t.test('a disk that takes nothing takes no key, and what was settled stays settled here', async t => {
  const events: TelemetryEvent[] = []
  const clock = testClock()
  const store = await open(t, { nowMs: clock.dateMs, publish: event => { events.push(event) } })
  await store.begin(KEY, intent('a'))
  await store.close()
  await t.rejects(store.begin({ ...KEY, scope: 'b' }, intent('b')), { code: 'overloaded', reason: 'intents_disk' })
  t.equal(await store.find({ ...KEY, scope: 'b' }), undefined)
  t.match(await store.settle(KEY, 'a', { name: 'uncertain' }), { state: { name: 'uncertain' } })
  await clock.advance(86_400_000)
  t.equal(await store.find(KEY), undefined)
  await clock.advance(0)
  t.same(events, Array.from({ length: 3 }, () => ({ about: 'intent-not-written' })))
})

t.test('a directory that another has open is refused', async t => {
  const directory = join(t.testdir(), 'intents')
  await open(t, { nowMs: () => 1 }, directory)
  await t.rejects(openDiskIntents({ directory, nowMs: () => 1, publish () {} }))
})

import t from 'tap'
import { createMemoryRefusals } from '../../../src/stores/memory/refusals.js'
import { testClock } from '../../fixtures/clock.js'

function build (maxEntries = 10) {
  const clock = testClock()
  const store = createMemoryRefusals({ clock, maxEntries })
  const refuse = (key: string, forMs: number) =>
    store.set(key, { reason: 'not_found', upstreamCode: undefined, untilMs: clock.nowMs() + forMs })
  return { clock, store, refuse }
}

t.test('a refusal holds until its time is over', async t => {
  const { clock, store, refuse } = build()
  t.equal(store.get('a'), undefined)
  await refuse('a', 2000)
  await clock.advance(1999)
  t.match(store.get('a'), { reason: 'not_found', untilMs: clock.nowMs() + 1 })
  await clock.advance(1)
  t.equal(store.get('a'), undefined)
})

t.test('the later refusal replaces the earlier', async t => {
  const { clock, store, refuse } = build()
  await refuse('a', 60_000)
  await refuse('a', 1000)
  await clock.advance(1000)
  t.equal(store.get('a'), undefined)
})

t.test('no more refusals are remembered than allowed', async t => {
  const { store, refuse } = build(2)
  for (const key of ['a', 'b', 'c']) await refuse(key, 2000)
  t.equal(store.get('a'), undefined)
  t.ok(store.get('c'))
})

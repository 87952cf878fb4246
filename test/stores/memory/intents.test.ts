import t from 'tap'
import { createMemoryIntents } from '../../../src/stores/memory/intents.js'
import { testIntentStore } from '../../fixtures/intent-store-contract.js'

testIntentStore(t, async (_t, clock, limits) => createMemoryIntents({ nowMs: clock.nowMs, ...limits }))

t.test('closing it is no error', async () => {
  await createMemoryIntents({ nowMs: () => 1 }).close()
})

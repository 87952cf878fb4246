import t from 'tap'
import { maxConnections, openFileLimit, softLimitIn } from '../../src/process/file-limit.js'

t.test('client connections leave files for the upstream and the process', async t => {
  t.equal(maxConnections(1024, 64), 832)
  t.equal(maxConnections(20_000, 64), 18_000)
  t.equal(maxConnections(1_000_000, 64), 100_000)
  t.equal(maxConnections(undefined, 64), 100_000)
  t.equal(maxConnections(256, 64), 64)
  t.equal(maxConnections(100, 64), 16, 'a few, however small the limit')
})

t.test('the limit of this process is known', async t => {
  const limit = openFileLimit()
  t.ok(limit === undefined || limit > 0)
})

t.test('a limit that is not there, or not set, is none', async t => {
  t.equal(softLimitIn({ userLimits: { open_files: { soft: 1024 } } }), 1024)
  for (const report of [{}, { userLimits: {} }, { userLimits: { open_files: { soft: 'unlimited' as const } } }]) {
    t.equal(softLimitIn(report), undefined)
  }
})

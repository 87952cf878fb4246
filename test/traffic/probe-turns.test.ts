import t from 'tap'
import { createProbeTurns } from '../../src/traffic/probe-turns.js'

t.test('who failed lets others go first, for the time of grace', async t => {
  const turns = createProbeTurns({ graceMs: 1000 })
  turns.failed('a')
  t.equal(turns.waitMs('a', 0), 1000)
  t.equal(turns.waitMs('a', 999), 1)
  t.equal(turns.waitMs('a', 1000), 0)
  t.equal(turns.waitMs('a', 5000), 0)
  t.equal(turns.waitMs('b', 0), 0)
})

t.test('what is cleared is forgotten', async t => {
  const turns = createProbeTurns({ graceMs: 1000 })
  turns.failed('a')
  turns.clear()
  t.equal(turns.waitMs('a', 0), 0)
})

t.test('only the sixteen keys that failed last are remembered', async t => {
  const turns = createProbeTurns({ graceMs: 1000 })
  turns.failed('a')
  for (let key = 0; key < 15; key++) turns.failed(`key ${key}`)
  turns.failed('a')
  for (let key = 15; key < 30; key++) turns.failed(`key ${key}`)
  t.equal(turns.size, 16)
  t.equal(turns.waitMs('a', 0), 1000)
  turns.failed('one more')
  t.equal(turns.waitMs('a', 0), 0)
})

import t from 'tap'
import { createDialectMemory } from '../../../src/kie/protocol/dialect-memory.js'

const BOTH = ['a', 'b'] as const

t.test('a task that was never read may be known to any dialect', async t => {
  t.same(createDialectMemory(9).order('x', BOTH), BOTH)
})

t.test('a task is asked for where it was known, until it is not', async t => {
  const memory = createDialectMemory(9)
  memory.missed('x', 'a')
  memory.knew('x', 'b')
  t.same(memory.order('x', BOTH), ['b'])
  t.same(memory.order('y', BOTH), BOTH, 'each task for itself')
  memory.missed('x', 'b')
  t.same(memory.order('x', BOTH), BOTH)
})

t.test('a task that only some dialects were asked for is asked for in all', async t => {
  const memory = createDialectMemory(9)
  memory.missed('x', 'a')
  memory.missed('x', 'a')
  t.same(memory.order('x', BOTH), BOTH)
})

t.test('a task that none knew is asked for in one at a time, by turns', async t => {
  const memory = createDialectMemory(9)
  memory.missed('x', 'a')
  memory.missed('x', 'b')
  const asked: string[] = []
  for (let read = 0; read < 4; read++) {
    const [dialect, ...others] = memory.order('x', BOTH)
    t.same(others, [])
    asked.push(dialect)
    memory.missed('x', dialect)
  }
  t.same(asked, ['a', 'b', 'a', 'b'])
  memory.knew('x', 'a')
  t.same(memory.order('x', BOTH), ['a'])
})

t.test('so many tasks are remembered, those that were read last', async t => {
  const memory = createDialectMemory(2)
  for (const task of ['x', 'y', 'x', 'z']) memory.knew(task, 'b')
  t.same(['x', 'y', 'z'].map(task => memory.order(task, BOTH).length), [1, 2, 1])
})

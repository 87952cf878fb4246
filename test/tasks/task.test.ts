import fc from 'fast-check'
import t from 'tap'
import { isTerminal, TASK_ID_PATTERN, taskKey } from '../../src/tasks/task.js'

const pattern = new RegExp(TASK_ID_PATTERN)

t.test('an id is 1 to 128 letters, digits, "_", "." and "-", and no path segment of its own', async t => {
  for (const id of ['a', '0f3b6a1c9d2e4f5a8b7c6d5e4f3a2b1c', 'veo_task_1', 'a.b-c_d', '...', '.a', 'x'.repeat(128)]) {
    t.match(id, pattern)
  }
  for (const id of ['', '.', '..', 'x'.repeat(129), 'a b', 'a/b', 'a&b=c', 'a#b', 'a\n', '\na', 'é', 'a%20', 'ａ', 'a\0']) {
    t.notMatch(id, pattern)
  }
})

t.test('every accepted id is the same before and after it is encoded for an address', async t => {
  fc.assert(fc.property(fc.oneof(fc.stringMatching(/^[A-Za-z0-9_.-]{1,128}$/), fc.string({ unit: 'binary' })), id =>
    !pattern.test(id) || (encodeURIComponent(id) === id && new URLSearchParams({ taskId: id }).toString() === `taskId=${id}`)
  ))
  t.pass()
})

t.test('succeeded and failed are terminal, queued and running are not', async t => {
  t.same((['queued', 'running', 'succeeded', 'failed'] as const).map(isTerminal), [false, false, true, true])
})

t.test('the same id in two kinds is two tasks', async t => {
  t.not(taskKey({ kind: 'music', id: 'a' }), taskKey({ kind: 'lyrics', id: 'a' }))
})

import fc from 'fast-check'
import t from 'tap'
import { createTrackedTask } from '../../client/src/tracked-task.js'
import { KieError } from '../../client/src/errors.js'
import type { Task } from '../../client/src/types.js'
import { testClock } from '../fixtures/clock.js'
import { holds } from '../fixtures/property.js'
import { song } from './fixtures/song.js'

const RANKS = ['queued', 'running', 'succeeded']

t.test('whatever is observed in whatever order, the states shown go forward, differ, and stop with the end', async t => {
  const status = fc.constantFrom('PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS')
  const observation = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(status, fc.constantFrom(0.1, 0.4, 0.4, 0.7)).map(([word, at]) => song(word, at)) },
    { weight: 1, arbitrary: fc.constant('failed' as const) },
    { weight: 1, arbitrary: fc.constant('confirmed' as const) }
  )
  await holds(t, fc.property(fc.array(observation), observations => {
    const shown: Task[] = []
    let ends = 0
    const environment = { clock: testClock(), random: () => 0, page: undefined }
    const tracked = createTrackedTask({ key: 'a', environment, onOver: () => { ends++ } })
    tracked.subscribers.add(() => {
      const { task } = tracked.view
      if (task !== undefined && task !== shown.at(-1)) shown.push(task)
    })
    for (const each of observations) {
      if (each === 'failed') tracked.failed(new KieError('no', { code: 'unreachable', retryable: true }))
      else if (each === 'confirmed') tracked.confirmed()
      else tracked.seen(each)
    }
    const isForward = shown.every((task, n) => {
      const last = shown[n - 1]
      return last === undefined || (JSON.stringify(last) !== JSON.stringify(task) && rank(task) >= rank(last))
    })
    const hasEnd = observations.some(each => typeof each === 'object' && each.state === 'succeeded')
    return isForward && tracked.isOver === hasEnd && ends === Number(hasEnd) &&
      shown.filter(({ state }) => state === 'succeeded').length === ends
  }), { numRuns: 1000 })
})

/** States first, then progress. */
function rank (task: Task): number {
  return RANKS.indexOf(task.state) * 10 + (task.state === 'succeeded' ? 0 : task.progress ?? 0)
}

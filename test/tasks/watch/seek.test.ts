import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import { takeSnapshot } from '../../../src/tasks/snapshot.js'
import { createSeek } from '../../../src/tasks/watch/seek.js'
import { testClock } from '../../fixtures/clock.js'
import { observation } from '../../fixtures/tasks.js'

const UNKNOWN = new TaskError('not_found')
const DOWN = new TaskError('reset')

/** A seek that began with `error`; its reads get these answers in turn, the last one for ever. */
function seeking (error: TaskError, answers: ReadonlyArray<Error | 'found'>, maxMs = 0) {
  const clock = testClock()
  const startMs = clock.nowMs()
  const readsMs: number[] = []
  const heard: string[] = []
  let overs = 0
  const seek = createSeek({
    clock,
    error,
    maxMs,
    onOver: () => { overs++ },
    async read () {
      const answer = answers[Math.min(readsMs.push(clock.nowMs() - startMs), answers.length) - 1]
      if (answer instanceof Error) throw answer
      const times = { askedAtMs: 0, observedAtMs: 0, firstSeenAtMs: 0 }
      return takeSnapshot({ kind: 'music', id: 'a' }, observation('queued', 'PENDING', 0), times)
    },
    seeker: {
      found ({ state }) { heard.push(state) },
      troubled ({ code }) { heard.push(`!${code}`) },
      lost ({ code }) { heard.push(`x${code}`) },
      stopped () { heard.push('.') }
    }
  })
  return {
    seek,
    heard,
    readsMs,
    overs: () => overs,
    async pass (ms: number) {
      for (let left = ms; left > 0; left -= 500) await clock.advance(500)
    }
  }
}

t.test('an unknown task is asked for after 1, 2, 4, 8, 8 … s, and given up after 90', async t => {
  const { heard, readsMs, pass, overs } = seeking(UNKNOWN, [UNKNOWN])
  await pass(89_500)
  t.same(heard, [])
  await pass(60_000)
  t.same(heard, ['xtask-not-found'])
  t.same(readsMs, [1, 3, 7, 15, 23, 31, 39, 47, 55, 63, 71, 79, 87, 90].map(seconds => seconds * 1000))
  t.equal(overs(), 1)
})

t.test('a task that becomes known is found, and no more asked for', async t => {
  const { heard, readsMs, pass, overs, seek } = seeking(UNKNOWN, [UNKNOWN, 'found'])
  await pass(60_000)
  t.same(heard, ['queued'])
  t.same(readsMs, [1000, 3000])
  seek.leave()
  t.equal(overs(), 1)
})

t.test('an upstream in trouble is waited for as long as it takes, and asked when it says', async t => {
  const { heard, readsMs, pass } = seeking(new TaskError('maintenance', { retryAfterMs: 60_000 }), [DOWN, DOWN, 'found'])
  await pass(300_000)
  t.same(heard, ['!upstream-unreachable', 'queued'])
  t.same(readsMs, [60_000, 62_000, 66_000])
})

t.test('what is no answer about the task, such as a used-up quota, changes nothing', async t => {
  const { heard, readsMs, pass } = seeking(UNKNOWN, [new Error('quota')])
  await pass(120_000)
  t.same(heard, ['xtask-not-found'])
  t.equal(readsMs.at(-1), 90_000)
})

t.test('trouble beyond the 90 s ends when the task turns out to be unknown', async t => {
  const { heard, pass } = seeking(DOWN, [...Array<Error>(15).fill(DOWN), UNKNOWN])
  await pass(300_000)
  t.same(heard, ['xtask-not-found'])
})

t.test('a seek has a longest life', async t => {
  const { heard, readsMs, pass } = seeking(DOWN, [DOWN], 5000)
  await pass(60_000)
  t.same(heard, ['.'])
  t.same(readsMs, [1000, 3000])
})

t.test('who leaves hears nothing more, though a read is under way', async t => {
  const { heard, readsMs, pass, seek, overs } = seeking(UNKNOWN, ['found'])
  await pass(500)
  seek.leave()
  await pass(60_000)
  t.same([heard, readsMs], [[], []])
  t.equal(overs(), 1)

  let answer = () => {}
  const clock = testClock()
  const late = createSeek({
    clock,
    error: UNKNOWN,
    maxMs: 0,
    onOver () {},
    read: () => new Promise((_resolve, reject) => { answer = () => { reject(DOWN) } }),
    seeker: { found: t.fail, troubled: t.fail, lost: t.fail, stopped: t.fail }
  })
  await clock.advance(1000)
  late.leave()
  answer()
  await clock.advance(60_000)
})

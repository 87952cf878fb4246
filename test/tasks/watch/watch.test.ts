import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import type { Provenance, Reading } from '../../../src/tasks/read/reading.js'
import { takeSnapshot, type Snapshot } from '../../../src/tasks/snapshot.js'
import { createWatch, type WatchOptions } from '../../../src/tasks/watch/watch.js'
import { testClock } from '../../fixtures/clock.js'
import { observation } from '../../fixtures/tasks.js'
import { recordingSubscriber } from '../../fixtures/subscriber.js'

const ref = { kind: 'music', id: 'a' }
const RANKS = new Map<string, number>([['PENDING', 0], ['TEXT_SUCCESS', 1], ['FIRST_SUCCESS', 2]])

type Answer = string | Error | { readonly stale: string }

/** A watch of a task that was PENDING; its reads get these answers in turn, the last one for ever. */
function watching (answers: readonly Answer[], options: Partial<WatchOptions> = {}) {
  const clock = testClock()
  const reads: number[] = []
  let overs = 0

  function snapshot (status: string, observedAtMs = clock.nowMs()): Snapshot {
    const state = status === 'PENDING' ? 'queued' : status === 'SUCCESS' ? 'succeeded' : 'running'
    const times = { askedAtMs: observedAtMs, observedAtMs, firstSeenAtMs: 0 }
    return takeSnapshot(ref, observation(state, status, RANKS.get(status) ?? null), times)
  }

  async function read (): Promise<Reading> {
    const answer = answers[Math.min(reads.push(clock.nowMs()), answers.length) - 1] ?? 'PENDING'
    if (answer instanceof Error) throw answer
    const [status, provenance]: [string, Provenance] =
      typeof answer === 'string' ? [answer, 'called'] : [answer.stale, 'stale']
    return { snapshot: snapshot(status), provenance, ageMs: 0, ttlMs: 0 }
  }

  const startMs = clock.nowMs()
  const watch = createWatch({
    clock,
    read,
    first: snapshot('PENDING'),
    pollIntervalMs: 2000,
    maxMs: 0,
    random: () => 0,
    publish () {},
    onOver: () => { overs++ },
    ...options
  })
  return {
    clock,
    watch,
    snapshot,
    /** When the task was read, from the beginning of the watch on. */
    readsMs: () => reads.map(atMs => atMs - startMs),
    overs: () => overs,
    async pass (ms: number) {
      for (let left = ms; left > 0; left -= 100) await clock.advance(Math.min(100, left))
    }
  }
}

t.test('subscribers hear of each change once, the terminal one last, and then nothing is read any more', async t => {
  const { watch, pass, readsMs, overs } =
    watching(['PENDING', 'TEXT_SUCCESS', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS', 'FIRST_SUCCESS'])
  const [one, other] = [recordingSubscriber(), recordingSubscriber()]
  watch.join(one)
  watch.join(other)
  await pass(60_000)
  for (const { heard } of [one, other]) t.same(heard, ['TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'])
  t.same(readsMs(), [2000, 4000, 6000, 8000, 10_000])
  t.equal(overs(), 1)
})

t.test('pauses are up to a tenth longer than the interval, never shorter', async t => {
  const { clock, watch, readsMs } = watching(['PENDING'], { random: () => 0.5 })
  watch.join(recordingSubscriber())
  await clock.advance(2099)
  t.same(readsMs(), [])
  await clock.advance(1)
  t.same(readsMs(), [2100])
})

t.test('a watch that the last subscriber has left reads no more, not even after a read that was under way', async t => {
  const { watch, pass, readsMs, overs, snapshot } = watching(['TEXT_SUCCESS'])
  const subscriber = recordingSubscriber()
  const leaves = [watch.join(subscriber), watch.join(recordingSubscriber())]
  leaves[0]?.()
  await pass(2000)
  t.same(readsMs(), [2000], 'one is left')
  leaves[1]?.()
  leaves[1]?.()
  await pass(60_000)
  watch.hear(snapshot('SUCCESS'))
  watch.stop()
  t.same(readsMs(), [2000])
  t.same(subscriber.heard, [])
  t.equal(overs(), 1)
})

t.test('a subscriber who leaves while a read is under way hears nothing of it', async t => {
  let arrive = (_reading: Reading) => {}
  const { watch, pass, snapshot } = watching([], { read: () => new Promise(resolve => { arrive = resolve }) })
  const subscriber = recordingSubscriber()
  const leave = watch.join(subscriber)
  await pass(2000)
  leave()
  arrive({ snapshot: snapshot('SUCCESS'), provenance: 'called', ageMs: 0, ttlMs: 0 })
  await pass(10_000)
  t.same(subscriber.heard, [])
})

t.test('nobody sees a task go back', async t => {
  const { watch, pass } = watching(
    ['FIRST_SUCCESS', 'PENDING', 'TEXT_SUCCESS', 'MIXING', 'PENDING', 'FIRST_SUCCESS', 'SUCCESS'])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await pass(14_000)
  t.same(subscriber.heard, ['FIRST_SUCCESS', 'MIXING', 'FIRST_SUCCESS', 'SUCCESS'])
})

t.test('a word outside the order has left the queue', async t => {
  const { watch, pass } = watching(['MIXING', 'PENDING', 'TEXT_SUCCESS'])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await pass(6000)
  t.same(subscriber.heard, ['MIXING', 'TEXT_SUCCESS'])
  t.equal(watch.last.rank, 1)
})

t.test('a watch may begin with a word outside the order', async t => {
  const times = { askedAtMs: 0, observedAtMs: 0, firstSeenAtMs: 0 }
  const first = takeSnapshot(ref, observation('running', 'MIXING'), times)
  const { watch, pass } = watching(['PENDING', 'TEXT_SUCCESS'], { first })
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await pass(4000)
  t.same(subscriber.heard, ['TEXT_SUCCESS'])
})

t.test('what somebody else has learnt is told at once, but not twice and not when it is old', async t => {
  const { watch, pass, snapshot } = watching(['TEXT_SUCCESS'])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  const early = snapshot('FIRST_SUCCESS')
  await pass(100)
  const text = snapshot('TEXT_SUCCESS')
  watch.hear(text)
  watch.hear(text)
  t.same(subscriber.heard, ['TEXT_SUCCESS'])
  watch.hear(early)
  await pass(2000)
  t.same(subscriber.heard, ['TEXT_SUCCESS'])
  watch.hear(snapshot('SUCCESS'))
  t.same(subscriber.heard, ['TEXT_SUCCESS', 'SUCCESS'])
})

t.test('failed reads and stale answers are silent; pauses grow to three times as long, and shrink at once', async t => {
  const timeout = new TaskError('deadline')
  const { watch, pass, readsMs } = watching([timeout, { stale: 'PENDING' }, timeout, timeout, 'TEXT_SUCCESS', 'SUCCESS'])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await pass(28_000)
  t.same(readsMs(), [2000, 6000, 12_000, 18_000, 24_000, 26_000])
  t.same(subscriber.heard, ['TEXT_SUCCESS', 'SUCCESS'])
})

t.test('a failure that says when to come back is obeyed', async t => {
  const { watch, pass, readsMs } = watching([new TaskError('maintenance', { retryAfterMs: 15_000 }), 'PENDING'])
  watch.join(recordingSubscriber())
  await pass(20_000)
  t.same(readsMs(), [2000, 17_000, 19_000])
})

t.test('trouble that lasts for 30 s is told once, goes on being waited out, and is told again the next time', async t => {
  const failures = Array<Error>(8).fill(new TaskError('reset'))
  const { watch, pass } = watching([...failures, 'TEXT_SUCCESS', ...failures, new Error('a bug'), 'SUCCESS'])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await pass(29_900)
  t.same(subscriber.heard, [])
  await pass(90_000)
  t.same(subscriber.heard, ['!upstream-unreachable', 'TEXT_SUCCESS', '!upstream-unreachable', 'SUCCESS'])
})

t.test('trouble that lasts for less than 30 s is not told', async t => {
  const { clock, watch, readsMs } = watching([new TaskError('rate_limited', { retryAfterMs: 27_999 }), new TaskError('reset')])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await clock.advance(2_000)
  await clock.advance(27_999)
  t.same([readsMs().length, subscriber.heard], [2, []])
  await clock.advance(6_000)
  t.same([readsMs().length, subscriber.heard], [3, ['!upstream-unreachable']])
})

t.test('trouble that lasts for 31 s is told', async t => {
  const { clock, watch } = watching([new TaskError('rate_limited', { retryAfterMs: 29_000 }), new TaskError('reset')])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await clock.advance(2_000)
  await clock.advance(29_000)
  t.same(subscriber.heard, ['!upstream-unreachable'])
})

t.test('a task that stays unknown for 90 s is given up, and its subscribers are told after 30 s', async t => {
  const { watch, pass, overs, readsMs } = watching([new TaskError('not_found')])
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await pass(89_900)
  t.same(subscriber.heard, ['!task-not-found'])
  await pass(60_000)
  t.same(subscriber.heard, ['!task-not-found', 'xtask-not-found'])
  t.equal(overs(), 1)
  t.equal(readsMs().at(-1), 90_000)
})

t.test('trouble is not told to those who have left', async t => {
  for (const ms of [30_000, 90_000]) {
    let fail = (_error: Error) => {}
    const { watch, pass } = watching([], { read: () => new Promise((_resolve, reject) => { fail = reject }) })
    const subscriber = recordingSubscriber()
    const leave = watch.join(subscriber)
    await pass(ms)
    leave()
    fail(new TaskError('not_found'))
    await pass(10_000)
    t.same(subscriber.heard, [])
  }
})

t.test('a watch has a longest life; after it, it reads no more', async t => {
  const { watch, pass, readsMs, overs } = watching(['PENDING'], { maxMs: 5000 })
  const subscriber = recordingSubscriber()
  watch.join(subscriber)
  await pass(60_000)
  t.same(subscriber.heard, ['.'])
  t.same(readsMs(), [2000, 4000])
  t.equal(overs(), 1)
})

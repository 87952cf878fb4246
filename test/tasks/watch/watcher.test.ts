import fc from 'fast-check'
import t from 'tap'
import { TaskError } from '../../../src/tasks/faults.js'
import type { Reading } from '../../../src/tasks/read/reading.js'
import { isFinal, takeSnapshot, type Snapshot } from '../../../src/tasks/snapshot.js'
import { taskKey, type TaskRef } from '../../../src/tasks/task.js'
import type { Subscriber } from '../../../src/tasks/watch/watch.js'
import { createWatcher } from '../../../src/tasks/watch/watcher.js'
import type { Clock } from '../../../src/traffic/clock.js'
import { testClock } from '../../fixtures/clock.js'
import { holds } from '../../fixtures/property.js'
import { buildService, observation } from '../../fixtures/tasks.js'
import { recordingSubscriber } from '../../fixtures/subscriber.js'

const POLL_MS = 2000
const ref = { kind: 'music', id: 'a' }

/** The same clock, which knows how many timers are set. */
function counting (clock: Clock) {
  const timers = new Set<object>()
  return {
    timers,
    clock: {
      ...clock,
      after (delayMs: number, run: () => void) {
        const timer = {}
        timers.add(timer)
        const cancel = clock.after(delayMs, () => {
          timers.delete(timer)
          run()
        })
        return () => {
          timers.delete(timer)
          cancel()
        }
      }
    }
  }
}

/** A watcher whose tasks say at every read what `next` says, at rank `rank`. */
function watchTasks (next: (key: string) => { rank: number } | 'fails' | 'over', maxMs = 0) {
  const test = testClock()
  const { clock, timers } = counting(test)
  const reads: Array<{ readonly key: string, readonly atMs: number }> = []

  function snapshot (ref: TaskRef, rank: number | 'over'): Snapshot {
    const seen = rank === 'over'
      ? observation('succeeded', 'SUCCESS')
      : observation(rank === 0 ? 'queued' : 'running', `RANK_${rank}`, rank)
    return takeSnapshot(ref, seen, { askedAtMs: clock.nowMs(), observedAtMs: clock.nowMs(), firstSeenAtMs: 0 })
  }

  const service = {
    async read (ref: TaskRef): Promise<Reading> {
      reads.push({ key: taskKey(ref), atMs: clock.nowMs() })
      const said = next(taskKey(ref))
      if (said === 'fails') throw new TaskError('deadline')
      return { snapshot: snapshot(ref, said === 'over' ? said : said.rank), provenance: 'called', ageMs: 0, ttlMs: 0 }
    }
  }
  let announce = (_snapshot: Snapshot) => {}
  const news = { subscribe (listener: typeof announce) { announce = listener } }
  const watcher = createWatcher({
    clock, service, news, pollIntervalMs: POLL_MS, maxMs, random: () => 0, publish () {}
  })
  return { watcher, announce, reads, timers, snapshot, pass: (ms: number) => test.advance(ms) }
}

t.test('a thousand subscribers of a task cost as many reads as one, and none costs none', async t => {
  const { watcher, reads, timers, snapshot, pass } = watchTasks(() => ({ rank: 0 }))
  const leaves = Array.from({ length: 1000 }, () => watcher.watch(snapshot(ref, 0), recordingSubscriber()))
  t.equal(watcher.size, 1)
  for (let interval = 0; interval < 5; interval++) await pass(POLL_MS)
  t.equal(reads.length, 5)

  for (const leave of leaves) leave()
  t.equal(watcher.size, 0)
  t.equal(timers.size, 0)
  await pass(60_000)
  t.equal(reads.length, 5)
})

t.test('a watch knows the furthest that its task was seen, and what is newer is told to those who are there', async t => {
  const { watcher, announce, snapshot, pass } = watchTasks(() => ({ rank: 1 }))
  t.equal(watcher.last(ref), undefined)
  const first = recordingSubscriber()
  watcher.watch(snapshot(ref, 0), first)
  await pass(POLL_MS)
  const later = snapshot(ref, 2)
  watcher.watch(later, recordingSubscriber())
  t.same(first.heard, ['RANK_1', 'RANK_2'])
  t.equal(watcher.last(ref), later)

  announce(snapshot({ kind: 'lyrics', id: 'a' }, 'over'))
  announce(snapshot(ref, 'over'))
  t.same(first.heard, ['RANK_1', 'RANK_2', 'SUCCESS'])
  t.equal(watcher.last(ref), undefined)
})

t.test('a task that is not known yet is watched from its first snapshot on', async t => {
  const { watcher, timers, reads, snapshot, pass } = watchTasks(() => 'over')
  const subscriber = recordingSubscriber()
  const leave = watcher.seek(new TaskError('not_found'), async () => snapshot(ref, 0), subscriber)
  await pass(1000)
  t.same(subscriber.heard, ['RANK_0'])
  t.equal(watcher.size, 1)
  await pass(POLL_MS)
  t.same(subscriber.heard, ['RANK_0', 'SUCCESS'])
  t.equal(reads.length, 1)

  const other = recordingSubscriber()
  const leaveOther = watcher.seek(new TaskError('not_found'), async () => snapshot(ref, 1), other)
  const final = recordingSubscriber()
  watcher.seek(new TaskError('reset'), async () => snapshot(ref, 'over'), final)
  await pass(1000)
  t.same([other.heard, final.heard], [['RANK_1'], ['SUCCESS']])
  leaveOther()
  leave()
  t.equal(watcher.size, 0)
  t.equal(timers.size, 0)
})

t.test('closing stops who waits for a task that is not known', async t => {
  const { watcher, timers, snapshot } = watchTasks(() => ({ rank: 0 }))
  const subscriber = recordingSubscriber()
  watcher.seek(new TaskError('not_found'), async () => snapshot(ref, 0), subscriber)
  watcher.close()
  t.same(subscriber.heard, ['.'])
  t.equal(timers.size, 0)
})

t.test('closing stops every watch', async t => {
  const { watcher, timers, snapshot } = watchTasks(() => ({ rank: 0 }), 1_800_000)
  const subscribers = ['a', 'b'].map(id => {
    const subscriber = recordingSubscriber()
    watcher.watch(snapshot({ kind: 'music', id }, 0), subscriber)
    return subscriber
  })
  t.equal(timers.size, 4)
  watcher.close()
  t.same(subscribers.map(({ heard }) => heard), [['.'], ['.']])
  t.equal(watcher.size, 0)
  t.equal(timers.size, 0)
})

t.test('through the service, a watch shares the calls of other readers', async t => {
  const { service, source, clock } = buildService()
  const reading = service.read(ref)
  await clock.advance(0)
  source.last().answer(observation('queued', 'PENDING'))
  const watcher = createWatcher({
    clock, service, news: { subscribe () {} }, pollIntervalMs: POLL_MS, maxMs: 0, random: () => 0, publish () {}
  })
  const subscriber = recordingSubscriber()
  watcher.watch((await reading).snapshot, subscriber)

  await clock.advance(1900)
  const other = service.read(ref)
  await clock.advance(0)
  source.last().answer(observation('running', 'TEXT_SUCCESS', 1))
  await other
  await clock.advance(100)
  t.equal(source.calls.length, 2, 'the young snapshot answered')
  t.same(subscriber.heard, ['TEXT_SUCCESS'])
})

// Subscribers come to and leave three tasks at random, each of which says at random how far it is, or fails, or ends.
const step = fc.oneof(
  fc.record({ do: fc.constant('join' as const), task: fc.nat(2) }),
  fc.record({ do: fc.constant('leave' as const), subscriber: fc.nat(20) }),
  fc.record({ do: fc.constant('say' as const), task: fc.nat(2), what: fc.constantFrom(0, 1, 2, 'fails', 'over') }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 5000 }) })
)

t.test('whoever comes and goes: no subscriber sees a task go back, and nothing is left of whom nobody watches', async t => {
  await holds(t, fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60, size: 'max' }), async steps => {
    const says = new Map<string, 0 | 1 | 2 | 'fails' | 'over'>()
    const begunMs = new Map<string, number>()
    const { watcher, reads, timers, snapshot, pass } = watchTasks(key => {
      const said = says.get(key) ?? 0
      return typeof said === 'number' ? { rank: said } : said
    })
    let nowMs = 0
    const subscribers: Array<{ key: string, ranks: number[], isIn: boolean, leave: () => void }> = []

    function join (task: number): void {
      const ref = { kind: 'music', id: `t${task}` }
      const key = taskKey(ref)
      const first = watcher.last(ref) ?? snapshot(ref, 0)
      const isFirst = watcher.last(ref) === undefined
      const entry = { key, ranks: [first.rank ?? 0], isIn: true, leave: () => {} }
      const subscriber: Subscriber = {
        changed (snapshot) {
          if (!entry.isIn) throw new Error('told after the end')
          entry.ranks.push(snapshot.rank ?? Infinity)
          if (isFinal(snapshot)) entry.isIn = false
        },
        troubled () {},
        lost () { throw new Error('nothing is lost') },
        stopped () { throw new Error('nobody stops it') }
      }
      const leave = watcher.watch(first, subscriber)
      entry.leave = () => {
        entry.isIn = false
        leave()
      }
      subscribers.push(entry)
      if (isFirst) begunMs.set(key, nowMs)
    }

    for (const each of steps) {
      if (each.do === 'join') join(each.task)
      else if (each.do === 'leave') subscribers[each.subscriber]?.leave()
      else if (each.do === 'say') says.set(taskKey({ kind: 'music', id: `t${each.task}` }), each.what as 0)
      else {
        nowMs += each.ms
        await pass(each.ms)
      }

      const watched = new Set(subscribers.filter(({ isIn }) => isIn).map(({ key }) => key))
      if (watcher.size !== watched.size) throw new Error('a watch without subscribers, or subscribers without a watch')
      if (timers.size !== watched.size) throw new Error('a timer too many or too few')
    }

    for (const { ranks } of subscribers) {
      for (const [index, rank] of ranks.entries()) {
        if (index > 0 && rank <= (ranks[index - 1] ?? 0)) throw new Error(`went back: ${ranks}`)
      }
    }
    for (const key of begunMs.keys()) {
      const times = reads.filter(read => read.key === key).map(({ atMs }) => atMs)
      const watches = subscribers.filter(subscriber => subscriber.key === key).length
      const soon = times.filter((atMs, index) => index > 0 && atMs - (times[index - 1] ?? 0) < POLL_MS)
      if (soon.length >= watches) throw new Error('more than one read per interval and watch')
    }
    for (const { leave } of subscribers) leave()
    return timers.size === 0 && watcher.size === 0
  }), { numRuns: 200 })
})

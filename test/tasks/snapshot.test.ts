import t from 'tap'
import { isFinal, takeSnapshot } from '../../src/tasks/snapshot.js'
import { observation } from '../fixtures/tasks.js'

const ref = { kind: 'music', id: 'a' }
const times = { askedAtMs: 1, observedAtMs: 2, firstSeenAtMs: 0 }

t.test('the body is the task as JSON, in one fixed order', async t => {
  const { body } = takeSnapshot(ref, observation('queued', 'PENDING'), times)
  t.equal(body.toString(), '{"taskId":"a","kind":"music","state":"queued","status":"PENDING",' +
    '"progress":null,"createdAt":null,"outputs":[],"error":null,"record":{}}')
})

t.test('the tag stays while the task does, whenever it was observed, and changes with it', async t => {
  const first = takeSnapshot(ref, observation('running'), times)
  const later = takeSnapshot(ref, observation('running'), { askedAtMs: 9, observedAtMs: 9, firstSeenAtMs: 0 })
  t.match(first.etag, /^W\/"[\w-]{22}"$/)
  t.equal(later.etag, first.etag)
  t.not(takeSnapshot(ref, observation('failed'), times).etag, first.etag)
})

t.test('only a terminal snapshot is final', async t => {
  t.equal(isFinal(undefined), false)
  t.equal(isFinal(takeSnapshot(ref, observation('running'), times)), false)
  t.equal(isFinal(takeSnapshot(ref, observation('failed'), times)), true)
})

t.test('a task of more than 2 MiB is none', async t => {
  const ofLength = (length: number) => ({ ...observation('running'), record: { text: 'x'.repeat(length) } })
  const overhead = takeSnapshot(ref, ofLength(0), times).body.length
  t.equal(takeSnapshot(ref, ofLength(2 * 1024 * 1024 - overhead), times).body.length, 2 * 1024 * 1024)
  t.throws(() => takeSnapshot(ref, ofLength(2 * 1024 * 1024 - overhead + 1), times), {
    name: 'TaskError', code: 'upstream-invalid-response', reason: 'record'
  })
})

import t from 'tap'
import fc from 'fast-check'
import { FLAGS, judge, type Words } from '../../../src/kie/protocol/words.js'
import { holds } from '../../fixtures/property.js'

const WORDS: Words = { unfinished: ['waiting', 'queuing', 'making'], success: ['DONE', 'OK'], failure: ['LOST'] }
const MINUTE_MS = 60_000

function of (word: string, { done = [], ageMs = 0, progress, words = WORDS }: {
  done?: readonly boolean[], ageMs?: number, progress?: number, words?: Words
} = {}) {
  return judge(words, word, { done, ageMs, progress })
}

t.test('the words for a queue mean queued in every family; every other unfinished word is running', async t => {
  for (const word of ['PENDING', 'wait', 'waiting', 'queueing', 'queuing']) t.equal(of(word).state, 'queued', word)
  for (const word of ['making', 'unheard of', 'pending', '', '0', 'constructor']) t.equal(of(word).state, 'running', word)
})

t.test('a word for failure is final whatever is there', async t => {
  for (const done of [[], [true]]) t.match(of('LOST', { done }), { state: 'failed', rank: null, progress: null })
})

for (const word of ['DONE', 'OK', 'CALLBACK_EXCEPTION']) {
  t.test(`${word} is final once every result is there, or after 10 minutes by what is there`, async t => {
    t.equal(of(word, { done: [true, true] }).state, 'succeeded')
    for (const done of [[], [false], [true, false]]) {
      t.equal(of(word, { done, ageMs: 10 * MINUTE_MS - 1 }).state, 'running')
      t.equal(of(word, { done, ageMs: 10 * MINUTE_MS }).state, done.includes(true) ? 'succeeded' : 'failed')
    }
  })
}

t.test('an error beside an open word is a failure', async t => {
  t.match(judge(FLAGS, '0', { done: [], ageMs: 0, hasFailed: true }), { state: 'failed', progress: null })
})

t.test('a word has its rank and its progress from its place in the order', async t => {
  const told = ['waiting', 'queuing', 'making', 'DONE', 'OK'].map(word => of(word))
  t.same(told.map(({ rank }) => rank), [0, 1 / 3, 2, 3, 3])
  t.same(told.map(({ progress }) => progress), [0, 0.33, 0.67, 0.99, 0.99])
})

t.test('a task that begins with its making is not in the queue', async t => {
  t.match(of('0', { words: FLAGS }), { state: 'running', rank: 1, progress: 0 })
  t.match(of('1', { words: FLAGS }), { state: 'running', rank: 2, progress: 0.99 })
  for (const word of ['2', '3']) t.match(of(word, { words: FLAGS }), { state: 'failed', progress: null })
})

t.test('a word without a place has no rank, and progress only in the queue and at the end', async t => {
  t.match(of('PENDING'), { state: 'queued', rank: 0, progress: 0 })
  t.match(of('unheard of'), { state: 'running', rank: null, progress: null })
  t.match(of('CALLBACK_EXCEPTION'), { state: 'running', rank: null, progress: null })
  t.match(of('CALLBACK_EXCEPTION', { done: [true] }), { state: 'succeeded', rank: null, progress: 1 })
})

t.test('KIE\'s own progress counts within the last of the unfinished words, and for no other', async t => {
  t.equal(of('making', { progress: 0.5 }).progress, 0.83)
  t.equal(of('waiting', { progress: 0.5 }).progress, 0)
  t.equal(of('0', { progress: 0.42, words: FLAGS }).progress, 0.42)
  for (const progress of [1, 7, Infinity]) t.equal(of('0', { progress, words: FLAGS }).progress, 0.99)
  for (const progress of [-1, -Infinity, 0]) t.equal(of('0', { progress, words: FLAGS }).progress, 0)
})

t.test('progress is between 0 and 1, at 1 exactly on success, and grows with the rank', async t => {
  const words = fc.constantFrom(WORDS, FLAGS)
  const word = fc.constantFrom('waiting', 'queuing', 'making', 'DONE', 'OK', 'LOST', '0', '1', '2', 'x', 'PENDING')
  const seen = fc.record({
    word, done: fc.array(fc.boolean()), ageMs: fc.integer(), progress: fc.double({ noNaN: true })
  })
  await holds(t, fc.property(words, seen, seen, (words, a, b) => {
    const [one, other] = [judge(words, a.word, a), judge(words, b.word, b)]
    const isInBounds = one.progress === null ? one.state !== 'queued' : one.progress >= 0 && one.progress <= 1
    const isOneAtTheEnd = (one.progress === 1) === (one.state === 'succeeded')
    const isBefore = one.state !== 'succeeded' && one.progress !== null && other.progress !== null &&
      one.rank !== null && other.rank !== null && one.rank < other.rank
    return isInBounds && isOneAtTheEnd && (!isBefore || one.progress <= (other.progress ?? NaN))
  }), { numRuns: 2_000 })
})

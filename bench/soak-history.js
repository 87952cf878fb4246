import { observedBy } from './clients.js'
import { groupBy, mostInAnySecond } from './figures.js'
import { GOOD } from './stories.js'

/** For two clocks that are not quite one, and for answers that lie about while their reader is busy. */
const SLACK_MS = 300

const OLDEST_MS = { 'hit; detail=snapshot': 1_000, 'hit; detail=stale': 10_000 }

/**
 * Checks what must hold over all `answers` (as the clients had them) and `calls` (as the upstream had them).
 * A `mark` is the number of a call.
 */
export function checkHistory (claims, { answers, calls, timeoutMs }) {
  const callsOf = groupBy(calls, ({ id }) => id)
  const observed = observedBy(answers)
  const answersOf = groupBy(answers.filter(({ id }) => id !== undefined), ({ id }) => id)

  for (const [id, own] of callsOf) {
    const most = mostInAnySecond(own.map(({ atMs }) => atMs))
    claims.check('at most 3 upstream calls for one task in any 1000 ms', most <= 3, { id, most })
    claims.check('the upstream is asked for what a client asked for', answersOf.has(id), id)
  }

  for (const answer of answers.filter(({ mark }) => mark !== undefined)) checkSource(answer)
  for (const [id, own] of answersOf) checkOrder(id, own.toSorted((one, other) => one.startMs - other.startMs))
  for (const call of calls) checkCause(call)
  checkCounts()

  /** That the upstream had said this, of this task, whole, and not too long ago. */
  function checkSource ({ id, kind, mark, startMs, endMs, isFinal, noCache }) {
    const call = calls[mark]
    const isSaid = call?.id === id && GOOD.includes(call.form) && call.sentMs <= endMs + SLACK_MS
    claims.check('a 200 is what the upstream has said of this task', isSaid, { id, kind, mark, call })
    if (!isSaid || isFinal) return
    const oldestMs = noCache ? 0 : OLDEST_MS[kind] ?? 0
    const observedMs = observed.get(mark) ?? call.sentMs
    claims.check('a running task is as recent as its Cache-Status says', observedMs >= startMs - oldestMs - SLACK_MS,
      { id, kind, noCache, ageMs: startMs - observedMs })
  }

  /** That the first end of a task that anybody saw is the only one, and needs no upstream. */
  function checkOrder (id, own) {
    const ends = own.filter(({ isFinal }) => isFinal)
    if (ends.length === 0) return
    const first = ends.reduce((one, other) => other.endMs < one.endMs ? other : one)
    for (const later of own.filter(({ startMs }) => startMs > first.endMs)) {
      claims.check('a finished task stays what it was', later.tag === first.tag, { first, later })
      claims.check('a finished task is answered from memory', later.kind === 'hit', { first, later })
    }
    const after = callsOf.get(id)?.filter(({ atMs }) => atMs > first.endMs + SLACK_MS) ?? []
    claims.check('no upstream call for a task that a client saw finished', after.length === 0, { first, after })
  }

  /** That some client waited for it, or had just been waiting. */
  function checkCause ({ id, atMs, form }) {
    const isAsked = (answersOf.get(id) ?? []).some(({ startMs, endMs }) =>
      startMs - SLACK_MS <= atMs && atMs <= endMs + SLACK_MS)
    claims.check('no upstream call that nobody waits for', isAsked, { id, atMs, form })
  }

  /** That each good answer of the upstream was stored for exactly one reader, unless it came too late for him. */
  function checkCounts () {
    const stored = answers.filter(({ kind }) => kind === 'fwd=miss; stored')
    const marks = new Set(stored.map(({ mark, tag }) => mark ?? tag))
    claims.check('an upstream answer is stored once', marks.size === stored.length, { stored: stored.length, marks: marks.size })
    const good = calls.filter(({ form, word }) => GOOD.includes(form) && word !== undefined)
    const failures = answers.filter(({ kind, startMs, endMs }) =>
      kind?.startsWith('upstream-') || kind === 'hit; detail=stale' || endMs - startMs >= timeoutMs)
    const lost = good.length - stored.length
    claims.check('upstream answers are stored, or a client was told of a failure', lost >= 0 && lost <= failures.length,
      { good: good.length, stored: stored.length, failures: failures.length })
  }
}

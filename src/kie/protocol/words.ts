import type { TaskState } from '../../tasks/task.js'

/** The words that a family has for the status of a task. Every other word is an unfinished one. */
export interface Words {
  /** In the order in which they follow each other. */
  readonly unfinished: readonly string[]
  readonly success: readonly string[]
  readonly failure: readonly string[]
}

/** `successFlag` where it is a number, the same in most families (docs.kie.ai, get-midi-details and others). */
export const FLAGS: Words = { unfinished: ['0'], success: ['1'], failure: ['2', '3'] }

/** The unfinished words of all families that mean: work on it has not begun. */
const QUEUED = new Set(['PENDING', 'wait', 'waiting', 'queueing', 'queuing'])

/**
 * KIE's call to the webhook has failed: the results are there, are still coming, or never come. May come after any
 * word, and in families whose pages do not list it (reported).
 */
const UNDELIVERED = 'CALLBACK_EXCEPTION'

/** KIE's upper limit for making something; after that an unclear record will not become clearer. */
const SETTLING_MS = 10 * 60_000

/** What progress stays below until the task has succeeded. */
const PROGRESS_MAX_UNFINISHED = 0.99

export interface Evidence {
  /** One entry for each result that is expected, as far as is known: whether it is there. */
  readonly done: readonly boolean[]
  /** How long the task exists, or is known here. */
  readonly ageMs: number
  /** Whether an error stands beside a word that leaves it open; default false. */
  readonly hasFailed?: boolean | undefined
  /** KIE's own progress within the last of the unfinished words, 0 to 1; undefined where it tells none. */
  readonly progress?: number | undefined
}

export interface Judgement {
  readonly state: TaskState
  /** As in `Observation`. */
  readonly rank: number | null
  readonly progress: number | null
}

/**
 * What a word means. One for success is final at once when every result is there, and otherwise once the task has had
 * time to settle: a SUCCESS may be seen before its files, and a CALLBACK_EXCEPTION without them.
 */
export function judge (words: Words, word: string, evidence: Evidence): Judgement {
  const state = stateOf(words, word, evidence)
  const index = words.success.includes(word) ? words.unfinished.length : words.unfinished.indexOf(word)
  if (index === -1) return { state, rank: state === 'queued' ? 0 : null, progress: progressOf(state, null) }

  const isLast = index === words.unfinished.length - 1
  const position = index + (isLast ? Math.min(0.999, Math.max(0, evidence.progress ?? 0)) : 0)
  const share = position / words.unfinished.length
  const beginsInQueue = words.unfinished.slice(0, 1).some(first => QUEUED.has(first))
  const rank = state === 'queued' ? share : position + (beginsInQueue ? 0 : 1)
  return { state, rank, progress: progressOf(state, share) }
}

function stateOf ({ success, failure }: Words, word: string, { done, ageMs, hasFailed = false }: Evidence): TaskState {
  if (hasFailed || failure.includes(word)) return 'failed'
  if (!success.includes(word) && word !== UNDELIVERED) return QUEUED.has(word) ? 'queued' : 'running'
  if (done.length > 0 && done.every(Boolean)) return 'succeeded'
  if (ageMs < SETTLING_MS) return 'running'
  return done.some(Boolean) ? 'succeeded' : 'failed'
}

/** To two digits, so that it can be shown as it is. A queued task whose word has no place in the order is at 0. */
function progressOf (state: TaskState, share: number | null): number | null {
  if (state === 'succeeded') return 1
  if (state === 'failed') return null
  if (share === null) return state === 'queued' ? 0 : null
  return Math.min(PROGRESS_MAX_UNFINISHED, Math.round(share * 100) / 100)
}

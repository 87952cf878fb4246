import { randomBytes } from 'node:crypto'
import type { MadeTask } from './creating/calls.js'
import { mistakeIn, refusal, type Fields } from './creating/checks.js'
import type { SandboxHelpers } from './creating/helpers.js'
import { createOnce } from './creating/once.js'
import { HELPER_ROWS, TASK_ROWS } from './creating/rows.js'

export interface SandboxCreationOptions {
  readonly dateMs: () => number
  readonly helpers: SandboxHelpers
  /** Told of every task that is made, before its answer, which may be lost. */
  readonly onMade?: (task: MadeTask) => void
}

export interface SandboxCreation {
  /** What KIE answers to a request that makes something; undefined: its answer is lost on the way. */
  create (path: string, body: unknown): object | undefined
  /** Tasks made so far. */
  readonly made: number
  /** What is left of it. */
  readonly credits: number
}

const MAX_CREATES = 20
const WINDOW_MS = 10_000
const START_CREDITS = 1000

/** A request with this in any text is obeyed and paid for, and its answer never comes. */
const LOSE_ANSWER = '[lose-answer]'

/** What the models of the market make, by their names. */
const WORDS: ReadonlyArray<readonly [name: RegExp, word: string]> = [
  [/^ai-music-api\//, 'song-'],
  [/speech-to-text/, 'text-'],
  [/video|kling|hailuo|^wan\/|seedance/, 'video-'],
  [/speech|audio|sound|dialogue|tts/, 'audio-']
]

const TOO_OFTEN = refusal(429, 'Your call frequency is too high. Please try again later.')
const NO_CREDITS = refusal(402, 'Credits insufficient. Your current balance isn\'t enough to run this request.')

/**
 * KIE's creating endpoints: its checks in its order and its words, 20 creations in any 10 s, and a balance. Wrong input
 * is mostly `code` 500, as with KIE, and unknown fields are ignored and paid for.
 */
export function createSandboxCreation ({ dateMs, helpers, onMade }: SandboxCreationOptions): SandboxCreation {
  const once = createOnce()
  let recentMs: number[] = []
  let credits = START_CREDITS
  let made = 0

  function makeTask (path: string, { model, input, callBackUrl }: Fields): object {
    made++
    const id = `demo-${input === undefined ? '' : wordFor(model)}${randomBytes(12).toString('hex')}`
    onMade?.({ id, path, callBackUrl })
    return { code: 200, msg: 'success', data: { taskId: id } }
  }

  return {
    create (path, body) {
      const nowMs = dateMs()
      recentMs = recentMs.filter(atMs => nowMs - atMs < WINDOW_MS)
      if (recentMs.length >= MAX_CREATES) return TOO_OFTEN
      recentMs.push(nowMs)

      const fields = (typeof body === 'object' && body !== null ? body : {}) as Fields // looked at below
      const row = TASK_ROWS[path] ?? HELPER_ROWS[path]
      if (row === undefined) return refusal(404, 'No message available')
      const wrong = mistakeIn(fields, row) ?? once.refuse(path, row, fields) ?? helpers.known(path, fields)
      if (wrong !== undefined) return wrong
      if (credits < row.credits) return NO_CREDITS
      credits -= row.credits
      once.made(path, row, fields)
      const answer = path in TASK_ROWS ? makeTask(path, fields) : helpers.answer(path, fields)
      return JSON.stringify(fields).includes(LOSE_ANSWER) ? undefined : answer
    },
    get made () { return made },
    get credits () { return credits }
  }
}

/** The word in an id that tells what a task of the market makes; none: a picture. */
function wordFor (model: unknown): string {
  const name = String(model)
  return WORDS.find(([pattern]) => pattern.test(name))?.[1] ?? ''
}

import { randomBytes } from 'node:crypto'

export interface SandboxCreationOptions {
  readonly dateMs: () => number
}

export interface SandboxCreation {
  /** What KIE answers to the body of a create; undefined: its answer is lost on the way. */
  create (path: string, body: unknown): object | undefined
  /** Tasks made so far. */
  readonly made: number
  /** What is left of it. */
  readonly credits: number
}

/** The fields that KIE misses first, in its order, and whether it wants to be called back. */
interface Row {
  readonly required: readonly string[]
  readonly needsCallback: boolean
  readonly credits: number
}

const ROWS: Readonly<Record<string, Row>> = {
  '/api/v1/generate': row(['customMode', 'instrumental', 'model', 'prompt'], 12),
  '/api/v1/generate/extend': row(['defaultParamFlag', 'audioId', 'model'], 12),
  '/api/v1/generate/upload-cover': row(['uploadUrl', 'customMode', 'instrumental', 'model', 'prompt'], 12),
  '/api/v1/generate/upload-extend': row(['uploadUrl', 'defaultParamFlag', 'continueAt', 'model'], 12),
  '/api/v1/generate/add-instrumental': row(['uploadUrl', 'title', 'tags', 'negativeTags'], 12),
  '/api/v1/generate/add-vocals': row(['uploadUrl', 'prompt', 'title', 'style', 'negativeTags'], 12),
  '/api/v1/generate/replace-section': row(['prompt', 'tags', 'title', 'infillStartS', 'infillEndS'], 5, false),
  '/api/v1/generate/mashup': row(['uploadUrlList', 'customMode', 'model'], 12),
  '/api/v1/generate/sounds': row(['prompt', 'model'], 2.5, false)
}

export const CREATE_PATHS: readonly string[] = Object.keys(ROWS)

const MODELS = /^V(4|4_5|4_5PLUS|4_5ALL|5|5_5)$/
const PROMPT_MAX_LENGTH = 5000
const MAX_CREATES = 20
const WINDOW_MS = 10_000
const START_CREDITS = 1000

/** A prompt with this is made and paid for, and its answer never comes. */
const LOSE_ANSWER = '[lose-answer]'

const TOO_OFTEN = refusal(429, 'Your call frequency is too high. Please try again later.')
const NO_CREDITS = refusal(402, 'Credits insufficient. Your current balance isn\'t enough to run this request.')

/**
 * KIE's creating endpoints of the music family: its checks in its order and its words, 20 creations in any 10 s, and a
 * balance. Wrong input is mostly `code` 500, as with KIE, and unknown fields are ignored and paid for.
 */
export function createSandboxCreation ({ dateMs }: SandboxCreationOptions): SandboxCreation {
  let recentMs: number[] = []
  let credits = START_CREDITS
  let made = 0

  return {
    create (path, body) {
      const nowMs = dateMs()
      recentMs = recentMs.filter(atMs => nowMs - atMs < WINDOW_MS)
      if (recentMs.length >= MAX_CREATES) return TOO_OFTEN
      recentMs.push(nowMs)

      const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown> // looked at below
      const { required, needsCallback, credits: price } = ROWS[path] ?? row([], 0)
      const wrong = mistakeIn(fields, required, needsCallback)
      if (wrong !== undefined) return wrong
      if (credits < price) return NO_CREDITS
      credits -= price
      made++
      if (String(fields.prompt).includes(LOSE_ANSWER)) return undefined
      return { code: 200, msg: 'success', data: { taskId: `demo-${randomBytes(12).toString('hex')}` } }
    },
    get made () { return made },
    get credits () { return credits }
  }
}

function row (required: readonly string[], credits: number, needsCallback = true): Row {
  return { required, needsCallback, credits }
}

function mistakeIn (
  fields: Readonly<Record<string, unknown>>, required: readonly string[], needsCallback: boolean
): object | undefined {
  const has = (name: string) => fields[name] !== undefined && fields[name] !== null
  const { model, prompt, callBackUrl } = fields
  if (required.some(name => !has(name))) return refusal(500, 'This field is required')
  if (has('model') && !MODELS.test(String(model))) return refusal(422, 'The model name you specified is not supported.')
  if (String(prompt).length > PROMPT_MAX_LENGTH) return refusal(500, 'The text length cannot exceed the maximum limit')
  if (needsCallback && (callBackUrl === undefined || callBackUrl === '')) return refusal(422, 'Please enter callBackUrl.')
  return undefined
}

function refusal (code: number, msg: string): object {
  return { code, msg, data: null }
}

import { TaskError, type TaskErrorCode } from '../../tasks/faults.js'
import type { RefusalMeaning } from './operation.js'

interface Verdict {
  readonly code: TaskErrorCode
  readonly reason: string
  readonly retryAfterMs?: number
  /** Whether the text of the envelope says what is wrong with the input. */
  readonly isAboutInput?: boolean
}

const INPUT: Verdict = { code: 'input-refused', reason: 'input', isAboutInput: true }
const DUPLICATE: Verdict = { code: 'duplicate-task', reason: 'duplicate' }
const CREDITS: Verdict = { code: 'upstream-credits', reason: 'credits', retryAfterMs: 60_000 }
const RATE_LIMITED: Verdict = { code: 'upstream-rate-limited', reason: 'rate_limited', retryAfterMs: 10_000 }
const DISABLED: Verdict = { code: 'upstream-unavailable', reason: 'disabled', retryAfterMs: 60_000 }

/** Codes after which nothing was made (docs.kie.ai, each create page). Every other code leaves it open. */
const BY_CODE = new Map<number, Verdict>([
  [401, { code: 'upstream-credentials', reason: 'credentials', retryAfterMs: 30_000 }],
  [402, CREDITS],
  [404, INPUT],
  [409, DUPLICATE],
  [413, INPUT],
  [422, INPUT],
  [429, RATE_LIMITED],
  [430, RATE_LIMITED],
  [433, CREDITS],
  [451, INPUT],
  [455, { code: 'upstream-maintenance', reason: 'maintenance', retryAfterMs: 60_000 }],
  [505, DISABLED],
  [550, { code: 'upstream-unavailable', reason: 'queue_full', retryAfterMs: 60_000 }]
])

const BY_MEANING: Readonly<Record<RefusalMeaning, Verdict>> = { input: INPUT, duplicate: DUPLICATE, credits: CREDITS }

/** `code` 500 mostly means that an input is wrong, and then nothing was made: known by these texts of KIE's alone. */
const BY_TEXT: ReadonlyArray<readonly [text: RegExp, verdict: Verdict]> = [
  [/credits? insufficient/i, CREDITS],
  [/temporarily paused/i, DISABLED],
  [/this field is required|^[\w ]{1,64} is required\b|cannot be empty|please enter \w+/i, INPUT],
  [/not within the range of allowed options|must be within the specified range/i, INPUT],
  [/text length cannot exceed the maximum limit/i, INPUT]
]

const FAULT = 500
const TEXT_MAX_LENGTH = 300

/** The refusal that an envelope with this `code` is; undefined when it does not say for sure that nothing was made. */
export function refusalOf (
  code: number, text: string, meanings: Readonly<Record<number, RefusalMeaning>>, redact: (text: string) => string
): TaskError | undefined {
  const verdict = verdictOf(code, text, meanings)
  if (verdict === undefined) return undefined
  const { retryAfterMs, isAboutInput = false } = verdict
  const upstreamMessage = isAboutInput ? plain(redact(text)) : ''
  return new TaskError(verdict.code, {
    reason: verdict.reason,
    upstreamCode: code,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(upstreamMessage !== '' && { upstreamMessage })
  })
}

function verdictOf (
  code: number, text: string, meanings: Readonly<Record<number, RefusalMeaning>>
): Verdict | undefined {
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined
  if (meaning !== undefined) return BY_MEANING[meaning]
  if (code !== FAULT) return BY_CODE.get(code)
  return BY_TEXT.find(([pattern]) => pattern.test(text.slice(0, TEXT_MAX_LENGTH)))?.[1]
}

/** Addresses of every form, and of machines and people. */
const ADDRESSES = new RegExp([
  /\b[a-z][a-z0-9+.-]*:\/\/\S*/,
  /\b(?:www\.|\d{1,3}(?:\.\d{1,3}){3})\S*/,
  /\S+@\S+/,
  /\b[\w-]+(?:\.[\w-]+)*\.(?:ai|com|net|org|io|cn|dev|app|internal|local)\b\S*/,
  /[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]+/
].map(({ source }) => source).join('|'), 'gi')

/** One line of a bounded length, without addresses. */
function plain (text: string): string {
  return text
    .replace(/[\p{C}\s]+/gu, ' ')
    .replace(ADDRESSES, '[address]')
    .trim()
    .slice(0, TEXT_MAX_LENGTH)
}

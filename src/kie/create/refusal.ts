import { TaskError, type Reason } from '../../tasks/faults.js'
import type { RefusalMeaning } from '../protocol/operation.js'

/** Codes after which nothing was made (docs.kie.ai, each create page). Every other code leaves it open. */
const BY_CODE = new Map<number, Reason>([
  [401, 'credentials'],
  [402, 'credits'],
  [404, 'input'],
  [409, 'duplicate'],
  [413, 'input'],
  [422, 'input'],
  [429, 'created_too_often'],
  [430, 'created_too_often'],
  [433, 'credits'],
  [451, 'input'],
  [455, 'maintenance'],
  [505, 'disabled'],
  [550, 'queue_full']
])

/** `code` 500 mostly means that an input is wrong, and then nothing was made: known by these texts of KIE's alone. */
const BY_TEXT: ReadonlyArray<readonly [text: RegExp, reason: Reason]> = [
  [/credits? insufficient/i, 'credits'],
  [/temporarily paused/i, 'disabled'],
  [/this field is required|^[\w ]{1,64} is required\b|cannot be empty|please enter \w+/i, 'input'],
  [/not within the range of allowed options|must be within the specified range/i, 'input'],
  [/text length cannot exceed the maximum limit/i, 'input']
]

const FAULT = 500
const TEXT_MAX_LENGTH = 300

/** The refusal that an envelope with this `code` is; undefined when it does not say for sure that nothing was made. */
export function refusalOf (
  code: number, text: string, meanings: Readonly<Record<number, RefusalMeaning>>, redact: (text: string) => string
): TaskError | undefined {
  const reason = reasonOf(code, text, meanings)
  if (reason === undefined) return undefined
  // The text of the envelope says what is wrong with the input.
  const upstreamMessage = reason === 'input' ? plain(redact(text)) : ''
  return new TaskError(reason, { upstreamCode: code, ...(upstreamMessage !== '' && { upstreamMessage }) })
}

function reasonOf (code: number, text: string, meanings: Readonly<Record<number, RefusalMeaning>>): Reason | undefined {
  const start = code === FAULT ? text.slice(0, TEXT_MAX_LENGTH) : ''
  const byText = BY_TEXT.find(([pattern]) => pattern.test(start))?.[1]
  if (byText !== undefined) return byText
  return Object.hasOwn(meanings, code) ? meanings[code] : BY_CODE.get(code)
}

/** Addresses of every form, and of machines and people. */
const ADDRESSES = new RegExp([
  /\b[a-z][a-z0-9+.-]*:\/\/\S*/,
  /\b(?:www\.|\d{1,3}(?:\.\d{1,3}){3})\S*/,
  /\S+@\S+/,
  /\b[\w-]+(?:\.[\w-]+)*\.(?:ai|com|net|org|io|cn|dev|app|internal|local)\b\S*/,
  /[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]+/
].map(({ source }) => source).join('|'), 'gi')

/** One line of a bounded length, without addresses. Cut first, since the patterns take the square of its length. */
function plain (text: string): string {
  return beginning(text.replace(/[\p{C}\s]+/gu, ' ').trim()).replace(ADDRESSES, '[address]').slice(0, TEXT_MAX_LENGTH)
}

/** Whole words only: half an address would not look like one. */
function beginning (line: string): string {
  if (line.length <= TEXT_MAX_LENGTH) return line
  return line.slice(0, line.lastIndexOf(' ', TEXT_MAX_LENGTH) + 1).trimEnd()
}

import type { TaskFailure, TaskOutput } from '../../tasks/task.js'
import { breaksContract } from '../protocol/contract.js'
import { hasText, parseArray } from '../protocol/json.js'
import { number, numberOrText, type Sanitizer } from './fields.js'

const MESSAGE_MAX_LENGTH = 500

/** Codes of an error that mean "no error". */
const NO_ERROR_CODES = new Set(['', '0', '200'])

/** KIE's milliseconds since 1970 lie between these; a number of seconds does not. */
const TIME_MIN_MS = 1e12
const TIME_MAX_MS = 1e13

/** The form that names its zone: `2026-04-12T13:50:00Z`. `2026-04-12 13:50:00` does not. */
const ZONED_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** What KIE says of one output; what is empty or wrongly typed is null in it. */
export type OutputFindings = Partial<Record<Exclude<keyof TaskOutput, 'type'>, unknown>>

export function output (type: TaskOutput['type'], found: OutputFindings, sanitizer: Sanitizer): TaskOutput {
  const address = (value: unknown) => hasText(value) ? sanitizer.url(value) : null
  const words = (value: unknown) => hasText(value) ? sanitizer.text(value) : null
  return {
    type,
    id: words(found.id),
    url: address(found.url),
    streamUrl: address(found.streamUrl),
    imageUrl: address(found.imageUrl),
    title: words(found.title),
    text: words(found.text),
    durationSeconds: number.take(found.durationSeconds, sanitizer) as number | null // what the field promises
  }
}

/** The addresses in a list, or in a list that was written as JSON; placeholders are none. */
export function addressesIn (value: unknown): string[] {
  const items = typeof value === 'string' ? parseArray(value) : value
  return Array.isArray(items) ? items.filter(hasText) : []
}

/** A status. @throws {TaskError} when it is no word */
export function wordOf (value: unknown): string {
  if (!hasText(value)) throw breaksContract()
  return value
}

/** A `successFlag`, which is a number, a number in a string, or a word. @throws {TaskError} when it is none of these */
export function flagOf (value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : wordOf(value)
}

/** Whether a code or a message tells of an error. */
export function hasError (code: unknown, message: unknown): boolean {
  const isCode = typeof code === 'number' || typeof code === 'string'
  return hasText(message) || (isCode && !NO_ERROR_CODES.has(String(code)))
}

export function failureOf (code: unknown, message: unknown, sanitizer: Sanitizer): TaskFailure {
  const shown = String(numberOrText.take(code, sanitizer) ?? '')
  return {
    code: NO_ERROR_CODES.has(shown) ? null : shown,
    message: hasText(message) ? cut(sanitizer.text(message), MESSAGE_MAX_LENGTH) : null
  }
}

/** Milliseconds since 1970 of any of the forms in which KIE sends dates; null where the zone is not known. */
export function createdAtMsOf (value: unknown): number | null {
  const isNumber = typeof value === 'number' || (typeof value === 'string' && /^\d{13}$/.test(value))
  const isZoned = typeof value === 'string' && ZONED_TIME.test(value)
  const ms = isNumber ? Math.trunc(Number(value)) : isZoned ? Date.parse(value) : NaN
  return ms >= TIME_MIN_MS && ms < TIME_MAX_MS ? ms : null
}

/** At most `max` units of UTF-16, and no half of a pair of them at the end. */
function cut (words: string, max: number): string {
  return words.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}

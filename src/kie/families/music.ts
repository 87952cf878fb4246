import type { Observation, TaskFailure, TaskOutput, TaskState } from '../../tasks/task.js'
import { breaksContract } from '../protocol/contract.js'
import type { Family, ObserveContext } from '../protocol/family.js'
import { list, number, numberOrText, object, text, url, type Sanitizer } from '../protocol/fields.js'
import { isObject } from '../protocol/json.js'
import { param } from '../protocol/stored-request.js'

// Facts: https://docs.kie.ai/suno-api/get-music-details. One endpoint for generate, extend, upload-cover,
// upload-extend, add-instrumental, add-vocals, replace-section, mashup and sounds.

const track = object({
  id: text,
  audioUrl: url,
  sourceAudioUrl: url,
  streamAudioUrl: url,
  sourceStreamAudioUrl: url,
  imageUrl: url,
  sourceImageUrl: url,
  prompt: text,
  modelName: text,
  title: text,
  tags: text,
  createTime: numberOrText,
  duration: number
})

const record = object({
  taskId: text,
  parentMusicId: text,
  param,
  response: object({ taskId: text, sunoData: list(track) }),
  status: text,
  type: text,
  operationType: text,
  errorCode: numberOrText,
  errorMessage: text,
  createTime: numberOrText
})

/** KIE's upper limit for making a song; after that an unclear record will not become clearer. */
const SETTLING_MS = 10 * 60_000

const MESSAGE_MAX_LENGTH = 500

/** `errorCode` values that mean "no error". */
const NO_ERROR_CODES = new Set(['', '0', '200'])

const STATES = new Map<string, TaskState>([
  ['PENDING', 'queued'],
  ['TEXT_SUCCESS', 'running'],
  ['FIRST_SUCCESS', 'running'],
  ['CREATE_TASK_FAILED', 'failed'],
  ['GENERATE_AUDIO_FAILED', 'failed'],
  ['SENSITIVE_WORD_ERROR', 'failed']
])

/** The order of a song's words. A CALLBACK_EXCEPTION, or a word we do not know, may come anywhere. */
const RANKS = new Map([
  ['PENDING', 0],
  ['TEXT_SUCCESS', 1],
  ['FIRST_SUCCESS', 2],
  ['SUCCESS', 3] // seen before its files
])

export const music: Family = {
  kind: 'music',
  title: 'song',
  path: '/api/v1/generate/record-info',
  record,

  observe (data, context): Observation {
    const { status } = data
    if (typeof status !== 'string' || status === '') throw breaksContract()
    const tracks = tracksOf(data)
    const state = stateOf(status, tracks, settlingTimeMs(data, context))
    const shown = tracks.filter(each => hasText(each.id) || hasText(each.audioUrl))
    return {
      state,
      rank: RANKS.get(status) ?? null,
      status: context.sanitizer.text(status),
      outputs: shown.map(each => toOutput(each, context.sanitizer)),
      error: state === 'failed' ? failureOf(data, context.sanitizer) : null,
      record: record.take(data, context.sanitizer) as Observation['record'] // an object: `data` is one
    }
  }
}

type Track = Readonly<Record<string, unknown>>

/** `response` and `sunoData` may each be null or absent, and `sunoData` may hold placeholders. */
function tracksOf (data: Readonly<Record<string, unknown>>): Track[] {
  const { response } = data
  return isObject(response) && Array.isArray(response.sunoData) ? response.sunoData.filter(isObject) : []
}

function stateOf (status: string, tracks: readonly Track[], ageMs: number): TaskState {
  // The song of a CALLBACK_EXCEPTION is there, is still coming, or never comes: only KIE's call to the webhook is
  // known to have failed. A SUCCESS may be seen before its files. Both are final at once when every track has audio.
  if (status !== 'SUCCESS' && status !== 'CALLBACK_EXCEPTION') {
    return STATES.get(status) ?? 'running'
  }
  if (tracks.length > 0 && tracks.every(each => hasText(each.audioUrl))) return 'succeeded'
  if (ageMs < SETTLING_MS) return 'running'
  return tracks.some(each => hasText(each.audioUrl)) ? 'succeeded' : 'failed'
}

/** Since KIE's `createTime`, where that is a number (its other form has no time zone), or since it is known here. */
function settlingTimeMs ({ createTime }: Readonly<Record<string, unknown>>, context: ObserveContext): number {
  return typeof createTime === 'number'
    ? Math.max(context.knownForMs, context.dateMs - createTime)
    : context.knownForMs
}

function toOutput (each: Track, sanitizer: Sanitizer): TaskOutput {
  const address = (value: unknown) => hasText(value) ? sanitizer.url(value) : null
  const words = (value: unknown) => hasText(value) ? sanitizer.text(value) : null
  return {
    type: 'audio',
    id: words(each.id),
    url: address(each.audioUrl),
    streamUrl: address(each.streamAudioUrl),
    imageUrl: address(each.imageUrl),
    title: words(each.title),
    durationSeconds: number.take(each.duration, sanitizer) as number | null // what the field promises
  }
}

function failureOf ({ errorCode, errorMessage }: Readonly<Record<string, unknown>>, sanitizer: Sanitizer): TaskFailure {
  const code = String(numberOrText.take(errorCode, sanitizer) ?? '')
  return {
    code: NO_ERROR_CODES.has(code) ? null : code,
    message: hasText(errorMessage) ? cut(sanitizer.text(errorMessage), MESSAGE_MAX_LENGTH) : null
  }
}

/** At most `max` units of UTF-16, and no half of a pair of them at the end. */
function cut (words: string, max: number): string {
  return words.slice(0, max).replace(/[\ud800-\udbff]$/, '')
}

function hasText (value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

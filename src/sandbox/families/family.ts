import { createHash } from 'node:crypto'
import type { Stage } from '../stories.js'

/** A task at one moment of its life. */
export interface Moment {
  readonly id: string
  readonly stage: Stage
  readonly bornAtMs: number
  /** When the stage began. */
  readonly sinceMs: number
  /** Where the media lie, without a slash at the end. */
  readonly origin: string
  /** Of a video that can be had in more pixels. */
  readonly resolution: string
}

/** What KIE says of an id that it does not know. */
export interface Unknown {
  readonly code: number
  readonly msg: string
}

/** One kind of task, as KIE's details endpoint tells of it. */
export interface SandboxFamily {
  readonly kind: string
  readonly path: string
  readonly unknown: Unknown
  /** Whether an id with a story is known here; default: each is. */
  knows? (id: string): boolean
  /** `data` of the answer. */
  record (moment: Moment): object
}

export const NO_DATA: Unknown = { code: 200, msg: 'success' }
export const NO_RECORD: Unknown = { code: 422, msg: 'record is null' }

export const CALLBACK = 'https://example.com/callback?secret=sandbox'

/** The request as KIE keeps it: JSON in a string, callback address included. */
export function storedRequest (request: object): string {
  return JSON.stringify({ ...request, callBackUrl: CALLBACK })
}

/** The same record with the address that the task was made with, wherever it stands. */
export function withCallBackUrl (record: object, url: string | undefined): object {
  // An address has no character that JSON would escape.
  return url === undefined ? record : JSON.parse(JSON.stringify(record).replaceAll(CALLBACK, url))
}

/** The creating endpoints of each kind begin so. */
const MAKERS: ReadonlyArray<readonly [path: RegExp, kind: string]> = [
  [/^\/api\/v1\/vocal-removal\//, 'vocals'],
  [/^\/api\/v1\/suno\/cover\//, 'cover'],
  [/^\/api\/v1\/gpt4o-image\//, 'image4o'],
  [/^\/api\/v1\/generate/, 'music']
]

/** The kind of what a creating endpoint makes: most have it in their path. */
export function kindMadeAt (path: string): string {
  return MAKERS.find(([pattern]) => pattern.test(path))?.[1] ?? String(path.split('/')[3])
}

/** The same for the same task and place, in the form of a UUID. */
export function uuidOf (id: string, place: number | string = 0): string {
  const hex = createHash('sha256').update(`${id}/${place}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/** A link to a file that `media-routes` makes from its name. */
export function fileOf ({ id, origin }: Moment, ending: 'wav' | 'svg' | 'webm', place: number | string = 0): string {
  return `${origin}/media/${uuidOf(id, place)}.${ending}`
}

/** When the task ended, if it has. */
export function endOf ({ stage: { phase }, sinceMs }: Moment): number | null {
  return phase === 'done' || phase === 'failed' ? sinceMs : null
}

/** `2026-04-12 13:20:00`, the form of KIE's dates that names no zone. */
export function localTime (ms: number | null): string | null {
  return isoTime(ms)?.slice(0, 19).replace('T', ' ') ?? null
}

export function isoTime (ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString()
}

/** What most records have of an error. */
export function errorOf ({ stage: { error } }: Moment): { errorCode: number | null, errorMessage: string | null } {
  return { errorCode: error?.code ?? null, errorMessage: error?.message ?? null }
}

import { isObject } from './json.js'

/** What a field may let through beside its type; the same for all families. */
export interface Sanitizer {
  /** `url` if a browser may be sent there, else null. */
  readonly url: (url: string) => string | null
  /** `text` without secrets. */
  readonly text: (text: string) => string
}

/** One allowlisted field: how to take it from a record, and its JSON Schema for the OpenAPI document. */
export interface Field {
  take (value: unknown, sanitizer: Sanitizer): unknown
  readonly schema: object
}

/** A string in KIE's own words. */
export const text: Field = {
  take: (value, sanitizer) => typeof value === 'string' ? sanitizer.text(value) : null,
  schema: { type: ['string', 'null'] }
}

/** A number, or null when JavaScript cannot hold it exactly: never another number. */
export const number: Field = {
  take: exactNumber,
  schema: { type: ['number', 'null'] }
}

/** KIE sends dates and error codes now as a number, now as a string. */
export const numberOrText: Field = {
  take: (value, sanitizer) => typeof value === 'number' ? exactNumber(value) : text.take(value, sanitizer),
  schema: { type: ['number', 'string', 'null'] }
}

/** An address of a media file. KIE's placeholder `""` stays. */
export const url: Field = {
  take: (value, sanitizer) => typeof value !== 'string' ? null : value === '' ? '' : sanitizer.url(value),
  schema: { type: ['string', 'null'] }
}

/** The request as KIE stored it: a JSON string, without what is nobody's business. Null when it is not JSON. */
export const param: Field = {
  take: (value, sanitizer) => {
    if (typeof value !== 'string') return null
    const scrubbed = scrubJson(value)
    return scrubbed === undefined ? null : sanitizer.text(scrubbed)
  },
  schema: { type: ['string', 'null'], description: 'JSON in a string, without the callback URL' }
}

export function list (item: Field): Field {
  return {
    take: (value, sanitizer) => Array.isArray(value) ? value.map(each => item.take(each, sanitizer)) : null,
    schema: { type: ['array', 'null'], items: item.schema }
  }
}

/** An object of exactly these fields, each present; whatever else KIE sends is left behind. */
export function object (fields: Readonly<Record<string, Field>>): Field {
  const entries = Object.entries(fields)
  return {
    take: (value, sanitizer) => isObject(value)
      ? Object.fromEntries(entries.map(([name, field]) => [name, field.take(value[name], sanitizer)]))
      : null,
    schema: {
      type: ['object', 'null'],
      properties: Object.fromEntries(entries.map(([name, field]) => [name, field.schema]))
    }
  }
}

function exactNumber (value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : value
}

/** `callBackUrl` in every spelling that KIE's pages use, `calBackUrl` included (docs.kie.ai, voice regenerate). */
const CALLBACK_KEY = /^call?_?back_?url$/i

/** KIE's upload paths carry the number of the account: `https://…/kieai/100001/audio/a.mp3`. */
const ACCOUNT_PATH = /\/kieai\/\d+\//i

function scrubJson (json: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(json, scrub))
  } catch {
    return undefined // not JSON, or nested too deep to be written again
  }
}

function scrub (key: string, value: unknown): unknown {
  if (CALLBACK_KEY.test(key) || key === '__proto__') return undefined
  if (typeof value === 'number') return exactNumber(value)
  if (typeof value !== 'string') return value
  const inner = /^\s*[[{]/.test(value) ? scrubJson(value) : undefined // `param.input` is JSON in JSON
  return inner ?? (ACCOUNT_PATH.test(value) ? null : value)
}

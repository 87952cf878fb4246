import { breaksContract } from '../protocol/contract.js'
import { isObject } from '../protocol/json.js'

/** What a field may let through beside its type; the same for all families. */
export interface Sanitizer {
  /** `url` if a browser may be sent there, else null. */
  readonly url: (url: string) => string | null
  /** `text` without secrets. */
  readonly text: (text: string) => string
}

/** One allowlisted field: how to take it from a record, and its JSON Schema for the OpenAPI document. */
export interface Field {
  /** @throws {TaskError} `upstream-invalid-response` for a list that is longer than any of KIE's */
  take (value: unknown, sanitizer: Sanitizer): unknown
  readonly schema: object
}

/** Tracks, files, texts of one task: KIE makes a handful. */
const LIST_MAX = 100

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

export const flag: Field = {
  take: value => typeof value === 'boolean' ? value : null,
  schema: { type: ['boolean', 'null'] }
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

/**
 * A list of at most `max` items: an empty object in it may become many fields, so that a longer one is not shortened
 * but refused.
 */
export function list (item: Field, max = LIST_MAX): Field {
  return {
    take (value, sanitizer) {
      if (!Array.isArray(value)) return null
      if (value.length > max) throw breaksContract()
      return value.map(each => item.take(each, sanitizer))
    },
    schema: { type: ['array', 'null'], maxItems: max, items: item.schema }
  }
}

/** An object of exactly these fields, each present; all other fields of KIE are left out. */
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

/** The same without those of the fields that KIE does not send: where each model has only some of them. */
export function partial (fields: Readonly<Record<string, Field>>): Field {
  const { take, schema } = object(fields)
  return {
    take (value, sanitizer) {
      const taken = take(value, sanitizer)
      if (!isObject(value) || !isObject(taken)) return null
      return Object.fromEntries(Object.entries(taken).filter(([name]) => Object.hasOwn(value, name)))
    },
    schema
  }
}

/** `value` if it is a number that JavaScript holds as it was sent, else null. */
export function exactNumber (value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? null : value
}

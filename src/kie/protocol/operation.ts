import type { Field } from '../record/fields.js'
import { isObject, isWithinDepth } from './json.js'

/** What a field of a request may hold. KIE takes a number as a numeric string too, and so do we, unchanged. */
export type FieldType = 'text' | 'number' | 'boolean' | 'list' | 'object'

/** What a refusal is about, where an operation gives a code a meaning of its own. */
export type RefusalMeaning = 'input' | 'duplicate' | 'credits' | 'not_ready'

/** One thing that KIE can be told to do: a row in its family's table. */
export interface Operation {
  /** Our word for it, within its kind. */
  readonly name: string
  /** What it makes, for the documentation. */
  readonly title: string
  readonly path: string
  /** In KIE's names; `callBackUrl` is ours and in no row. */
  readonly fields: Readonly<Record<string, FieldType>>
  /** The fields without which every version of KIE's documentation refuses a request. */
  readonly required: readonly string[]
  /** Whether it makes a task, or answers at once with data. */
  readonly makes: 'task' | 'data'
  /** Whether KIE refuses a request without a `callBackUrl`, takes one, or knows none. */
  readonly callback: 'required' | 'optional' | 'none'
  /** Codes of an envelope that mean something else here than elsewhere, or nothing elsewhere. */
  readonly meanings?: Readonly<Record<number, RefusalMeaning>>
}

/** An operation that is answered at once. */
export interface DataOperation extends Operation {
  readonly makes: 'data'
  /** How KIE takes the fields: in the query of a GET, which starts work all the same; default: as JSON, by POST. */
  readonly method?: 'GET'
  /** What a client may see of `data`. */
  readonly data: Field
  /**
   * Of one that changes the task which `taskId` names: whether `data` has the result already, which KIE may deliver
   * under code 422 too. Undefined: it changes none, and any answer is the result.
   */
  readonly hasResult?: (data: unknown) => boolean
}

export function isDataOperation (operation: Operation): operation is DataOperation {
  return operation.makes === 'data'
}

/** What is wrong with a body: which field, and what it takes. Our words, never the client's. */
export interface FieldMistake {
  readonly field: string
  readonly expected: string
}

const EXPECTED: Readonly<Record<FieldType, string>> = {
  text: 'a string',
  number: 'a number, or a numeric string',
  boolean: 'true or false',
  list: 'an array',
  object: 'an object'
}

const NUMERIC = /^-?\d+(\.\d+)?$/

/** Lists and objects within each other beyond this are none that a model takes. */
const MAX_DEPTH = 32

/** What an unknown field is called in an answer: no more of it than a name can be. */
const NAME_MAX_LENGTH = 64

/**
 * What KIE would refuse, or would ignore and bill: missing and unknown fields and wrong types. Values are not looked
 * at: KIE refuses those free of charge, and changes them.
 */
export function checkBody ({ fields, required }: Operation, body: Readonly<Record<string, unknown>>): FieldMistake[] {
  const types = new Map(Object.entries(fields))
  const missing = [...types].filter(([name]) => required.includes(name) && !Object.hasOwn(body, name))
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    const type = types.get(name)
    const expected = type === undefined ? unknownField(name) : mistakeIn(type, value)
    return expected === undefined ? [] : [{ field: name.slice(0, NAME_MAX_LENGTH), expected }]
  })
  return [...missing.map(([field, type]) => ({ field, expected: `${EXPECTED[type]}; it is required` })), ...wrong]
}

function unknownField (name: string): string {
  return /^call?_?back_?url$/i.test(name)
    ? 'nothing: the callback address is set by this proxy'
    : 'nothing: this operation has no such field'
}

function mistakeIn (type: FieldType, value: unknown): string | undefined {
  if (!holds(type, value)) return EXPECTED[type]
  return isWithinDepth(value, MAX_DEPTH) ? undefined : `nothing nested deeper than ${MAX_DEPTH} levels`
}

function holds (type: FieldType, value: unknown): boolean {
  switch (type) {
    case 'text': return typeof value === 'string'
    case 'number': return typeof value === 'number' || (typeof value === 'string' && NUMERIC.test(value))
    case 'boolean': return typeof value === 'boolean'
    case 'list': return Array.isArray(value)
    case 'object': return isObject(value)
  }
}

/** JSON Schema of the body, for the OpenAPI document. */
export function bodySchema ({ fields, required }: Operation) {
  return {
    type: 'object',
    required: [...required],
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, SCHEMAS[type]]))
  }
}

const SCHEMAS: Readonly<Record<FieldType, object>> = {
  text: { type: 'string' },
  number: { type: ['number', 'string'] },
  boolean: { type: 'boolean' },
  list: { type: 'array', items: {} },
  object: { type: 'object', additionalProperties: true }
}

import type { Observation } from '../../tasks/task.js'
import type { Field, Sanitizer } from '../record/fields.js'

export interface ObserveContext {
  readonly sanitizer: Sanitizer
  /** Now, in milliseconds since 1970, to compare with KIE's dates. */
  readonly dateMs: number
  /** How long this task has been known here. */
  readonly knownForMs: number
}

/** `data` of an answer that has a record. */
export type Data = Readonly<Record<string, unknown>>

/** One kind of KIE task: everything that sets it apart from the others. */
export interface Family {
  /** Our word for it in paths and bodies; no colon. */
  readonly kind: string
  /** What comes out of it, in a word or two: `song`. */
  readonly title: string
  /** Whether it is also served without its kind, as `/tasks/:id`; default false. One family is. */
  readonly isDefault?: boolean
  /** The endpoints that may know a task of it, in the order in which they are asked. */
  readonly dialects: readonly [Dialect, ...Dialect[]]
}

/** One of KIE's details endpoints, and how its records speak. No I/O. */
export interface Dialect {
  /** Told apart by it are the dialects of one family. */
  readonly name: 'legacy' | 'jobs'
  readonly path: string
  /** The name of the query parameter that takes the id. */
  readonly parameter: string
  /** The fields of `data` that a client may see. */
  readonly record: Field
  /** A text beside `code` 422 that means an unknown id. Code 404, and code 200 with `data: null`, always mean one. */
  readonly unknownText: RegExp
  /** What the endpoint answers about an unknown id, for the KIE-compatible path. */
  readonly unknownAnswer: { readonly code: number, readonly msg: string }
  /** Every place in which a record names its task. The first must; a null in the others names none. */
  idsOf (data: Data): readonly unknown[]
  /** Whether a record that the endpoint knows belongs to this family; default: each does. */
  isOurs? (data: Data): boolean
  /**
   * What a record says. Pure.
   * @throws {TaskError} `upstream-invalid-response` when the record breaks the contract, e.g. has no status
   */
  observe (data: Data, context: ObserveContext): Observation
}

/** JSON Schema of `record` in a task of this family. */
export function recordSchemaOf ({ dialects: [first, ...others] }: Family): object {
  return others.length === 0 ? first.record.schema : { anyOf: [first, ...others].map(({ record }) => record.schema) }
}

import type { Observation } from '../../tasks/task.js'
import type { Field, Sanitizer } from './fields.js'

export interface ObserveContext {
  readonly sanitizer: Sanitizer
  /** Now, in milliseconds since 1970, to compare with KIE's dates. */
  readonly dateMs: number
  /** How long this task has been known here. */
  readonly knownForMs: number
}

/** One kind of KIE task: everything that sets it apart from the others. */
export interface Family {
  /** Our word for it in paths and bodies; no colon. */
  readonly kind: string
  readonly title: string
  /** Path of KIE's details endpoint, which takes the id as `taskId`. */
  readonly path: string
  /** The fields of `data` that a client may see. */
  readonly record: Field
  /**
   * What a record says. Pure.
   * @throws {TaskError} `upstream-invalid-response` when the record breaks the contract, e.g. has no status
   */
  observe (data: Readonly<Record<string, unknown>>, context: ObserveContext): Observation
}

import type { FieldError } from '../../problems/problem.js'

/** One thing that KIE can be told to do, as far as its routes and their descriptions need it. */
export interface CreateOperation {
  readonly kind: string
  readonly name: string
  readonly title: string
  /** KIE's own path for it, and how KIE takes the fields there: as JSON by POST, or in the query of a GET. */
  readonly kiePath: string
  readonly kieMethod: 'POST' | 'GET'
  readonly bodySchema: { readonly properties: object }
  /** JSON Schema of what is answered at once; undefined: a task is made. */
  readonly dataSchema?: object
  check (body: Readonly<Record<string, unknown>>): readonly FieldError[]
}

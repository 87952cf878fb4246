/** One of KIE's own details paths. */
export interface KiePath {
  readonly kind: string
  readonly title: string
  /** The name of the schema of its record. */
  readonly recordName: string
  readonly path: string
  /** The name of the query parameter that takes the id. */
  readonly parameter: string
  /** How KIE says there that it knows no such task. */
  readonly unknown: { readonly code: number, readonly msg: string }
}

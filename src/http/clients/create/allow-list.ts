/** Which operations, and which models of the market, may be created with. */
export interface AllowList {
  /** Whether the operation is allowed, for one model at least. */
  operation (kind: string, name: string): boolean
  model (kind: string, name: string, model: unknown): boolean
}

/** From patterns such as `music/*`, `veo/generate` and `jobs:nano-banana*`; a `*` at the end stands for anything. */
export function createAllowList (patterns: readonly string[]): AllowList {
  const matches = (value: string) => patterns.some(pattern =>
    pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern)
  return {
    operation: (kind, name) => matches(`${kind}/${name}`) || patterns.some(each => each.startsWith(`${kind}:`)),
    model: (kind, name, model) => matches(`${kind}/${name}`) || matches(`${kind}:${String(model)}`)
  }
}

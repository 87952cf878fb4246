/** Far deeper than any record that KIE sends. */
const MAX_DEPTH = 64

/** The JSON object that `text` is; undefined when it is none, or nested deeper than any record. */
export function parseObject (text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) && !isDeeper(value, MAX_DEPTH) ? value : undefined
  } catch {
    return undefined // the parser's message quotes the text, so nobody gets it
  }
}

export function isObject (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether lists and objects lie within each other more than `levels` times. */
export function isDeeper (value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some(inner => isDeeper(inner, levels - 1))
}

/** Far deeper than any record that KIE sends. */
const MAX_DEPTH = 64

/**
 * Values in one document, lists and objects included. The longest record there is, the notes of a MIDI file, has some
 * 110 000 in a mebibyte; a mebibyte of `{}` would have three times as many.
 */
const MAX_VALUES = 150_000

/** The JSON object that `text` is; undefined when it is none, or deeper or of more values than any record. */
export function parseObject (text: string): Record<string, unknown> | undefined {
  const value = parse(text)
  return isObject(value) ? value : undefined
}

/** The same for a JSON list. */
export function parseArray (text: string): unknown[] | undefined {
  const value = parse(text)
  return Array.isArray(value) ? value : undefined
}

function parse (text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isBounded(value) ? value : undefined
  } catch {
    return undefined // the parser's message quotes the text, so it goes nowhere
  }
}

export function isObject (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function hasText (value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Whether lists and objects lie within each other at most `levels` times. */
export function isWithinDepth (value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every(inner => isWithinDepth(inner, levels - 1))
}

function isBounded (document: unknown): boolean {
  let values = 0

  function isWithin (value: unknown, levels: number): boolean {
    if (++values > MAX_VALUES) return false
    if (typeof value !== 'object' || value === null) return true
    return levels > 0 && Object.values(value).every(inner => isWithin(inner, levels - 1))
  }

  return isWithin(document, MAX_DEPTH)
}

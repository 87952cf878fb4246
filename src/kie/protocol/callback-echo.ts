import { callbackTokensIn } from '../../tasks/create/callback-token.js'

/** A field for an address that is called back, with something in it, however often its JSON lies in JSON. */
const ADDRESS = /call?_?back_?url\\*"\s*:\s*\\*"[^"\\]/i

/**
 * The tokens of ours that the answer of a details endpoint holds, if its record names an address that is called back.
 * Looked for in the text: the record keeps the request as JSON in a string, under names that differ by family.
 */
export function callbackTokensOf (text: string): readonly string[] | undefined {
  const tokens = new Set(callbackTokensIn(text))
  return tokens.size > 0 || ADDRESS.test(text) ? [...tokens].slice(0, MAX_TOKENS) : undefined
}

/** A task has one; what else a text may hold is not kept. */
const MAX_TOKENS = 4

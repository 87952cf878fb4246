import { ACCOUNT_PATH } from '../protocol/media-url.js'
import { exactNumber, type Field } from './fields.js'

/** `callBackUrl` in every spelling that KIE's pages use: `calBackUrl` and `progressCallBackUrl` are among them. */
const CALLBACK_KEY = /call?_?back_?url$/i

/** JSON in JSON is looked into only where something may be named in it that does not pass, escaped or not. */
const INNER_SECRET = /back_?url|kieai|\\u/i

/** KIE's own requests hold one: `param.input`. Each costs a parse, so a document with more is none of KIE's. */
const MAX_INNER_DOCUMENTS = 16

/**
 * The request as KIE stored it: a JSON string, without callback and upload addresses, at any depth and in the JSON
 * strings inside it. Null when it is not JSON.
 */
export const param: Field = {
  take: (value, sanitizer) => {
    if (typeof value !== 'string') return null
    const scrubbed = scrubJson(value)
    return scrubbed === undefined ? null : sanitizer.text(scrubbed)
  },
  schema: { type: ['string', 'null'], description: 'JSON in a string, without the callback URL' }
}

/**
 * `json` without callback and upload addresses, and with null for numbers that JavaScript cannot hold. Undefined when
 * it is not JSON, is nested too deep to be written again, or has too many documents inside.
 */
export function scrubJson (json: string): string | undefined {
  let innerDocuments = 0

  function scrubDocument (json: string): string | undefined {
    try {
      const scrubbed = JSON.stringify(JSON.parse(json, scrub))
      return innerDocuments > MAX_INNER_DOCUMENTS ? undefined : scrubbed
    } catch {
      return undefined
    }
  }

  function scrub (key: string, value: unknown): unknown {
    if (CALLBACK_KEY.test(key) || key === '__proto__') return undefined
    if (typeof value === 'number') return exactNumber(value)
    return typeof value === 'string' ? scrubText(value) : value
  }

  function scrubText (value: string): string | null {
    const mayBeJson = /^\s*[[{]/.test(value) && INNER_SECRET.test(value)
    const inner = mayBeJson && innerDocuments++ < MAX_INNER_DOCUMENTS ? scrubDocument(value) : undefined
    return inner ?? (ACCOUNT_PATH.test(value) ? null : value)
  }

  return scrubDocument(json)
}

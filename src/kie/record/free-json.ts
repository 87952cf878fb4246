import { isObject } from '../protocol/json.js'
import type { Field } from './fields.js'
import { scrubJson } from './stored-request.js'

/** What a browser would take for an address, of any scheme. */
const ADDRESS = /^\s*(?:[a-z][a-z\d+.-]*:\/\/|(?:javascript|data|blob|file|vbscript):)/i

/** Where KIE promises no shape: every value, with the care for texts, addresses and numbers that a known field has. */
export const freeJson: Field = {
  take (value, sanitizer) {
    const scrubbed = scrubJson(JSON.stringify(value ?? null))
    if (scrubbed === undefined) return null
    return JSON.parse(scrubbed, (_key, inner: unknown) => {
      if (typeof inner === 'string') return ADDRESS.test(inner) ? sanitizer.url(inner) : sanitizer.text(inner)
      if (!isObject(inner)) return inner
      return Object.fromEntries(Object.entries(inner).map(([name, each]) => [sanitizer.text(name), each]))
    })
  },
  schema: { description: 'Depends on the model' }
}

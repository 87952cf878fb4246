const REPLACEMENT = '[redacted]'

/** `Bearer …` before something as long as a token; a lyric may sing of a bearer. */
const BEARER = /bearer(?:\s|%20|\+)+[\w.~+/=-]{12,}/gi

/** A token in the address that KIE calls back: its holder may have its task read. */
const CALLBACK_TOKEN = /kcb_[\w-]{16,}/g

/** The halves of a shorter secret, and the encoded forms of a shorter part, would be found in innocent words. */
const HALVED_FROM_LENGTH = 16
const ENCODED_FROM_LENGTH = 8

/**
 * Takes secrets by their value, and anything that looks like a bearer token or one of a callback, out of a text.
 *
 * Found are each secret, its halves, and both in every form that software makes of a header: escaped in JSON (twice,
 * as in KIE's `param`), encoded for an address, hexadecimal, base64 and base64url at any offset. A text without any of
 * them costs three scans. `secrets` is asked every time, so that a rotated key counts from the next text on; the former
 * ones belong in it for as long as an answer may repeat them.
 */
export function createRedaction (secrets: () => readonly string[]): (text: string) => string {
  let known = ''
  let pattern: RegExp | undefined

  return text => {
    const present = secrets()
    if (present.join('\n') !== known) {
      known = present.join('\n')
      pattern = patternOf(present)
    }
    // Secrets first: a `Bearer …` ends where RFC 6750 says, which may be in the middle of one.
    const withoutSecrets = pattern === undefined ? text : text.replace(pattern, REPLACEMENT)
    return withoutSecrets.replace(BEARER, `Bearer ${REPLACEMENT}`).replace(CALLBACK_TOKEN, REPLACEMENT)
  }
}

function patternOf (secrets: readonly string[]): RegExp | undefined {
  const forms = new Set(secrets.flatMap(partsOf).flatMap(formsOf))
  if (forms.size === 0) return undefined
  const longestFirst = [...forms].sort((a, b) => b.length - a.length)
  return new RegExp(longestFirst.map(escapeForPattern).join('|'), 'gi')
}

function partsOf (secret: string): string[] {
  if (secret.length < HALVED_FROM_LENGTH) return [secret]
  const middle = Math.floor(secret.length / 2)
  return [secret, secret.slice(0, middle), secret.slice(middle)]
}

function formsOf (part: string): string[] {
  const escaped = escapeForJson(part)
  const readable = [part, escaped, escapeForJson(escaped)]
  if (part.length < ENCODED_FROM_LENGTH) return readable
  const hex = Buffer.from(part).toString('hex')
  return [
    ...readable,
    encodeURIComponent(part), new URLSearchParams({ '': part }).toString().slice(1), hex.replace(/../g, '%$&'),
    hex,
    ...[0, 1, 2].flatMap(offset => [base64At(offset, part, 'base64'), base64At(offset, part, 'base64url')])
  ]
}

/** The digits that `part` alone decides when it stands `offset` bytes after a multiple of three. */
function base64At (offset: number, part: string, encoding: 'base64' | 'base64url'): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(part)])
  const first = Math.ceil(offset * 8 / 6)
  const end = Math.floor(bytes.length * 8 / 6)
  return bytes.toString(encoding).slice(first, end)
}

function escapeForJson (text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function escapeForPattern (text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

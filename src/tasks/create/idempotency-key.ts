import { randomBytes } from 'node:crypto'

const KEY = /^[\x21-\x7e]{16,255}$/

/** A quoted string of structured fields (RFC 9651, 3.3.3): `\` escapes only itself and `"`. */
const QUOTED = /^"((?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/

/**
 * The value of an `Idempotency-Key` header: 16 to 255 visible ASCII characters. A quoted string is the same key as what
 * it holds. Undefined when it is no such key.
 */
export function parseIdempotencyKey (value: string): string | undefined {
  const quoted = QUOTED.exec(value)?.[1]?.replace(/\\(.)/g, '$1')
  const key = quoted ?? value
  return KEY.test(key) ? key : undefined
}

/** A key for a request that came without one. */
export function newIdempotencyKey (): string {
  return randomBytes(24).toString('base64url')
}

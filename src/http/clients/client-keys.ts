import { hash, timingSafeEqual } from 'node:crypto'

/** The id of the key that a request carries, for quotas; undefined when it lets no client in. */
export type IdentifyClient = (rawHeaders: readonly string[]) => string | undefined

const ID_BYTES = 8

/** What servers in front of us take their users' logins by. */
const OTHER_SCHEME = /^(?:basic|digest|negotiate|ntlm) /i

/**
 * Knows clients by keys of which only the SHA-256 digest, in hex, is kept here.
 * Each digest is compared in constant time, and all of them even after one that fits.
 */
export function createClientKeys (digests: readonly string[]): IdentifyClient {
  const accepted = digests.map(digest => Buffer.from(digest, 'hex'))

  return rawHeaders => {
    const key = keyOf(rawHeaders)
    if (key === undefined) return undefined
    const digest = hash('sha256', Buffer.from(key, 'latin1'), 'buffer') // the bytes as they came
    let isKnown = false
    for (const each of accepted) isKnown = timingSafeEqual(each, digest) || isKnown
    return isKnown ? `key:${digest.toString('hex', 0, ID_BYTES)}` : undefined
  }
}

/**
 * The key of `Authorization: Bearer KEY` or `X-Api-Key: KEY`; none when there are two credentials, even equal ones.
 * A login of another scheme, such as the `Basic` of a proxy in front, is no credential of ours.
 */
function keyOf (rawHeaders: readonly string[]): string | undefined {
  let credentials = 0
  let key: string | undefined
  // Not from the parsed headers: those keep the first Authorization and join several X-Api-Key into one.
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = String(rawHeaders[at]).toLowerCase()
    const value = String(rawHeaders[at + 1])
    const isOurs = name === 'x-api-key' || (name === 'authorization' && !OTHER_SCHEME.test(value))
    if (!isOurs) continue
    credentials++
    const [, token] = (name === 'x-api-key' ? /^(\S+)$/ : /^bearer +(\S+)$/i).exec(value) ?? []
    key = token
  }
  return credentials === 1 ? key : undefined
}

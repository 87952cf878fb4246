import type { EnvReader } from './env.js'

export interface ClientSettings {
  /** SHA-256 digests, in hex, of the keys that let a client in; empty: no client needs one. */
  readonly clientKeys: readonly string[]
  readonly clientRateLimit: number
  readonly clientMissLimit: number
  readonly corsOrigins: readonly string[]
}

export interface ClientSettingsSources {
  /** Reads the file that `CLIENT_KEYS_FILE` names. */
  readonly readFile: (path: string) => string
}

const DIGESTS = 'SHA-256 digests, 64 hex digits each, comma separated'

/** How a key from `npm run client-key` begins, so that one in place of its digest is recognised. */
const KEY_PREFIX = /^kb_/

/** Which clients are let in, and their limits. */
export function readClientSettings (env: EnvReader, { readFile }: ClientSettingsSources): ClientSettings {
  const { text, read, integer, mistake } = env

  function clientKeys (): readonly string[] {
    const file = text('CLIENT_KEYS_FILE')
    if (file === undefined) {
      return read('CLIENT_KEYS', [], DIGESTS, value => parseDigests('CLIENT_KEYS', value.split(',')))
    }
    if (text('CLIENT_KEYS') !== undefined) mistake('CLIENT_KEYS_FILE', 'cannot be set together with CLIENT_KEYS')
    return keysFrom(file)
  }

  /** An empty file is a mistake: it must not let every client in. */
  function keysFrom (file: string): readonly string[] {
    try {
      const digests = parseDigests('CLIENT_KEYS_FILE', readFile(file).split(/[\s,]+/).filter(each => each !== '' && each !== '-'))
      if (digests !== undefined) return digests
      mistake('CLIENT_KEYS_FILE', `names a file that does not hold ${DIGESTS} or one a line`)
    } catch {
      mistake('CLIENT_KEYS_FILE', 'names a file that cannot be read')
    }
    return []
  }

  function parseDigests (name: string, values: readonly string[]): string[] | undefined {
    // As `sha256sum` prints it: the digest, two blanks, a dash.
    const digests = values.map(each => each.trim().replace(/ +\*?-$/, ''))
    if (digests.some(each => KEY_PREFIX.test(each))) {
      mistake(name, 'holds a key; put its SHA-256 digest there, and give the key to the client')
      return []
    }
    const areDigests = digests.length > 0 && digests.every(each => /^[0-9a-f]{64}$/i.test(each))
    return areDigests ? [...new Set(digests.map(each => each.toLowerCase()))] : undefined
  }

  return {
    clientKeys: clientKeys(),
    clientRateLimit: integer('CLIENT_RATE_LIMIT', 300, 0, 1_000_000),
    clientMissLimit: integer('CLIENT_MISS_LIMIT', 20, 0, 1_000_000),
    corsOrigins: read('CORS_ORIGINS', [],
      'exact origins such as https://app.example.com (no slash at the end), comma separated', parseOrigins)
  }
}

function parseOrigins (value: string): string[] | undefined {
  const origins = value.split(',').map(each => each.trim())
  return origins.every(isOrigin) ? origins : undefined
}

/** As a browser sends it. The pages of apps and extensions have schemes of their own: `capacitor://localhost`. */
function isOrigin (text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin } = new URL(text)
  if (origin !== 'null') return origin === text && /^https?:$/.test(protocol)
  return protocol !== 'file:' && /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9._-]+(?::\d+)?$/.test(text)
}

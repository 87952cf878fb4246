import type { EnvReader } from './env.js'

export interface ClientSettings {
  /** SHA-256 digests, in hex, of the keys that let a client in; none: nobody needs one. */
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

/** Who may ask, and how much. */
export function readClientSettings (env: EnvReader, { readFile }: ClientSettingsSources): ClientSettings {
  const { text, read, integer, mistake } = env

  function clientKeys (): readonly string[] {
    const file = text('CLIENT_KEYS_FILE')
    if (file === undefined) return read('CLIENT_KEYS', [], DIGESTS, value => parseDigests(value.split(',')))
    if (text('CLIENT_KEYS') !== undefined) mistake('CLIENT_KEYS_FILE', 'cannot be set together with CLIENT_KEYS')
    return keysFrom(file)
  }

  /** A file that says nothing is a mistake: it must not open the door to everybody. */
  function keysFrom (file: string): readonly string[] {
    try {
      const digests = parseDigests(readFile(file).split(/[\s,]+/).filter(each => each !== ''))
      if (digests !== undefined) return digests
      mistake('CLIENT_KEYS_FILE', `names a file that does not hold ${DIGESTS} or one a line`)
    } catch {
      mistake('CLIENT_KEYS_FILE', 'names a file that cannot be read')
    }
    return []
  }

  return {
    clientKeys: clientKeys(),
    clientRateLimit: integer('CLIENT_RATE_LIMIT', 300, 0, 1_000_000),
    clientMissLimit: integer('CLIENT_MISS_LIMIT', 20, 0, 1_000_000),
    corsOrigins: read('CORS_ORIGINS', [], 'exact origins such as https://app.example.com, comma separated', parseOrigins)
  }
}

function parseDigests (values: readonly string[]): string[] | undefined {
  const digests = values.map(each => each.trim().toLowerCase())
  return digests.length > 0 && digests.every(each => /^[0-9a-f]{64}$/.test(each)) ? [...new Set(digests)] : undefined
}

function parseOrigins (value: string): string[] | undefined {
  const origins = value.split(',').map(each => each.trim())
  const areExact = origins.every(each => URL.canParse(each) && new URL(each).origin === each && /^https?:/.test(each))
  return areExact ? origins : undefined
}

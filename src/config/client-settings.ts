import type { EnvReader } from './env.js'

export interface ClientSettings {
  readonly clientRateLimit: number
  readonly corsOrigins: readonly string[]
}

/** Who may ask, and how much. */
export function readClientSettings ({ read, integer }: EnvReader): ClientSettings {
  return {
    clientRateLimit: integer('CLIENT_RATE_LIMIT', 300, 0, 1_000_000),
    corsOrigins: read('CORS_ORIGINS', [], 'exact origins such as https://app.example.com, comma separated', parseOrigins)
  }
}

function parseOrigins (value: string): string[] | undefined {
  const origins = value.split(',').map(each => each.trim())
  const areExact = origins.every(each => URL.canParse(each) && new URL(each).origin === each && /^https?:/.test(each))
  return areExact ? origins : undefined
}

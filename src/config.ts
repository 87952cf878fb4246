import { isIP } from 'node:net'
import { createEnvReader, type Env } from './env.js'

export interface Config {
  /** The real KIE, or whatever speaks its protocol; undefined: the sandbox serves. */
  readonly kie: { readonly baseUrl: URL, readonly apiKey: string } | undefined
  readonly kieUserAgent: string
  readonly kieTimeoutMs: number
  readonly kieMaxRps: number
  readonly kieMaxInFlight: number
  readonly kieMaxQueue: number
  readonly sandboxSpeed: number
  readonly host: string
  readonly port: number
  readonly logLevel: string
  readonly taskRateLimit: number
  readonly taskThrottle: 'share' | 'reject'
  readonly snapshotFreshMs: number
  readonly snapshotMaxAgeMs: number
  readonly staleIfErrorMs: number
  readonly terminalTtlMs: number
  readonly cacheMaxEntries: number
  readonly cacheMaxBytes: number
  readonly clientRateLimit: number
  readonly corsOrigins: readonly string[]
  readonly shutdownDelayMs: number
  readonly shutdownTimeoutMs: number
}

export interface ConfigSources {
  readonly env: Env
  /** Reads the file that `KIE_API_KEY_FILE` names. */
  readonly readFile: (path: string) => string
  readonly version: string
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
const DAY_MS = 86_400_000

/**
 * The configuration of a process, from its environment alone. An empty variable counts as unset.
 * @throws {ConfigError} with every mistake there is, not only the first
 */
export function loadConfig ({ env, readFile, version }: ConfigSources): Config {
  const { text, read, integer, choice, mistake, assertGood } = createEnvReader(env)
  const isProduction = env.NODE_ENV === 'production'

  function apiKey (): string | undefined {
    const file = text('KIE_API_KEY_FILE')
    if (file !== undefined && text('KIE_API_KEY') !== undefined) {
      mistake('KIE_API_KEY_FILE', 'cannot be set together with KIE_API_KEY')
    }
    const name = file === undefined ? 'KIE_API_KEY' : 'KIE_API_KEY_FILE'
    const key = file === undefined ? text('KIE_API_KEY') : keyFrom(file)
    if (key !== undefined && !/^[\x21-\x7e]+$/.test(key)) mistake(name, 'must hold printable ASCII without spaces')
    return key
  }

  function keyFrom (file: string): string | undefined {
    try {
      const key = readFile(file).trim()
      if (key !== '') return key
      mistake('KIE_API_KEY_FILE', 'names an empty file')
    } catch {
      mistake('KIE_API_KEY_FILE', 'names a file that cannot be read')
    }
    return undefined
  }

  /** Nobody is served invented songs by accident: not in production, and not when anything else was asked for. */
  function chooseSandbox (hasKey: boolean): boolean {
    const hasBaseUrl = text('KIE_BASE_URL') !== undefined
    const asked = read('KIE_SANDBOX', undefined, '0 or 1', value => value === '1' ? true : value === '0' ? false : undefined)
    if (asked === true && hasBaseUrl) mistake('KIE_BASE_URL', 'cannot be set together with KIE_SANDBOX=1')
    if (asked !== undefined || hasKey) {
      if (asked === false && !hasKey) mistake('KIE_API_KEY', 'is required with KIE_SANDBOX=0 (or KIE_API_KEY_FILE)')
      return asked ?? false
    }
    if (hasBaseUrl) mistake('KIE_API_KEY', 'is required with KIE_BASE_URL (or KIE_API_KEY_FILE)')
    else if (isProduction) mistake('KIE_API_KEY', 'is required in production (or KIE_API_KEY_FILE, or KIE_SANDBOX=1)')
    return !hasBaseUrl && !isProduction
  }

  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    mistake('NODE_TLS_REJECT_UNAUTHORIZED', 'must not be 0: the token would go to anybody who answers')
  }
  const key = apiKey()
  const isSandbox = chooseSandbox(key !== undefined || text('KIE_API_KEY_FILE') !== undefined)
  const baseUrl = read('KIE_BASE_URL', new URL('https://api.kie.ai'),
    'an https: address (http: only on loopback) without user, query or fragment', parseBaseUrl)

  const config: Config = {
    kie: isSandbox || key === undefined ? undefined : { baseUrl, apiKey: key },
    kieUserAgent: read('KIE_USER_AGENT', `kie-bff/${version}`, 'printable ASCII',
      value => /^[\x20-\x7e]{1,256}$/.test(value) ? value : undefined),
    kieTimeoutMs: integer('KIE_TIMEOUT_MS', 5000, 1, 60_000),
    kieMaxRps: integer('KIE_MAX_RPS', 50, 1, 100_000),
    kieMaxInFlight: integer('KIE_MAX_IN_FLIGHT', 64, 1, 10_000),
    kieMaxQueue: integer('KIE_MAX_QUEUE', 256, 0, 100_000),
    sandboxSpeed: integer('KIE_SANDBOX_SPEED', 1, 1, 1000),
    host: read('HOST', '127.0.0.1', 'a host name or an IP address', parseHost),
    port: integer('PORT', 3000, 0, 65_535),
    logLevel: choice('LOG_LEVEL', 'info', LOG_LEVELS),
    taskRateLimit: integer('TASK_RATE_LIMIT', 3, 1, 3),
    taskThrottle: choice('TASK_THROTTLE', 'share', ['share', 'reject']),
    snapshotFreshMs: integer('SNAPSHOT_FRESH_MS', 334, 0, 60_000),
    snapshotMaxAgeMs: integer('SNAPSHOT_MAX_AGE_MS', 1000, 0, 60_000),
    staleIfErrorMs: integer('STALE_IF_ERROR_SECONDS', 10, 0, 3600) * 1000,
    terminalTtlMs: integer('TERMINAL_TTL_SECONDS', 3600, 1, 14 * DAY_MS / 1000) * 1000,
    cacheMaxEntries: integer('CACHE_MAX_ENTRIES', 10_000, 1, 10_000_000),
    cacheMaxBytes: integer('CACHE_MAX_BYTES', 67_108_864, 1, 2 ** 40),
    clientRateLimit: integer('CLIENT_RATE_LIMIT', 300, 0, 1_000_000),
    corsOrigins: read('CORS_ORIGINS', [], 'exact origins such as https://app.example.com, comma separated', parseOrigins),
    shutdownDelayMs: integer('SHUTDOWN_DELAY_MS', isProduction ? 1500 : 0, 0, 60_000),
    shutdownTimeoutMs: integer('SHUTDOWN_TIMEOUT_MS', 10_000, 1, 600_000)
  }
  assertGood()
  return Object.freeze(config)
}

export function isLoopback (hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
}

function parseBaseUrl (value: string): URL | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return isAllowed ? url : undefined
}

function parseHost (value: string): string | undefined {
  return isIP(value) !== 0 || /^[A-Za-z0-9.-]{1,253}$/.test(value) ? value : undefined
}

function parseOrigins (value: string): string[] | undefined {
  const origins = value.split(',').map(each => each.trim())
  const areExact = origins.every(each => URL.canParse(each) && new URL(each).origin === each && /^https?:/.test(each))
  return areExact ? origins : undefined
}

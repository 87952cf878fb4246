import { isIP } from 'node:net'
import type { EnvReader } from './env.js'

export interface KieSettings {
  /** The real KIE, or whatever speaks its protocol; undefined: the sandbox serves. */
  readonly kie: { readonly baseUrl: URL, readonly apiKey: string } | undefined
  readonly sandboxSpeed: number
  readonly kieUserAgent: string
  readonly kieTimeoutMs: number
  readonly kieMaxRps: number
  readonly kieMaxInFlight: number
  readonly kieMaxQueue: number
}

export interface KieSettingsSources {
  /** Reads the file that `KIE_API_KEY_FILE` names. */
  readonly readFile: (path: string) => string
  readonly version: string
}

/** Which upstream is asked, with which token, and how hard. */
export function readKieSettings (env: EnvReader, { readFile, version }: KieSettingsSources): KieSettings {
  const { text, read, integer, mistake } = env

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
    else if (env.isProduction) mistake('KIE_API_KEY', 'is required in production (or KIE_API_KEY_FILE, or KIE_SANDBOX=1)')
    return !hasBaseUrl && !env.isProduction
  }

  const key = apiKey()
  const isSandbox = chooseSandbox(key !== undefined || text('KIE_API_KEY_FILE') !== undefined)
  const baseUrl = read('KIE_BASE_URL', new URL('https://api.kie.ai'),
    'an https: address (http: only on loopback) without user, query or fragment', parseBaseUrl)

  return {
    kie: isSandbox || key === undefined ? undefined : { baseUrl, apiKey: key },
    sandboxSpeed: integer('KIE_SANDBOX_SPEED', 1, 1, 1000),
    kieUserAgent: read('KIE_USER_AGENT', `kie-bff/${version}`, 'printable ASCII',
      value => /^[\x20-\x7e]{1,256}$/.test(value) ? value : undefined),
    kieTimeoutMs: integer('KIE_TIMEOUT_MS', 5000, 1, 60_000),
    kieMaxRps: integer('KIE_MAX_RPS', 50, 1, 100_000),
    kieMaxInFlight: integer('KIE_MAX_IN_FLIGHT', 64, 1, 10_000),
    kieMaxQueue: integer('KIE_MAX_QUEUE', 256, 0, 100_000)
  }
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

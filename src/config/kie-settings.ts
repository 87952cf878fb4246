import { isIP } from 'node:net'
import { readApiKey, type ApiKeySetting, type ApiKeySources } from './api-key.js'
import type { EnvReader } from './env.js'

export interface KieSettings {
  /** The real KIE, or a server that speaks its protocol; undefined: the sandbox serves. */
  readonly kie: { readonly baseUrl: URL } & ApiKeySetting | undefined
  /** Where files go up; undefined: nowhere, unless the sandbox serves. */
  readonly uploadUrl: URL | undefined
  readonly uploadMaxBytes: number
  readonly sandboxSpeed: number
  readonly kieUserAgent: string
  readonly kieTimeoutMs: number
  readonly kieMaxRps: number
  readonly kieMaxInFlight: number
  readonly kieMaxQueue: number
  /** Which of KIE's endpoints is asked for music: its own, the one for jobs, or whichever knows the task. */
  readonly kieMusicDialect: 'auto' | 'legacy' | 'jobs'
}

export interface KieSettingsSources extends ApiKeySources {
  readonly version: string
}

const REAL_URL = new URL('https://api.kie.ai')
const REAL_UPLOAD_URL = new URL('https://kieai.redpandaai.co')
const ADDRESS = 'an https: address (http: only on loopback) without user, query or fragment'

/** Which upstream is asked, with which token, and how hard. */
export function readKieSettings (env: EnvReader, sources: KieSettingsSources): KieSettings {
  const { text, read, integer, choice, isOn, mistake } = env

  /** No client is served invented songs by accident: not in production, and not when another upstream is configured. */
  function chooseSandbox (hasKey: boolean): boolean {
    const hasBaseUrl = text('KIE_BASE_URL') !== undefined
    const asked = isOn('KIE_SANDBOX', undefined)
    if (asked === true && hasBaseUrl) mistake('KIE_BASE_URL', 'cannot be set together with KIE_SANDBOX=1')
    if (asked !== undefined || hasKey) {
      if (asked === false && !hasKey) mistake('KIE_API_KEY', 'is required with KIE_SANDBOX=0 (or KIE_API_KEY_FILE)')
      return asked ?? false
    }
    if (hasBaseUrl) mistake('KIE_API_KEY', 'is required with KIE_BASE_URL (or KIE_API_KEY_FILE)')
    else if (env.isProduction) mistake('KIE_API_KEY', 'is required in production (or KIE_API_KEY_FILE, or KIE_SANDBOX=1)')
    return !hasBaseUrl && !env.isProduction
  }

  const key = readApiKey(env, sources)
  const isSandbox = chooseSandbox(text('KIE_API_KEY') !== undefined || text('KIE_API_KEY_FILE') !== undefined)
  const baseUrl = read('KIE_BASE_URL', REAL_URL, ADDRESS, parseBaseUrl)
  // The token goes there too: to KIE's own upload host only together with KIE's own API.
  const uploadUrl = read('KIE_UPLOAD_URL', baseUrl.href === REAL_URL.href ? REAL_UPLOAD_URL : undefined, ADDRESS, parseBaseUrl)

  return {
    kie: isSandbox || key === undefined ? undefined : { baseUrl, ...key },
    uploadUrl,
    uploadMaxBytes: integer('UPLOAD_MAX_BYTES', 104_857_600, 1, 2_147_483_647),
    sandboxSpeed: integer('KIE_SANDBOX_SPEED', 1, 1, 1000),
    kieUserAgent: read('KIE_USER_AGENT', `kie-bff/${sources.version}`, 'printable ASCII',
      value => /^[\x20-\x7e]{1,256}$/.test(value) ? value : undefined),
    kieTimeoutMs: integer('KIE_TIMEOUT_MS', 5000, 1, 60_000),
    kieMaxRps: integer('KIE_MAX_RPS', 50, 1, 100_000),
    kieMaxInFlight: integer('KIE_MAX_IN_FLIGHT', 64, 1, 10_000),
    kieMaxQueue: integer('KIE_MAX_QUEUE', 256, 0, 100_000),
    kieMusicDialect: choice('KIE_MUSIC_DIALECT', 'auto', ['auto', 'legacy', 'jobs'])
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

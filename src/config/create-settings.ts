import { readKey, type ApiKeySources } from './api-key.js'
import type { EnvReader } from './env.js'
import { isLoopback } from './kie-settings.js'

export interface CreateSettings {
  readonly isCreationOn: boolean
  readonly createAllow: readonly string[]
  /** 0: no limit, as for `clientCreateLimit`. */
  readonly createDailyLimit: number
  readonly kieCreateLimit: number
  readonly kieCreateTimeoutMs: number
  readonly clientCreateLimit: number
  /** Where intents survive the end of the process; undefined: in memory. */
  readonly dataDir: string | undefined
  /** Where clients and KIE reach us, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** The key by which KIE signs its callbacks; undefined: their signatures are not looked at. */
  readonly webhookKey: string | undefined
}

/** Which clients may create, their limits, and where creations are remembered. */
export function readCreateSettings (
  env: EnvReader, isSandbox: boolean, sources: ApiKeySources
): CreateSettings {
  const { read, integer, choice } = env
  const creation = choice('TASK_CREATION', 'auto', ['auto', 'on', 'off'])
  return {
    // A key that was only read with must not become one that is spent with by an upgrade.
    isCreationOn: creation === 'on' || (creation === 'auto' && isSandbox),
    createAllow: read('CREATE_ALLOW', ['*'], 'patterns such as music/*, veo/generate or jobs:nano-banana*, comma separated', parsePatterns),
    createDailyLimit: integer('CREATE_DAILY_LIMIT', 0, 0, 1_000_000),
    kieCreateLimit: integer('KIE_CREATE_LIMIT', 20, 1, 10_000),
    kieCreateTimeoutMs: integer('KIE_CREATE_TIMEOUT_MS', 30_000, 1, 34_000),
    clientCreateLimit: integer('CLIENT_CREATE_LIMIT', 20, 0, 1_000_000),
    dataDir: read('DATA_DIR', undefined, 'a folder', value => value),
    publicUrl: read('PUBLIC_URL', undefined, 'an https: address (http: only on loopback) without user, query or fragment', parsePublicUrl),
    webhookKey: readKey('KIE_WEBHOOK_KEY', 'KIE_WEBHOOK_KEY_FILE', env, sources)?.key
  }
}

function parsePatterns (value: string): string[] | undefined {
  const patterns = value.split(',').map(each => each.trim())
  const areGood = patterns.every(each => /^(\*|[a-z0-9-]+\/([a-z0-9-]*\*|[a-z0-9-]+)|jobs:[\w./-]*\*?)$/.test(each))
  return areGood ? patterns : undefined
}

function parsePublicUrl (value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return undefined
  const isAllowed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
  return isAllowed ? url.href.replace(/\/$/, '') : undefined
}

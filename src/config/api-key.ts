import type { EnvReader } from './env.js'

export interface ApiKeySetting {
  readonly apiKey: string
  /** The file that it came from, in which another may follow. */
  readonly apiKeyFile: string | undefined
}

export interface ApiKeySources {
  /** Reads the file that `KIE_API_KEY_FILE` names. */
  readonly readFile: (path: string) => string
}

/** What a key file or variable holds, trimmed; else what is wrong with it, for the operator. */
export type ParsedApiKey = { readonly key: string } | { readonly mistake: string }

export function parseApiKey (text: string): ParsedApiKey {
  const key = text.trim()
  if (key === '') return { mistake: 'names an empty file' }
  return /^[\x21-\x7e]{1,4096}$/.test(key) ? { key } : { mistake: 'must hold printable ASCII without spaces' }
}

export const UNREADABLE = 'names a file that cannot be read'

/** The token, from a variable or from a file. */
export function readApiKey ({ text, mistake }: EnvReader, { readFile }: ApiKeySources): ApiKeySetting | undefined {
  const path = text('KIE_API_KEY_FILE')
  const given = text('KIE_API_KEY')
  if (path !== undefined && given !== undefined) mistake('KIE_API_KEY_FILE', 'cannot be set together with KIE_API_KEY')
  const content = path === undefined ? given : contentOf(path)
  if (content === undefined) return undefined
  const parsed = parseApiKey(content)
  if ('key' in parsed) return { apiKey: parsed.key, apiKeyFile: path }
  mistake(path === undefined ? 'KIE_API_KEY' : 'KIE_API_KEY_FILE', parsed.mistake)
  return undefined

  function contentOf (path: string): string | undefined {
    try {
      return readFile(path)
    } catch {
      mistake('KIE_API_KEY_FILE', UNREADABLE)
      return undefined
    }
  }
}

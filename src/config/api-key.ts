import type { EnvReader } from './env.js'

export interface ApiKeySetting {
  readonly apiKey: string
  /** The file that it came from, in which another may follow. */
  readonly apiKeyFile: string | undefined
}

export interface ApiKeySources {
  /** Reads the file that a variable names. */
  readonly readFile: (path: string) => string
}

/** What a key file or variable holds, trimmed; else what is wrong with it, for the operator. */
export type ParsedApiKey = { readonly key: string } | { readonly mistake: string }

/** Every text that holds the key is redacted. A short key stands in ordinary words too, and would eat them. */
const MIN_LENGTH = 16

/** What examples and templates have in place of a key. */
const EXAMPLE_KEY = /^(?:your|my|change|replace|insert|paste|placeholder|example|todo|x{8,}|\*{8,}|\.{3})/i

export function parseApiKey (text: string): ParsedApiKey {
  const key = text.trim()
  if (key === '') return { mistake: 'names an empty file' }
  if (!/^[\x21-\x7e]{1,4096}$/.test(key)) return { mistake: 'must hold printable ASCII without spaces' }
  if (/^(["'`]).*\1$/.test(key)) return { mistake: 'is wrapped in quotes, which would be part of the key' }
  if (EXAMPLE_KEY.test(key)) return { mistake: 'holds the words of an example, not a key' }
  if (key.length < MIN_LENGTH) return { mistake: `must hold at least ${MIN_LENGTH} characters` }
  return { key }
}

export const UNREADABLE = 'names a file that cannot be read'

/** The token, from a variable or from a file. */
export function readApiKey (env: EnvReader, sources: ApiKeySources): ApiKeySetting | undefined {
  const found = readKey('KIE_API_KEY', 'KIE_API_KEY_FILE', env, sources)
  return found && { apiKey: found.key, apiKeyFile: found.path }
}

/** A key, from the variable `name` or from the file that the variable `fileName` names. */
export function readKey (
  name: string, fileName: string, { text, mistake }: EnvReader, { readFile }: ApiKeySources
): { readonly key: string, readonly path: string | undefined } | undefined {
  const path = text(fileName)
  const given = text(name)
  if (path !== undefined && given !== undefined) mistake(fileName, `cannot be set together with ${name}`)
  const content = path === undefined ? given : contentOf(path)
  if (content === undefined) return undefined
  const parsed = parseApiKey(content)
  if ('key' in parsed) return { key: parsed.key, path }
  mistake(path === undefined ? name : fileName, parsed.mistake)
  return undefined

  function contentOf (path: string): string | undefined {
    try {
      return readFile(path)
    } catch {
      mistake(fileName, UNREADABLE)
      return undefined
    }
  }
}

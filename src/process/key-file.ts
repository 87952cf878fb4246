import type { BaseLogger } from 'pino'
import { parseApiKey, UNREADABLE } from '../config/api-key.js'
import type { Clock } from '../traffic/clock.js'

export interface KeyFileOptions {
  readonly clock: Clock
  readonly path: string
  readonly readFile: (path: string) => Promise<string>
  /** What the file held at the start. */
  readonly apiKey: string
  readonly logger: Pick<BaseLogger, 'info' | 'warn'>
}

export interface KeyFile {
  /** The last good key. */
  readonly apiKey: () => string
  /** That one and those before it, newest first: what an answer or a log line may still repeat. */
  readonly known: () => readonly string[]
  readonly onKeyChange: (listener: () => void) => void
  /** Looks no more. */
  close (): void
}

const VARIABLE = 'KIE_API_KEY_FILE'
const INTERVAL_MS = 5_000

/** Keys remembered. An answer is a few seconds late at most, and a key is not changed as often as that. */
const MAX_KNOWN = 4

/**
 * Looks at the key file every 5 s and promises the last good key that was in it, so that a rotation needs no restart.
 * A fault of the file is logged once, when it begins. Never two looks at a time, however long one takes.
 */
export function watchKeyFile (options: KeyFileOptions): KeyFile {
  const { clock, path, readFile, apiKey, logger } = options
  const listeners: Array<() => void> = [] // one for each part of the program that asked
  let known: readonly string[] = [apiKey]
  let current = apiKey
  let lastMistake: string | undefined
  let cancel = clock.after(INTERVAL_MS, look)
  let isClosed = false

  function look (): void {
    void readFile(path)
      .then(parseApiKey, () => ({ mistake: UNREADABLE }))
      .then(take)
  }

  function take (found: ReturnType<typeof parseApiKey>): void {
    if (isClosed) return
    cancel = clock.after(INTERVAL_MS, look)
    const mistake = 'mistake' in found ? found.mistake : undefined
    if (mistake !== lastMistake) {
      lastMistake = mistake
      if (mistake === undefined) logger.info({ variable: VARIABLE }, 'key file readable again')
      else logger.warn({ variable: VARIABLE, mistake }, 'key file refused: the last good key stays in use')
    }
    if ('key' in found && found.key !== current) change(found.key)
  }

  function change (key: string): void {
    current = key
    known = [...new Set([key, ...known])].slice(0, MAX_KNOWN)
    logger.info({ variable: VARIABLE }, 'key replaced by the one in the key file')
    for (const listener of listeners) listener()
  }

  return {
    apiKey: () => current,
    known: () => known,
    onKeyChange (listener) { listeners.push(listener) },
    close () {
      isClosed = true
      cancel()
    }
  }
}

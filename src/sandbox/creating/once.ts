import { refusal, type Fields } from './checks.js'
import type { Row } from './rows.js'

const MAX_SOURCES = 10_000

/** What KIE makes once only for each source: a WAV file, a video or covers of a song. */
export interface Once {
  /** The refusal of a second request for a source; undefined: it is the first. */
  refuse (path: string, row: Row, fields: Fields): object | undefined
  made (path: string, row: Row, fields: Fields): void
}

/** Remembers the 10 000 sources that came last. */
export function createOnce (): Once {
  const sources = new Set<string>()
  const sourceOf = (path: string, { taskId, audioId = '' }: Fields) => `${path} ${String(taskId)} ${String(audioId)}`

  return {
    refuse (path, { once }, fields) {
      return once !== undefined && sources.has(sourceOf(path, fields)) ? refusal(once.code, once.msg) : undefined
    },
    made (path, { once }, fields) {
      if (once === undefined) return
      sources.add(sourceOf(path, fields))
      for (const oldest of sources) {
        if (sources.size <= MAX_SOURCES) break
        sources.delete(oldest)
      }
    }
  }
}

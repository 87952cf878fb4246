import { refusal, type Fields } from './checks.js'
import { uuidOf } from '../families/family.js'

export const FULL_HD = '/api/v1/veo/get-1080p-video'
export const FOUR_K = '/api/v1/veo/get-4k-video'

/** How long an upgrade takes at the speed of life. KIE's take minutes. */
const FULL_HD_MS = 10_000
const FOUR_K_MS = 20_000
const MAX_UPGRADES = 10_000

export interface UpgradesOptions {
  readonly dateMs: () => number
  readonly speed: number
  /** Where the media lie, without a slash at the end. */
  readonly origin: () => string
}

/** A video in more pixels, under the id that it has. That the larger of the two is done is told by an error. */
export interface Upgrades {
  start (path: string, fields: Fields): object
  /** What KIE says of an upgrade that was started; undefined: it was not. */
  progress (path: string, fields: Fields): object | undefined
  resolutionOf (id: string): string
}

/** Remembers the 10 000 upgrades that came last. */
export function createUpgrades ({ dateMs, speed, origin }: UpgradesOptions): Upgrades {
  const startedAtMs = new Map<string, number>()

  function isDone (path: string, id: string): boolean {
    const atMs = startedAtMs.get(`${path} ${id}`)
    return atMs !== undefined && (dateMs() - atMs) * speed >= (path === FOUR_K ? FOUR_K_MS : FULL_HD_MS)
  }

  function fileOf (id: string, place: string, ending: string): string {
    return `${origin()}/media/${uuidOf(id, place)}.${ending}`
  }

  function filesOf (id: string, isThere: boolean): object {
    return {
      taskId: id,
      resultUrls: isThere ? [fileOf(id, '4k', 'webm')] : null,
      imageUrls: isThere ? [fileOf(id, '4k', 'svg')] : null
    }
  }

  return {
    start (path, { taskId }) {
      const id = String(taskId)
      startedAtMs.set(`${path} ${id}`, dateMs())
      for (const oldest of startedAtMs.keys()) {
        if (startedAtMs.size <= MAX_UPGRADES) break
        startedAtMs.delete(oldest)
      }
      return path === FOUR_K
        ? { code: 200, msg: 'success', data: filesOf(id, false) }
        : refusal(400, '1080P is processing. It should be ready in 1-2 minutes. Please check back shortly.')
    },

    progress (path, { taskId }) {
      const id = String(taskId)
      if (!startedAtMs.has(`${path} ${id}`)) return undefined
      const isThere = isDone(path, id)
      if (path === FULL_HD) {
        return isThere
          ? { code: 200, msg: 'success', data: { resultUrl: fileOf(id, '1080p', 'webm') } }
          : refusal(400, '1080P is processing. It should be ready in 1-2 minutes. Please check back shortly.')
      }
      const msg = isThere
        ? 'The video has been generated successfully'
        : '4k is processing. It should be ready in 5-10 minutes. Please check back shortly.'
      return { code: 422, msg, data: filesOf(id, isThere) }
    },

    resolutionOf: id => isDone(FOUR_K, id) ? '4k' : isDone(FULL_HD, id) ? '1080p' : '720p'
  }
}

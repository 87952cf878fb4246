import { refusal, type Fields } from './checks.js'
import { createUpgrades, FOUR_K, FULL_HD, type UpgradesOptions } from './upgrades.js'
import { uuidOf } from '../families/family.js'

/** KIE's endpoints that answer at once. */
export interface SandboxHelpers {
  /** What KIE says free of charge, where it has something to say; undefined: it is about to work. */
  known (path: string, fields: Fields): object | undefined
  /** The answer that is paid for. */
  answer (path: string, fields: Fields): object
  /** The resolution of a video of Veo as it is now. */
  resolutionOf (id: string): string
}

function success (data: unknown): object {
  return { code: 200, msg: 'success', data }
}

export function createSandboxHelpers (options: UpgradesOptions): SandboxHelpers {
  const { dateMs, origin } = options
  const upgrades = createUpgrades(options)

  const answers: Readonly<Record<string, (fields: Fields) => object>> = {
    '/api/v1/generate/generate-persona': ({ taskId, audioId, name, description }) =>
      success({ personaId: uuidOf(String(taskId), String(audioId)), name, description }),
    '/api/v1/generate/get-timestamped-lyrics': () => success({
      alignedWords: ['[Verse]\nGulls ', 'over ', 'the ', 'quay'].map((word, index) => ({
        word, success: true, startS: index, endS: index + 0.5, palign: 0
      })),
      waveformData: [0, 0.4, 1],
      hootCer: 0.31,
      isStreamed: false
    }),
    // As seen live: the page has `errorMessage`, and "1" for success.
    '/api/v1/style/generate': ({ content }) => success({
      taskId: uuidOf(String(content)).replaceAll('-', ''),
      param: content,
      result: `${String(content)}, brooding, with a slow accordion`,
      creditsConsumed: 0.4,
      creditsRemaining: 812.6,
      successFlag: '成功',
      errorCode: null,
      errorMsg: null,
      createTime: dateMs()
    }),
    '/api/v1/gpt4o-image/download-url': ({ url }) => success(url),
    [FULL_HD]: fields => upgrades.start(FULL_HD, fields),
    [FOUR_K]: fields => upgrades.start(FOUR_K, fields)
  }

  return {
    known (path, fields) {
      if (path === FULL_HD || path === FOUR_K) return upgrades.progress(path, fields)
      if (path !== '/api/v1/gpt4o-image/download-url') return undefined
      return String(fields.url).startsWith(`${origin()}/media/`) ? undefined : refusal(422, 'url is wrong')
    },
    answer: (path, fields) => answers[path]?.(fields) ?? refusal(404, 'No message available'),
    resolutionOf: id => upgrades.resolutionOf(id)
  }
}

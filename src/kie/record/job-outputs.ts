import type { TaskOutput } from '../../tasks/task.js'
import type { Data } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import type { Sanitizer } from './fields.js'
import { addressesIn, output } from './parts.js'

type OutputType = TaskOutput['type']

const TYPES_BY_ENDING = new Map<string, OutputType>([
  ...['mp4', 'webm', 'mov', 'm4v', 'mkv'].map(ending => [ending, 'video'] as const),
  ...['mp3', 'wav', 'm4a', 'ogg', 'flac', 'aac', 'opus'].map(ending => [ending, 'audio'] as const),
  ...['png', 'jpg', 'jpeg', 'webp', 'gif', 'avif', 'svg', 'bmp'].map(ending => [ending, 'image'] as const)
])

/** What a model makes of it where the address has no ending: most of the market's models make pictures. */
const TYPES_BY_MODEL: ReadonlyArray<readonly [RegExp, OutputType]> = [
  [/video|[it]2v|veo|sora|kling|runway|aleph/i, 'video'],
  [/audio|music|sound|speech|voice|tts/i, 'audio']
]

export interface JobOutputs {
  readonly outputs: readonly TaskOutput[]
  /** As in `Evidence`. */
  readonly done: readonly boolean[]
}

/** The uniform outputs of a result: files, tracks, and texts where they have a name that is known. */
export function jobOutputs (result: Data | undefined, model: unknown, sanitizer: Sanitizer): JobOutputs {
  const { resultUrls, data, resultObject } = result ?? {}
  const files = addressesIn(resultUrls)
  const tracks = Array.isArray(data) ? data.filter(isObject) : []
  const texts = textsOf(resultObject)
  return {
    outputs: [
      ...files.map(url => output(typeOf(url, model), { url }, sanitizer)),
      ...tracks.filter(each => hasText(each.id) || hasText(each.audio_url)).map(each => output('audio', {
        id: each.id,
        url: each.audio_url,
        streamUrl: each.stream_audio_url,
        imageUrl: each.image_url,
        title: each.title,
        text: each.prompt,
        durationSeconds: each.duration
      }, sanitizer)),
      ...texts.map(each => output('text', { title: each.title, text: each.text }, sanitizer))
    ],
    done: [...files.map(() => true), ...tracks.map(each => hasText(each.audio_url)), ...texts.map(() => true)]
  }
}

/** `{ text }` of a transcript, `{ lyricsData: [{ text, title }] }` of a lyric. */
function textsOf (resultObject: unknown): Data[] {
  if (!isObject(resultObject)) return []
  const listed = Array.isArray(resultObject.lyricsData) ? resultObject.lyricsData.filter(isObject) : []
  return [resultObject, ...listed].filter(({ text }) => hasText(text))
}

function typeOf (url: string, model: unknown): OutputType {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const known = TYPES_BY_ENDING.get(/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '')
  const name = hasText(model) ? model : ''
  return known ?? TYPES_BY_MODEL.find(([pattern]) => pattern.test(name))?.[1] ?? 'image'
}

import { createHash } from 'node:crypto'
import { DURATION_SECONDS } from './media.js'
import type { Stage } from './stories.js'

export interface RecordOptions {
  readonly id: string
  readonly stage: Stage
  readonly bornAtMs: number
  /** Where the media lie, without a slash at the end. */
  readonly origin: string
}

const TITLE = 'Harbour Waltz'
const MODEL = 'chirp-v4'

/** `data` of `GET /api/v1/generate/record-info`, in the shape recorded live: dates as numbers, `source…` fields. */
export function musicRecord ({ id, stage, bornAtMs, origin }: RecordOptions): object {
  const { status, tracks, error } = stage
  return {
    taskId: id,
    parentMusicId: '',
    param: JSON.stringify({
      prompt: 'slow harbour waltz',
      customMode: false,
      instrumental: true,
      model: 'V4_5',
      callBackUrl: 'https://example.com/callback?secret=sandbox'
    }),
    response: tracks.length === 0 ? null : { taskId: id, sunoData: tracks.map((have, index) => track(index, have)) },
    status,
    type: MODEL,
    operationType: 'generate',
    errorCode: error?.code ?? null,
    errorMessage: error?.message ?? null,
    createTime: bornAtMs
  }

  function track (index: number, have: 'text' | 'audio'): object {
    const trackId = trackIdOf(id, index)
    const audioUrl = have === 'audio' ? `${origin}/media/${trackId}.wav` : ''
    const imageUrl = `${origin}/media/${trackId}.svg`
    const streamUrl = `${origin}/media/${encodeURIComponent(id)}/stream`
    return {
      id: trackId,
      audioUrl,
      sourceAudioUrl: audioUrl,
      streamAudioUrl: streamUrl,
      sourceStreamAudioUrl: streamUrl,
      imageUrl,
      sourceImageUrl: imageUrl,
      prompt: '[Verse]\nGulls over the quay',
      modelName: MODEL,
      title: index === 0 ? TITLE : `${TITLE} (take ${index + 1})`,
      tags: 'waltz, accordion',
      createTime: bornAtMs,
      duration: have === 'audio' ? DURATION_SECONDS : null
    }
  }
}

/** The same for the same task, in the form of a UUID. */
function trackIdOf (id: string, index: number): string {
  const hex = createHash('sha256').update(`${id}/${index}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

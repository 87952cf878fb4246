import { DURATION_SECONDS } from '../media.js'
import type { Phase, Stage } from '../stories.js'
import { errorOf, fileOf, NO_DATA, storedRequest, uuidOf, type Moment, type SandboxFamily } from './family.js'
import { isSongOfJobs } from './jobs.js'

const TITLE = 'Harbour Waltz'
const MODEL = 'chirp-v4'

const WORDS: Readonly<Record<Phase, string>> = {
  queued: 'PENDING',
  begun: 'TEXT_SUCCESS',
  half: 'FIRST_SUCCESS',
  done: 'SUCCESS',
  failed: 'GENERATE_AUDIO_FAILED'
}

/** How many tracks have their audio; before that there are none. */
const FINISHED: Readonly<Record<Phase, number | undefined>> = {
  queued: undefined, begun: 0, half: 1, done: 2, failed: undefined
}

function wordOf ({ phase, isUndelivered = false, error }: Stage): string {
  if (isUndelivered) return 'CALLBACK_EXCEPTION'
  return error?.isFlagged === true ? 'SENSITIVE_WORD_ERROR' : WORDS[phase]
}

/** In the shape recorded live: dates as numbers, `source…` fields. */
function record (moment: Moment): object {
  const { id, stage, bornAtMs } = moment
  const finished = FINISHED[stage.phase]
  const indices = stage.isSingle === true ? [0] : [0, 1]
  const response = finished === undefined
    ? null
    : { taskId: id, sunoData: indices.map(index => trackOf(moment, index, index < finished)) }
  return {
    taskId: id,
    parentMusicId: '',
    param: storedRequest({ prompt: 'slow harbour waltz', customMode: false, instrumental: true, model: 'V4_5' }),
    response,
    status: wordOf(stage),
    type: MODEL,
    operationType: 'generate',
    ...errorOf(moment),
    createTime: bornAtMs
  }
}

function trackOf (moment: Moment, index: number, isFinished: boolean): object {
  const { id, bornAtMs, origin } = moment
  const audioUrl = isFinished ? fileOf(moment, 'wav', index) : ''
  const imageUrl = fileOf(moment, 'svg', index)
  const streamUrl = `${origin}/media/${encodeURIComponent(id)}/stream`
  return {
    id: uuidOf(id, index),
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
    duration: isFinished ? DURATION_SECONDS : null
  }
}

export const music: SandboxFamily = {
  kind: 'music',
  path: '/api/v1/generate/record-info',
  unknown: NO_DATA,
  knows: id => !isSongOfJobs(id),
  record
}

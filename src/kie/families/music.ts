import { defineDialect } from '../protocol/dialect.js'
import type { Data, Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { list, number, numberOrText, object, text, url } from '../record/fields.js'
import { output, wordOf } from '../record/parts.js'
import { param } from '../record/stored-request.js'
import { musicJobs } from './music-jobs.js'

// Facts: https://docs.kie.ai/suno-api/get-music-details. One endpoint for generate, extend, upload-cover,
// upload-extend, add-instrumental, add-vocals, replace-section, mashup and sounds.

const track = object({
  id: text,
  audioUrl: url,
  sourceAudioUrl: url,
  streamAudioUrl: url,
  sourceStreamAudioUrl: url,
  imageUrl: url,
  sourceImageUrl: url,
  prompt: text,
  modelName: text,
  title: text,
  tags: text,
  createTime: numberOrText,
  duration: number
})

const record = object({
  taskId: text,
  parentMusicId: text,
  param,
  response: object({ taskId: text, sunoData: list(track) }),
  status: text,
  type: text,
  operationType: text,
  errorCode: numberOrText,
  errorMessage: text,
  createTime: numberOrText
})

const musicLegacy = defineDialect({
  path: '/api/v1/generate/record-info',
  unknownAnswer: { code: 200, msg: 'success' },
  record,
  words: {
    unfinished: ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS'],
    success: ['SUCCESS'],
    failure: ['CREATE_TASK_FAILED', 'GENERATE_AUDIO_FAILED', 'SENSITIVE_WORD_ERROR']
  },

  find (data, sanitizer) {
    const tracks = tracksOf(data)
    const shown = tracks.filter(each => hasText(each.id) || hasText(each.audioUrl))
    return {
      word: wordOf(data.status),
      outputs: shown.map(each => output('audio', {
        id: each.id,
        url: each.audioUrl,
        streamUrl: each.streamAudioUrl,
        imageUrl: each.imageUrl,
        title: each.title,
        text: each.prompt,
        durationSeconds: each.duration
      }, sanitizer)),
      done: tracks.map(each => hasText(each.audioUrl))
    }
  }
})

/** `response` and `sunoData` may each be null or absent, and `sunoData` may hold placeholders. */
function tracksOf ({ response }: Data): Data[] {
  return isObject(response) && Array.isArray(response.sunoData) ? response.sunoData.filter(isObject) : []
}

export const music: Family = { kind: 'music', title: 'song', isDefault: true, dialects: [musicLegacy, musicJobs] }

/** The same family as it is read in only one of its dialects. */
export function musicIn (dialect: 'legacy' | 'jobs'): Family {
  return { ...music, dialects: [dialect === 'jobs' ? musicJobs : musicLegacy] }
}

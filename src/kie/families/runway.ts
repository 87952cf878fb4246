import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { flag, numberOrText, object, text, url } from '../record/fields.js'
import { output, wordOf } from '../record/parts.js'

// Facts: https://docs.kie.ai/runway-api/get-ai-video-details. It reads extended videos too.

const record = object({
  taskId: text,
  parentTaskId: text,
  generateParam: object({ prompt: text, imageUrl: url, expandPrompt: flag }),
  state: text,
  generateTime: text,
  videoInfo: object({ videoId: text, taskId: text, videoUrl: url, imageUrl: url }),
  failCode: numberOrText,
  failMsg: text,
  expireFlag: numberOrText
})

const dialect = defineDialect({
  path: '/api/v1/runway/record-detail',
  record,
  words: { unfinished: ['wait', 'queueing', 'generating'], success: ['success'], failure: ['fail'] },
  idsOf: ({ taskId, videoInfo }) => [taskId, isObject(videoInfo) ? videoInfo.taskId : null],

  find ({ videoInfo, state, expireFlag, failCode, failMsg }, sanitizer) {
    const video = isObject(videoInfo) ? videoInfo : {}
    const hasFile = hasText(video.videoUrl)
    const shown = { id: video.videoId, url: video.videoUrl, imageUrl: video.imageUrl }
    return {
      word: wordOf(state),
      outputs: hasFile ? [output('video', shown, sanitizer)] : [],
      // After 14 days the file goes; the task has succeeded all the same.
      done: [hasFile || expireFlag === 1 || expireFlag === '1'],
      createTime: null, // generateTime has no zone
      errorCode: failCode,
      errorMessage: failMsg
    }
  }
})

export const runway: Family = { kind: 'runway', title: 'Runway video', dialects: [dialect] }

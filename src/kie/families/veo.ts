import { defineDialect } from '../protocol/dialect.js'
import type { Data, Family } from '../protocol/family.js'
import { isObject } from '../protocol/json.js'
import { FLAGS } from '../protocol/words.js'
import { flag, list, number, numberOrText, object, text, url } from '../record/fields.js'
import { addressesIn, flagOf, output } from '../record/parts.js'
import { param } from '../record/stored-request.js'

// Facts: https://docs.kie.ai/veo3-api/get-veo-3-video-details. It reads extended videos too, and what a video was
// upgraded to (1080p, 4K), under the id of the video.

const record = object({
  taskId: text,
  paramJson: param,
  completeTime: numberOrText,
  response: object({
    taskId: text,
    resultUrls: list(url),
    fullResultUrls: list(url), // after an extension: the whole, where resultUrls has what was added
    originUrls: list(url), // as made, before it was cut to another format than 16:9
    resolution: text,
    mediaIds: list(text),
    hasAudioList: list(flag),
    seeds: list(number)
  }),
  successFlag: numberOrText,
  errorCode: numberOrText,
  errorMessage: text,
  createTime: numberOrText,
  fallbackFlag: flag
})

const dialect = defineDialect({
  path: '/api/v1/veo/record-info',
  record,
  words: FLAGS,

  find (data, sanitizer) {
    const videos = videosOf(data)
    return {
      word: flagOf(data.successFlag),
      outputs: videos.map(url => output('video', { url }, sanitizer)),
      done: videos.map(() => true)
    }
  }
})

/** Older records have the list beside `response`, written as JSON (reported). */
function videosOf ({ response, resultUrls }: Data): string[] {
  const { resultUrls: made, fullResultUrls: whole } = isObject(response) ? response : {}
  return [...new Set([...addressesIn(made ?? resultUrls), ...addressesIn(whole)])]
}

export const veo: Family = { kind: 'veo', title: 'Veo video', dialects: [dialect] }

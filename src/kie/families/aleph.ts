import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { FLAGS } from '../protocol/words.js'
import { numberOrText, object, text, url } from '../record/fields.js'
import { flagOf, hasError, output } from '../record/parts.js'
import { param } from '../record/stored-request.js'

// Facts: https://docs.kie.ai/runway-api/get-aleph-video-details

const record = object({
  taskId: text,
  paramJson: param,
  response: object({ taskId: text, resultVideoUrl: url, resultImageUrl: url }),
  completeTime: numberOrText,
  createTime: numberOrText,
  successFlag: numberOrText,
  errorCode: numberOrText,
  errorMessage: text
})

const dialect = defineDialect({
  path: '/api/v1/aleph/record-info',
  record,
  words: FLAGS,

  find ({ response, successFlag, errorCode, errorMessage }, sanitizer) {
    const video = isObject(response) ? response : {}
    const hasFile = hasText(video.resultVideoUrl)
    const shown = { url: video.resultVideoUrl, imageUrl: video.resultImageUrl }
    const word = flagOf(successFlag)
    return {
      word,
      outputs: hasFile ? [output('video', shown, sanitizer)] : [],
      done: [hasFile],
      hasFailed: word === '0' && hasError(errorCode, errorMessage) // 0 is "failed or in progress" (documented)
    }
  }
})

export const aleph: Family = { kind: 'aleph', title: 'Aleph video', dialects: [dialect] }

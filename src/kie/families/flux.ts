import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { FLAGS } from '../protocol/words.js'
import { numberOrText, object, text, url } from '../record/fields.js'
import { flagOf, output } from '../record/parts.js'
import { param } from '../record/stored-request.js'

// Facts: https://docs.kie.ai/flux-kontext-api/get-image-details. `originImageUrl` is gone after 10 minutes.

const record = object({
  taskId: text,
  paramJson: param,
  completeTime: numberOrText,
  response: object({ originImageUrl: url, resultImageUrl: url }),
  successFlag: numberOrText,
  errorCode: numberOrText,
  errorMessage: text,
  createTime: numberOrText
})

const dialect = defineDialect({
  path: '/api/v1/flux/kontext/record-info',
  record,
  words: FLAGS,

  find ({ response, successFlag }, sanitizer) {
    const image = isObject(response) ? response.resultImageUrl : undefined
    return {
      word: flagOf(successFlag),
      outputs: hasText(image) ? [output('image', { url: image }, sanitizer)] : [],
      done: [hasText(image)]
    }
  }
})

export const flux: Family = { kind: 'flux', title: 'Flux Kontext picture', dialects: [dialect] }

import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { isObject } from '../protocol/json.js'
import { list, numberOrText, object, text, url } from '../record/fields.js'
import { addressesIn, flagOf, output } from '../record/parts.js'

// Facts: https://docs.kie.ai/suno-api/get-cover-suno-details. The page has numbers in its schema and words in its text.

const record = object({
  taskId: text,
  parentTaskId: text,
  completeTime: numberOrText,
  response: object({ images: list(url) }),
  successFlag: numberOrText,
  createTime: numberOrText,
  errorCode: numberOrText,
  errorMessage: text
})

const dialect = defineDialect({
  path: '/api/v1/suno/cover/record-info',
  record,
  words: {
    unfinished: ['0', '2'], // elsewhere 2 is a failure
    success: ['1', 'SUCCESS'],
    failure: ['3', 'CREATE_TASK_FAILED', 'GENERATE_COVER_FAILED']
  },

  find ({ response, successFlag }, sanitizer) {
    const images = addressesIn(isObject(response) ? response.images : undefined)
    return {
      word: flagOf(successFlag),
      outputs: images.map(url => output('image', { url }, sanitizer)),
      done: images.map(() => true)
    }
  }
})

export const cover: Family = { kind: 'cover', title: 'set of cover pictures', dialects: [dialect] }

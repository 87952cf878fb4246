import { defineDialect } from '../protocol/dialect.js'
import type { Data, Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { list, numberOrText, object, text } from '../record/fields.js'
import { output, wordOf } from '../record/parts.js'
import { param } from '../record/stored-request.js'

// Facts: https://docs.kie.ai/suno-api/get-lyrics-details

const record = object({
  taskId: text,
  param,
  response: object({
    taskId: text,
    data: list(object({ text, title: text, status: text, errorMessage: text }))
  }),
  status: text,
  type: text,
  errorCode: numberOrText,
  errorMessage: text,
  createTime: numberOrText // on no page; its siblings send it
})

const dialect = defineDialect({
  path: '/api/v1/lyrics/record-info',
  record,
  words: {
    unfinished: ['PENDING'],
    success: ['SUCCESS'],
    failure: ['CREATE_TASK_FAILED', 'GENERATE_LYRICS_FAILED', 'SENSITIVE_WORD_ERROR']
  },

  find (data, sanitizer) {
    // A task that has succeeded may hold variants that failed.
    const variants = variantsOf(data).filter(({ status }) => status !== 'failed')
    return {
      word: wordOf(data.status),
      outputs: variants
        .filter(each => hasText(each.text))
        .map(each => output('text', { title: each.title, text: each.text }, sanitizer)),
      done: variants.map(each => hasText(each.text))
    }
  }
})

function variantsOf ({ response }: Data): Data[] {
  return isObject(response) && Array.isArray(response.data) ? response.data.filter(isObject) : []
}

export const lyrics: Family = { kind: 'lyrics', title: 'lyric', dialects: [dialect] }

import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { isObject } from '../protocol/json.js'
import { list, numberOrText, object, text, url } from '../record/fields.js'
import { addressesIn, output, wordOf } from '../record/parts.js'
import { param } from '../record/stored-request.js'

// Facts: https://docs.kie.ai/4o-image-api/get-4-o-image-details

const record = object({
  taskId: text,
  paramJson: param,
  completeTime: numberOrText,
  response: object({ resultUrls: list(url) }),
  successFlag: numberOrText,
  status: text,
  errorCode: numberOrText,
  errorMessage: text,
  createTime: numberOrText,
  progress: numberOrText
})

const dialect = defineDialect({
  path: '/api/v1/gpt4o-image/record-info',
  record,
  words: { unfinished: ['GENERATING'], success: ['SUCCESS'], failure: ['CREATE_TASK_FAILED', 'GENERATE_FAILED'] },

  find ({ response, status, progress }, sanitizer) {
    const images = addressesIn(isObject(response) ? response.resultUrls : undefined)
    return {
      word: wordOf(status), // successFlag says the same with less
      outputs: images.map(url => output('image', { url }, sanitizer)),
      done: images.map(() => true),
      progress: fractionOf(progress)
    }
  }
})

/** `"0.42"`; a number would do as well. */
function fractionOf (progress: unknown): number | undefined {
  const fraction = typeof progress === 'string' && /^[\d.]+$/.test(progress) ? Number(progress) : progress
  return typeof fraction === 'number' && Number.isFinite(fraction) ? fraction : undefined
}

export const image4o: Family = { kind: 'image4o', title: '4o picture', dialects: [dialect] }

import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { conversionRecord } from '../record/conversion.js'
import { object, url } from '../record/fields.js'
import { flagOf, output } from '../record/parts.js'

// Facts: https://docs.kie.ai/suno-api/get-wav-details

const dialect = defineDialect({
  path: '/api/v1/wav/record-info',
  record: conversionRecord(object({ audioWavUrl: url })),
  words: { unfinished: ['PENDING'], success: ['SUCCESS'], failure: ['CREATE_TASK_FAILED', 'GENERATE_WAV_FAILED'] },

  find ({ response, successFlag, musicId }, sanitizer) {
    const file = isObject(response) ? response.audioWavUrl : undefined
    return {
      word: flagOf(successFlag),
      outputs: hasText(file) ? [output('audio', { id: musicId, url: file }, sanitizer)] : [],
      done: [hasText(file)]
    }
  }
})

export const wav: Family = { kind: 'wav', title: 'WAV file', dialects: [dialect] }

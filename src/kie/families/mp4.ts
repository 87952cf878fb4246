import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { conversionRecord } from '../record/conversion.js'
import { object, url } from '../record/fields.js'
import { flagOf, output } from '../record/parts.js'

// Facts: https://docs.kie.ai/suno-api/get-music-video-details

const dialect = defineDialect({
  path: '/api/v1/mp4/record-info',
  record: conversionRecord(object({ videoUrl: url })),
  words: { unfinished: ['PENDING'], success: ['SUCCESS'], failure: ['CREATE_TASK_FAILED', 'GENERATE_MP4_FAILED'] },

  find ({ response, successFlag, musicId }, sanitizer) {
    const file = isObject(response) ? response.videoUrl : undefined
    return {
      word: flagOf(successFlag),
      outputs: hasText(file) ? [output('video', { id: musicId, url: file }, sanitizer)] : [],
      done: [hasText(file)]
    }
  }
})

export const mp4: Family = { kind: 'mp4', title: 'music video', dialects: [dialect] }

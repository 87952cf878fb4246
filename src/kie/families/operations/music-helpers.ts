import type { DataOperation } from '../../protocol/operation.js'
import { flag, list, number, numberOrText, object, partial, text } from '../../record/fields.js'

// Facts: https://docs.kie.ai/suno-api, each page, and answers recorded live where they differ.

/** Words of one song, and the points of its wave: far more than a long one has. */
const WORDS_MAX = 20_000

const WORD = object({ word: text, success: flag, startS: number, endS: number, palign: number })

/** What is told of a song, or for one, at once. */
export const musicHelpers: readonly DataOperation[] = [
  {
    name: 'persona',
    title: 'the voice of a song, for other songs',
    path: '/api/v1/generate/generate-persona',
    fields: {
      taskId: 'text', audioId: 'text', name: 'text', description: 'text', vocalStart: 'number', vocalEnd: 'number', style: 'text'
    },
    required: ['taskId', 'audioId', 'name', 'description'],
    makes: 'data',
    callback: 'none',
    data: object({ personaId: text, name: text, description: text })
  },
  {
    name: 'timestamped-lyrics',
    title: 'the words of a song with their times',
    path: '/api/v1/generate/get-timestamped-lyrics',
    fields: { taskId: 'text', audioId: 'text' },
    required: ['taskId', 'audioId'],
    makes: 'data',
    callback: 'none',
    data: object({
      alignedWords: list(WORD, WORDS_MAX),
      waveformData: list(number, WORDS_MAX),
      hootCer: number,
      isStreamed: flag
    })
  },
  {
    name: 'style',
    title: 'a style in more words',
    path: '/api/v1/style/generate',
    fields: { content: 'text' },
    required: ['content'],
    makes: 'data',
    callback: 'none',
    data: partial({
      taskId: text,
      param: text,
      result: text,
      creditsConsumed: number,
      successFlag: numberOrText,
      errorCode: numberOrText,
      errorMessage: text,
      errorMsg: text, // in its place, live
      createTime: numberOrText
    })
  }
]

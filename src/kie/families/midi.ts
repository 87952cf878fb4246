import { defineDialect } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { isObject } from '../protocol/json.js'
import { FLAGS } from '../protocol/words.js'
import { list, number, numberOrText, object, text } from '../record/fields.js'
import { flagOf } from '../record/parts.js'

// Facts: https://docs.kie.ai/suno-api/get-midi-details. The notes are data in the record, not a file.

/** As many as an answer of a mebibyte can hold. */
const MAX_NOTES = 25_000

const note = object({ pitch: number, start: numberOrText, end: numberOrText, velocity: number })

const record = object({
  taskId: text,
  recordTaskId: number,
  audioId: text,
  completeTime: numberOrText,
  midiData: object({ state: text, instruments: list(object({ name: text, notes: list(note, MAX_NOTES) })) }),
  successFlag: numberOrText,
  createTime: numberOrText,
  errorCode: numberOrText,
  errorMessage: text
})

const dialect = defineDialect({
  path: '/api/v1/midi/record-info',
  record,
  words: FLAGS,
  // Without instruments it is whole too: so it comes after a song was split into stems (documented).
  find: ({ successFlag, midiData }) => ({ word: flagOf(successFlag), outputs: [], done: [isObject(midiData)] })
})

export const midi: Family = { kind: 'midi', title: 'MIDI transcript', dialects: [dialect] }

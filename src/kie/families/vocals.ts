import { defineDialect } from '../protocol/dialect.js'
import type { Data, Family } from '../protocol/family.js'
import { hasText, isObject } from '../protocol/json.js'
import { conversionRecord } from '../record/conversion.js'
import { list, number, object, text, url } from '../record/fields.js'
import { flagOf, output, type OutputFindings } from '../record/parts.js'

// Facts: https://docs.kie.ai/suno-api/get-vocal-separation-details

/** Which of them there are depends on what was asked for; `originUrl` is the song itself. */
const STEMS = [
  'instrumentalUrl', 'vocalUrl', 'backingVocalsUrl', 'drumsUrl', 'bassUrl', 'guitarUrl', 'pianoUrl', 'keyboardUrl',
  'percussionUrl', 'stringsUrl', 'synthUrl', 'fxUrl', 'brassUrl', 'woodwindsUrl'
] as const

const response = object({
  id: text,
  originUrl: url,
  originData: list(object({ duration: number, audio_url: url, stem_type_group_name: text, id: text })),
  ...Object.fromEntries(STEMS.map(name => [name, url]))
})

const dialect = defineDialect({
  path: '/api/v1/vocal-removal/record-info',
  record: conversionRecord(response),
  words: { unfinished: ['PENDING'], success: ['SUCCESS'], failure: ['CREATE_TASK_FAILED', 'GENERATE_AUDIO_FAILED'] },

  find (data, sanitizer) {
    const stems = stemsOf(data)
    return {
      word: flagOf(data.successFlag),
      outputs: stems.map(stem => output('audio', stem, sanitizer)),
      done: stems.map(stem => hasText(stem.url))
    }
  }
})

/** Each stem once: those of `originData` have the id that a MIDI task asks for. */
function stemsOf ({ response }: Data): OutputFindings[] {
  if (!isObject(response)) return []
  const listed = Array.isArray(response.originData) ? response.originData.filter(isObject) : []
  const described = listed.filter(each => hasText(each.id) || hasText(each.audio_url)).map(each => ({
    id: each.id, url: each.audio_url, title: each.stem_type_group_name, durationSeconds: each.duration
  }))
  const known = new Set(described.map(each => each.url))
  const others = STEMS.filter(name => hasText(response[name]) && !known.has(response[name]))
  return [...described, ...others.map(name => ({ url: response[name], title: name.replace(/Url$/, '') }))]
}

export const vocals: Family = { kind: 'vocals', title: 'separated song', dialects: [dialect] }

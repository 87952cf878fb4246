import type { Data } from '../protocol/family.js'
import { hasText, isObject, parseObject } from '../protocol/json.js'
import { list, number, numberOrText, partial, text, url, type Field } from './fields.js'
import { freeJson } from './free-json.js'

/** A song or a sound, in the spelling of the models `ai-music-api/…`. */
const track = partial({
  id: text,
  title: text,
  duration: number,
  audio_url: url,
  source_audio_url: url,
  stream_audio_url: url,
  source_stream_audio_url: url,
  image_url: url,
  source_image_url: url,
  model_name: text,
  prompt: text,
  tags: text,
  createTime: numberOrText
})

/** What a model has made. Which of the fields there are depends on the model. */
export const jobResult: Field = partial({
  resultUrls: list(url),
  resultWaterMarkUrls: list(url),
  firstFrameUrl: freeJson, // an address, or a list of them
  lastFrameUrl: freeJson,
  resultObject: freeJson,
  data: list(track)
})

/** The same as KIE stores it: JSON in a string, empty until there is a result. Null when it is not JSON. */
export const storedJobResult: Field = {
  take (value, sanitizer) {
    if (value === '') return ''
    const result = parse(value)
    return result === undefined ? null : JSON.stringify(jobResult.take(result, sanitizer))
  },
  schema: { type: ['string', 'null'], description: 'JSON in a string' }
}

/** The result in a record, in whichever of its two places it is. */
export function parseJobResult ({ resultJson, response }: Data): Data | undefined {
  return parse(resultJson) ?? parse(response)
}

/** Proxies in front of KIE have been seen to parse the string already (reported). */
function parse (value: unknown): Record<string, unknown> | undefined {
  if (isObject(value)) return value
  return hasText(value) ? parseObject(value) : undefined
}

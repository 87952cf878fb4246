import { hasText, isObject } from '../../protocol/json.js'
import type { DataOperation, Operation } from '../../protocol/operation.js'
import { list, object, text, url } from '../../record/fields.js'

// Facts: https://docs.kie.ai/runway-api and /veo3-api, each page; the union of its versions of April, August and
// October 2026.

export const runwayOperations: readonly Operation[] = [
  {
    name: 'generate',
    title: 'a video from a prompt or an image',
    path: '/api/v1/runway/generate',
    fields: { prompt: 'text', duration: 'number', quality: 'text', imageUrl: 'text', aspectRatio: 'text', waterMark: 'text' },
    required: ['prompt', 'duration', 'quality'],
    makes: 'task',
    callback: 'optional'
  },
  {
    name: 'extend',
    title: 'more of a video',
    path: '/api/v1/runway/extend',
    fields: { taskId: 'text', prompt: 'text', quality: 'text', waterMark: 'text' },
    required: ['taskId', 'prompt', 'quality'],
    makes: 'task',
    callback: 'optional'
  }
]

export const alephOperations: readonly Operation[] = [{
  name: 'generate',
  title: 'a video changed by a prompt',
  path: '/api/v1/aleph/generate',
  fields: {
    prompt: 'text', videoUrl: 'text', waterMark: 'text', uploadCn: 'boolean', aspectRatio: 'text', seed: 'number', referenceImage: 'text'
  },
  required: ['prompt', 'videoUrl'],
  makes: 'task',
  callback: 'optional'
}]

export const veoOperations: readonly Operation[] = [
  {
    name: 'generate',
    title: 'a video from a prompt or images',
    path: '/api/v1/veo/generate',
    fields: {
      prompt: 'text',
      imageUrls: 'list',
      model: 'text',
      generationType: 'text',
      aspect_ratio: 'text',
      resolution: 'text',
      enableTranslation: 'boolean',
      enableFallback: 'boolean',
      watermark: 'text',
      duration: 'number'
    },
    required: ['prompt'],
    makes: 'task',
    callback: 'optional',
    meanings: { 400: 'input' }
  },
  {
    name: 'extend',
    title: 'more of a video',
    path: '/api/v1/veo/extend',
    fields: { taskId: 'text', prompt: 'text', model: 'text', seeds: 'number', watermark: 'text' },
    required: ['taskId', 'prompt'],
    makes: 'task',
    callback: 'optional',
    meanings: { 400: 'input' }
  }
]

/** More pixels for a video, under the id that it has. */
export const veoHelpers: readonly DataOperation[] = [
  {
    name: 'get-1080p',
    title: 'a video in 1080p, which takes KIE some minutes',
    path: '/api/v1/veo/get-1080p-video',
    method: 'GET',
    fields: { taskId: 'text', index: 'number' },
    required: ['taskId'],
    makes: 'data',
    callback: 'none',
    meanings: { 400: 'not_ready', 500: 'not_ready' }, // the page says 400; 500 was seen
    data: object({ resultUrl: url }),
    hasResult: data => isObject(data) && hasText(data.resultUrl)
  },
  {
    name: 'get-4k',
    title: 'a video in 4K, which takes KIE some minutes',
    path: '/api/v1/veo/get-4k-video',
    fields: { taskId: 'text', index: 'number' },
    required: ['taskId'],
    makes: 'data',
    callback: 'none',
    meanings: { 400: 'not_ready' },
    data: object({ taskId: text, resultUrls: list(url), imageUrls: list(url) }),
    hasResult: data => isObject(data) && Array.isArray(data.resultUrls) && data.resultUrls.some(hasText)
  }
]

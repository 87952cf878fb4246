import type { Operation } from '../../protocol/operation.js'

// Facts: https://docs.kie.ai/4o-image-api, /flux-kontext-api, /runway-api, /veo3-api and /market, each page; the union
// of its versions of April, August and October 2026.

export const image4oOperations: readonly Operation[] = [
  {
    name: 'generate',
    title: 'images from a prompt or from images',
    path: '/api/v1/gpt4o-image/generate',
    fields: {
      size: 'text',
      prompt: 'text',
      filesUrl: 'list',
      maskUrl: 'text',
      nVariants: 'number',
      isEnhance: 'boolean',
      uploadCn: 'boolean',
      enableFallback: 'boolean',
      fallbackModel: 'text',
      fileUrl: 'text'
    },
    required: ['size'],
    makes: 'task',
    callback: 'optional',
    meanings: { 400: 'input' }
  },
  {
    name: 'download-url',
    title: 'a link that downloads an image, for 20 minutes',
    path: '/api/v1/gpt4o-image/download-url',
    fields: { taskId: 'text', url: 'text' },
    required: ['taskId', 'url'],
    makes: 'data',
    callback: 'none'
  }
]

export const fluxOperations: readonly Operation[] = [{
  name: 'generate',
  title: 'an image from a prompt, or an image edited',
  path: '/api/v1/flux/kontext/generate',
  fields: {
    prompt: 'text',
    inputImage: 'text',
    aspectRatio: 'text',
    outputFormat: 'text',
    model: 'text',
    enableTranslation: 'boolean',
    promptUpsampling: 'boolean',
    uploadCn: 'boolean',
    safetyTolerance: 'number',
    watermark: 'text'
  },
  required: ['prompt'],
  makes: 'task',
  callback: 'optional'
}]

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

export const jobsOperations: readonly Operation[] = [{
  name: 'create',
  title: 'a task of any market model',
  path: '/api/v1/jobs/createTask',
  fields: { model: 'text', input: 'object' },
  required: ['model', 'input'],
  makes: 'task',
  callback: 'optional'
}]

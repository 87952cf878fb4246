import type { DataOperation, Operation } from '../../protocol/operation.js'
import { url } from '../../record/fields.js'

// Facts: https://docs.kie.ai/4o-image-api and /flux-kontext-api, each page; the union of its versions of April, August
// and October 2026.

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
  }
]

export const image4oHelpers: readonly DataOperation[] = [{
  name: 'download-url',
  title: 'a link that downloads an image, for 20 minutes',
  path: '/api/v1/gpt4o-image/download-url',
  fields: { taskId: 'text', url: 'text' },
  required: ['taskId', 'url'],
  makes: 'data',
  callback: 'none',
  data: url
}]

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

import type { FieldType, Operation } from '../../protocol/operation.js'

// Facts: https://docs.kie.ai/suno-api, each page; the union of its versions of April, August and October 2026.

const VOICE = {
  negativeTags: 'text',
  vocalGender: 'text',
  styleWeight: 'number',
  weirdnessConstraint: 'number',
  audioWeight: 'number',
  personaId: 'text',
  personaModel: 'text'
} as const satisfies Record<string, FieldType>

/** What makes a song, and is read as one. */
export const musicOperations: readonly Operation[] = [
  {
    name: 'generate',
    title: 'a song from a prompt',
    path: '/api/v1/generate',
    fields: {
      prompt: 'text', customMode: 'boolean', instrumental: 'boolean', model: 'text', style: 'text', title: 'text', duration: 'number', ...VOICE
    },
    required: ['prompt', 'customMode', 'instrumental', 'model'],
    makes: 'task',
    callback: 'required'
  },
  {
    name: 'extend',
    title: 'more of a song',
    path: '/api/v1/generate/extend',
    fields: {
      defaultParamFlag: 'boolean', audioId: 'text', model: 'text', prompt: 'text', style: 'text', title: 'text', continueAt: 'number', instrumental: 'boolean', ...VOICE
    },
    required: ['defaultParamFlag', 'audioId', 'model'],
    makes: 'task',
    callback: 'required'
  },
  {
    name: 'upload-cover',
    title: 'an uploaded song in another style',
    path: '/api/v1/generate/upload-cover',
    fields: {
      uploadUrl: 'text', prompt: 'text', customMode: 'boolean', instrumental: 'boolean', model: 'text', style: 'text', title: 'text', duration: 'number', ...VOICE
    },
    required: ['uploadUrl', 'prompt', 'customMode', 'instrumental', 'model'],
    makes: 'task',
    callback: 'required'
  },
  {
    name: 'upload-extend',
    title: 'more of an uploaded song',
    path: '/api/v1/generate/upload-extend',
    fields: {
      uploadUrl: 'text', defaultParamFlag: 'boolean', instrumental: 'boolean', continueAt: 'number', model: 'text', prompt: 'text', style: 'text', title: 'text', ...VOICE
    },
    required: ['uploadUrl', 'defaultParamFlag', 'continueAt', 'model'],
    makes: 'task',
    callback: 'required'
  },
  {
    name: 'add-instrumental',
    title: 'instruments to a voice',
    path: '/api/v1/generate/add-instrumental',
    fields: { uploadUrl: 'text', title: 'text', tags: 'text', model: 'text', ...VOICE },
    required: ['uploadUrl', 'title', 'tags', 'negativeTags'],
    makes: 'task',
    callback: 'required'
  },
  {
    name: 'add-vocals',
    title: 'a voice to instruments',
    path: '/api/v1/generate/add-vocals',
    fields: { uploadUrl: 'text', prompt: 'text', title: 'text', style: 'text', model: 'text', ...VOICE },
    required: ['uploadUrl', 'prompt', 'title', 'style', 'negativeTags'],
    makes: 'task',
    callback: 'required'
  },
  {
    name: 'replace-section',
    title: 'a song with one section made anew',
    path: '/api/v1/generate/replace-section',
    fields: {
      taskId: 'text',
      audioId: 'text',
      uploadUrl: 'text',
      model: 'text',
      prompt: 'text',
      tags: 'text',
      title: 'text',
      infillStartS: 'number',
      infillEndS: 'number',
      fullLyrics: 'text',
      negativeTags: 'text'
    },
    required: ['prompt', 'tags', 'title', 'infillStartS', 'infillEndS'],
    makes: 'task',
    callback: 'optional'
  },
  {
    name: 'mashup',
    title: 'one song out of two',
    path: '/api/v1/generate/mashup',
    fields: {
      uploadUrlList: 'list', customMode: 'boolean', model: 'text', style: 'text', title: 'text', prompt: 'text', instrumental: 'boolean', duration: 'number', ...VOICE
    },
    required: ['uploadUrlList', 'customMode', 'model', 'style', 'title'],
    makes: 'task',
    callback: 'required'
  },
  {
    name: 'sounds',
    title: 'a sound',
    path: '/api/v1/generate/sounds',
    fields: {
      prompt: 'text', model: 'text', soundLoop: 'boolean', soundTempo: 'number', soundKey: 'text', grabLyrics: 'boolean'
    },
    required: ['prompt', 'model'],
    makes: 'task',
    callback: 'optional'
  }
]

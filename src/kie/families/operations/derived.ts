import type { Operation } from '../../protocol/operation.js'

// Facts: https://docs.kie.ai/suno-api, each page. What is made from a song, or for one, and is read on its own.

export const lyricsOperations: readonly Operation[] = [{
  name: 'generate',
  title: 'lyrics from a prompt',
  path: '/api/v1/lyrics',
  fields: { prompt: 'text' },
  required: ['prompt'],
  makes: 'task',
  callback: 'required',
  meanings: { 400: 'input', 405: 'credits', 429: 'credits' }
}]

export const wavOperations: readonly Operation[] = [{
  name: 'convert',
  title: 'a song as WAV',
  path: '/api/v1/wav/generate',
  fields: { taskId: 'text', audioId: 'text' },
  required: ['taskId', 'audioId'],
  makes: 'task',
  callback: 'required',
  meanings: { 400: 'input' }
}]

export const vocalsOperations: readonly Operation[] = [{
  name: 'separate',
  title: 'a song in its voices and instruments',
  path: '/api/v1/vocal-removal/generate',
  fields: { taskId: 'text', audioId: 'text', audioUrl: 'text', type: 'text', stemName: 'text' },
  required: [],
  makes: 'task',
  callback: 'required',
  meanings: { 400: 'input' }
}]

export const midiOperations: readonly Operation[] = [{
  name: 'generate',
  title: 'the notes of a separated song',
  path: '/api/v1/midi/generate',
  fields: { taskId: 'text', audioId: 'text' },
  required: ['taskId'],
  makes: 'task',
  callback: 'required'
}]

export const mp4Operations: readonly Operation[] = [{
  name: 'create',
  title: 'a video of a song',
  path: '/api/v1/mp4/generate',
  fields: { taskId: 'text', audioId: 'text', author: 'text', domainName: 'text' },
  required: ['taskId', 'audioId'],
  makes: 'task',
  callback: 'required',
  meanings: { 400: 'input' }
}]

export const coverOperations: readonly Operation[] = [{
  name: 'generate',
  title: 'cover images of a song',
  path: '/api/v1/suno/cover/generate',
  fields: { taskId: 'text' },
  required: ['taskId'],
  makes: 'task',
  callback: 'required',
  meanings: { 400: 'duplicate' } // once per song; the page says 409
}]

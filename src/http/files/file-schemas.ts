import type { ProblemSlug } from '../problems/catalogue.js'
import { problemResponses } from '../problems/problem-schemas.js'

const PROBLEMS: readonly ProblemSlug[] = [
  'invalid-request', 'unauthorized', 'forbidden-host', 'forbidden-origin', 'creation-disabled', 'client-rate-limited',
  'internal-error', 'upstream-credentials', 'upstream-unreachable', 'upstream-invalid-response', 'overloaded',
  'shutting-down', 'upstream-maintenance', 'upstream-rate-limited', 'upstream-unavailable', 'upstream-timeout'
]

export const uploadSchema = {
  operationId: 'uploadFile',
  summary: 'Sends a file to KIE',
  description: 'The body is the file: JPEG, PNG, WebP, GIF, MP4, MOV, WebM, MP3, WAV, M4A, Ogg or FLAC, told by its first bytes. ' +
    'Its url can be used as an input of what is created. Needs a Content-Length.',
  tags: ['creating'],
  body: {
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  },
  response: {
    201: {
      description: 'Where the file lies, and until when. Everyone who knows the url can read the file.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['url', 'expiresAt', 'contentType'],
            properties: {
              url: { type: 'string', format: 'uri' },
              expiresAt: { type: 'string', format: 'date-time' },
              contentType: { type: 'string', examples: ['audio/mpeg'] }
            }
          }
        }
      }
    },
    ...problemResponses(...PROBLEMS, 'request-timeout', 'payload-too-large', 'unsupported-media-type')
  }
}

export const downloadUrlSchema = {
  operationId: 'getDownloadUrl',
  summary: 'Gets an address that downloads a result',
  description: 'For the address of a result of KIE\'s: one that a browser saves as a file, valid for about 20 minutes.',
  tags: ['creating'],
  body: {
    type: 'object',
    required: ['url'],
    additionalProperties: false,
    properties: { url: { type: 'string', format: 'uri' } }
  },
  response: {
    200: {
      description: 'The address',
      content: {
        'application/json': {
          schema: { type: 'object', required: ['url'], properties: { url: { type: 'string', format: 'uri' } } }
        }
      }
    },
    ...problemResponses(...PROBLEMS, 'malformed-request', 'payload-too-large', 'unsupported-media-type', 'input-refused')
  }
}

export const creditsSchema = {
  operationId: 'getCredits',
  summary: 'The credits that the KIE account has left',
  description: 'At most 10 s old. Answered only where creating is on.',
  tags: ['creating'],
  response: {
    200: {
      description: 'The balance',
      content: {
        'application/json': {
          schema: { type: 'object', required: ['credits'], properties: { credits: { type: 'number', examples: [128.5] } } }
        }
      }
    },
    ...problemResponses(...PROBLEMS)
  }
}

import { envelopeResponse } from './kie-schemas.js'

const FOLDER_AND_NAME = {
  uploadPath: { type: 'string', description: 'Taken, and not obeyed: each file has a random name in one folder.' },
  fileName: { type: 'string', description: 'As uploadPath.' }
}

const response = envelopeResponse({
  description: 'Beside it, `success` is true.',
  type: 'object',
  required: ['success', 'fileName', 'filePath', 'downloadUrl', 'mimeType', 'uploadedAt'],
  properties: {
    success: { type: 'boolean' },
    fileName: { type: 'string' },
    filePath: { type: 'string' },
    downloadUrl: { type: 'string', format: 'uri' },
    fileSize: { type: 'integer', description: 'In bytes; missing for a file that KIE fetched' },
    mimeType: { type: 'string', examples: ['image/png'] },
    uploadedAt: { type: 'string', format: 'date-time' }
  }
})

const tags = ['KIE-compatible']

export const formSchema = {
  operationId: 'uploadKieForm',
  summary: 'Sends a file of a form to KIE, as KIE takes it',
  description: 'A path of KIE\'s upload host. The first bytes of the file tell its type.',
  tags,
  body: {
    content: {
      'multipart/form-data': {
        schema: {
          type: 'object',
          required: ['file'],
          properties: { file: { type: 'string', format: 'binary' }, ...FOLDER_AND_NAME }
        }
      }
    }
  },
  response
}

export const base64Schema = {
  operationId: 'uploadKieBase64',
  summary: 'Sends a file in base64 to KIE, as KIE takes it',
  description: 'A path of KIE\'s upload host, for at most 10 MB.',
  tags,
  body: {
    type: 'object',
    required: ['base64Data'],
    properties: {
      base64Data: { type: 'string', description: 'Standard base64, or a data URL of it' },
      ...FOLDER_AND_NAME
    }
  },
  response
}

export const copySchema = {
  operationId: 'uploadKieUrl',
  summary: 'Has KIE fetch a file, as KIE takes it',
  description: 'A path of KIE\'s upload host. The address or `fileName` ends in the extension of a type that is taken.',
  tags,
  body: {
    type: 'object',
    required: ['fileUrl'],
    properties: { fileUrl: { type: 'string', format: 'uri' }, ...FOLDER_AND_NAME }
  },
  response
}

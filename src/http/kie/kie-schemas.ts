import { TASK_ID_PATTERN } from '../../tasks/task.js'
import type { CreateOperation } from '../clients/create/operation.js'
import type { KiePath } from './kie-path.js'

/** One of KIE's details paths, for the OpenAPI document. */
export function kieReadSchema ({ title, parameter, recordName }: KiePath) {
  return {
    operationId: `getKie${recordName}`,
    summary: `A ${title}, as KIE answers`,
    description: 'KIE\'s own path and envelope, for existing clients of KIE: another base URL, and no token. Failures are ' +
      'codes in an HTTP 200.',
    tags: ['KIE-compatible'],
    querystring: {
      type: 'object',
      required: [parameter],
      properties: { [parameter]: { type: 'string', pattern: TASK_ID_PATTERN, examples: ['demo'] } }
    },
    response: envelopeResponse({ $ref: `${recordName}#` })
  }
}

/** One of KIE's creating paths, for the OpenAPI document. */
export function kieCreateSchema ({ kind, name, title, kieMethod, bodySchema, dataSchema }: CreateOperation) {
  const words = [kind, ...name.split('-')].map(word => word.charAt(0).toUpperCase() + word.slice(1))
  const makesTask = dataSchema === undefined
  return {
    operationId: `askKie${words.join('')}`,
    summary: `${makesTask ? 'Makes' : 'Gets'} ${title}, as KIE takes and answers it`,
    description: 'KIE\'s own path, fields and envelope, by the rules and limits of the creating routes. ' + (makesTask
      ? 'An Idempotency-Key is obeyed. A callBackUrl goes to KIE as it is.'
      : 'An Idempotency-Key means nothing here, and each request may cost credits.'),
    tags: ['KIE-compatible'],
    ...kieMethod === 'GET' ? { querystring: bodySchema } : { body: makesTask ? withCallBackUrl(bodySchema) : bodySchema },
    response: envelopeResponse(dataSchema ?? TASK_ID)
  }
}

const TASK_ID = { type: 'object', required: ['taskId'], properties: { taskId: { type: 'string' } } }

function withCallBackUrl (bodySchema: CreateOperation['bodySchema']) {
  return { ...bodySchema, properties: { ...bodySchema.properties, callBackUrl: { type: 'string' } } }
}

/** What every path of KIE's answers, where `data` is the schema of a success. */
export function envelopeResponse (data: object) {
  return {
    200: {
      description: 'KIE\'s envelope: code 200 with data, or the code of a refusal and no data',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['code', 'msg', 'data'],
            properties: {
              code: { type: 'integer', description: '200, or why there is no data: 400, 401, 402, 403, 408, 409, 413, 415, 422, 429, 455, 500' },
              msg: { type: 'string' },
              data: { anyOf: [data, { type: 'null' }] }
            }
          }
        }
      }
    }
  }
}

import { TASK_ID_PATTERN } from '../../tasks/task.js'
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
    response: {
      200: {
        description: 'KIE\'s envelope: code 200 with the record, or the code of a refusal and no data',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['code', 'msg', 'data'],
              properties: {
                code: { type: 'integer', description: '200, or why there is no data: 400, 401, 402, 422, 429, 455, 500' },
                msg: { type: 'string' },
                data: { anyOf: [{ $ref: `${recordName}#` }, { type: 'null' }] }
              }
            }
          }
        }
      }
    }
  }
}

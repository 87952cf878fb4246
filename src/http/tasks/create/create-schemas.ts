import type { CreateOperation } from '../../clients/create/operation.js'
import type { ProblemSlug } from '../../problems/catalogue.js'
import { problemResponses } from '../../problems/problem-schemas.js'
import { header } from '../task-schemas.js'

const CREATE_PROBLEMS: readonly ProblemSlug[] = [
  'invalid-request', 'malformed-request', 'unauthorized', 'forbidden-host', 'forbidden-origin', 'creation-disabled',
  'duplicate-task', 'payload-too-large', 'unsupported-media-type', 'idempotency-key-reused', 'input-refused',
  'client-rate-limited', 'create-rate-limited', 'internal-error', 'upstream-credentials', 'upstream-unreachable',
  'overloaded', 'shutting-down', 'upstream-credits', 'upstream-maintenance', 'upstream-rate-limited',
  'upstream-unavailable', 'submission-uncertain', 'upstream-timeout'
]

const HELPER_PROBLEMS: readonly ProblemSlug[] = [
  ...CREATE_PROBLEMS.filter(slug => slug !== 'idempotency-key-reused'), 'not-ready'
]

function operationId (...words: readonly string[]): string {
  return words.map((word, index) => index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

/** Of an operation that is answered at once. */
export function helperRouteSchema ({ kind, name, title, bodySchema }: CreateOperation, dataSchema: object) {
  return {
    operationId: operationId('ask', kind, ...name.split('-')),
    summary: `Gets ${title}`,
    description: 'Answered at once, and may cost credits of the KIE account each time: an Idempotency-Key means nothing ' +
      'here, and a request whose answer was lost is not repeated for you. Fields are KIE\'s.',
    tags: ['creating'],
    body: bodySchema,
    response: {
      200: { description: 'KIE\'s data: allowlisted fields only', content: { 'application/json': { schema: dataSchema } } },
      ...problemResponses(...HELPER_PROBLEMS)
    }
  }
}

/** Of an operation that makes a task. */
export function createRouteSchema ({ kind, name, title, bodySchema }: CreateOperation, path: string) {
  const words = path === '/tasks' ? ['create', 'task'] : ['create', kind, ...name.split('-')]
  return {
    operationId: operationId(...words),
    summary: `Makes ${title}`,
    description: 'Makes a task, which costs credits of the KIE account. Send an Idempotency-Key, and repeat a request ' +
      'whose answer was lost with the same key: it is never paid for twice. Fields are KIE\'s.',
    tags: ['creating'],
    body: bodySchema,
    headers: {
      type: 'object',
      properties: {
        'Idempotency-Key': header('16 to 255 visible ASCII characters, new for each task that is wanted'),
        Prefer: header('wait=N: wait up to N seconds (at most 55) for the end of the task (RFC 7240)')
      }
    },
    response: {
      202: {
        description: 'The task, as it is known now; a repeat with the same key is answered alike',
        headers: {
          Location: header('Where the task is read'),
          'Idempotency-Key': header('The key of this request, made here when it came without one'),
          'Preference-Applied': header('wait=N, when Prefer was obeyed')
        },
        content: { 'application/json': { schema: { $ref: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Task#` } } }
      },
      ...problemResponses(...CREATE_PROBLEMS)
    }
  }
}

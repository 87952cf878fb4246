import { problemTypes, type ProblemSlug } from './catalogue.js'
import { describeProblem } from './problem.js'

export const problemSchema = {
  $id: 'Problem',
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'code', 'title', 'status', 'detail', 'requestId', 'retryable'],
  properties: {
    type: { type: 'string', description: 'Address of a page about this type of problem', examples: ['/problems/task-not-found'] },
    code: { type: 'string', enum: Object.keys(problemTypes).sort(), description: 'The type in one word, wherever this server is' },
    title: { type: 'string' },
    status: { type: 'integer', description: 'The same as the HTTP status' },
    detail: { type: 'string', description: 'Fixed text for this type' },
    requestId: { type: 'string', description: 'The same as X-Request-Id' },
    retryable: { type: 'boolean', description: 'Whether the same request may succeed later' },
    taskId: { type: 'string' },
    upstreamCode: { type: 'integer', description: 'The code in KIE\'s envelope, where it decided' },
    upstreamMessage: { type: 'string', description: 'Why KIE refused an input, in its words, without addresses' },
    errors: {
      type: 'array',
      description: 'Which parameters or fields are wrong',
      items: {
        type: 'object',
        required: ['field', 'expected'],
        properties: { field: { type: 'string' }, expected: { type: 'string', description: 'What the field takes' } }
      }
    }
  }
}

/** One response per HTTP status of these problem types; the description lists them. */
export function problemResponses (...slugs: readonly ProblemSlug[]) {
  const statuses = new Set(slugs.map(slug => problemTypes[slug].status))
  return Object.fromEntries([...statuses].map(status => [status, {
    description: slugs.filter(slug => problemTypes[slug].status === status).join(', '),
    content: {
      'application/problem+json': {
        schema: { $ref: 'Problem#' },
        examples: Object.fromEntries(slugs.filter(slug => problemTypes[slug].status === status)
          .map(slug => [slug, { value: describeProblem(slug, EXAMPLE_REQUEST_ID) }]))
      }
    }
  }]))
}

const EXAMPLE_REQUEST_ID = 'req-1'

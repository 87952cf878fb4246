import type { FastifyInstance } from 'fastify'
import { isProblemSlug, problemTypes } from './catalogue.js'
import { problemResponses } from './problem-schemas.js'
import { ProblemError } from './problem.js'

const EXAMPLE_SLUG = 'task-not-found'

/** `GET /problems/:slug`: what the `type` of a problem document points to. */
export async function problemRoutes (app: FastifyInstance, { baseUrl }: { readonly baseUrl: string }): Promise<void> {
  app.get<{ Params: { slug: string } }>('/problems/:slug', {
    schema: {
      operationId: 'getProblemType',
      summary: 'What a problem type means and what to do',
      tags: ['problems'],
      security: [],
      params: {
        type: 'object',
        required: ['slug'],
        properties: { slug: { type: 'string', description: 'The last segment of `type`', examples: [EXAMPLE_SLUG] } }
      },
      response: {
        200: {
          description: 'The problem type',
          type: 'object',
          required: ['type', 'title', 'status', 'meaning', 'advice', 'retryable'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            meaning: { type: 'string' },
            advice: { type: 'string' },
            retryable: { type: 'boolean' }
          }
        },
        ...problemResponses('route-not-found')
      }
    }
  }, async (request, reply) => {
    const { slug } = request.params
    if (!isProblemSlug(slug)) throw new ProblemError('route-not-found')
    const { title, status, detail, advice, retryable } = problemTypes[slug]
    reply.header('cache-control', 'public, max-age=3600')
    return { type: `${baseUrl}/problems/${slug}`, title, status, meaning: detail, advice, retryable }
  })
}

import type { FastifyInstance } from 'fastify'
import { problemResponses } from '../problems/problem-schemas.js'
import { ProblemError } from '../problems/problem.js'

export interface HealthOptions {
  /** Whether new traffic is welcome. The upstream has no say in it: its faults have answers of their own. */
  readonly isReady: () => boolean
}

const LIVE = { status: 'alive' }
const READY = { status: 'ready' }

export async function healthRoutes (app: FastifyInstance, { isReady }: HealthOptions): Promise<void> {
  for (const [url, operationId] of [['/livez', 'getLiveness'], ['/health', 'getHealth']] as const) {
    app.get(url, { schema: statusSchema(operationId, 'The process is alive', LIVE) }, async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return LIVE
    })
  }

  const schema = statusSchema('getReadiness', 'The process takes traffic', READY)
  app.get('/readyz', { schema: { ...schema, response: { ...schema.response, ...problemResponses('shutting-down') } } },
    async (_request, reply) => {
      if (!isReady()) throw new ProblemError('shutting-down')
      reply.header('cache-control', 'no-store')
      return READY
    })
}

function statusSchema (operationId: string, summary: string, { status }: { status: string }) {
  return {
    operationId,
    summary,
    tags: ['health'],
    security: [],
    response: {
      200: {
        description: summary,
        type: 'object',
        required: ['status'],
        properties: { status: { type: 'string', enum: [status] } }
      }
    }
  }
}

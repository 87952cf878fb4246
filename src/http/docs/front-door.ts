import type { FastifyInstance } from 'fastify'
import { addPlayground, type PlaygroundOptions } from './playground.js'

export interface FrontDoorOptions {
  readonly version: string
  /** Where clients reach us, without a slash at the end; empty: at the root of the address they used. */
  readonly baseUrl: string
  readonly isSandbox: boolean
  readonly isCreationOn: boolean
  /** Ids of the sandbox that have a story of their own. */
  readonly stories: readonly string[]
  /** Undefined: a browser gets what all get. */
  readonly playground: PlaygroundOptions | undefined
}

const schema = {
  operationId: 'getService',
  summary: 'What this server is, and where things are',
  description: 'A browser gets the playground here, unless it is off.',
  tags: ['health'],
  response: {
    200: {
      description: 'Name, version and links',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['name', 'version', 'isSandbox', 'isCreationOn', 'stories', 'links'],
            properties: {
              name: { type: 'string' },
              version: { type: 'string' },
              isSandbox: { type: 'boolean', description: 'Whether tasks are made up by an embedded fake KIE' },
              isCreationOn: { type: 'boolean' },
              stories: { type: 'array', items: { type: 'string' }, description: 'Ids of the sandbox to try' },
              links: { type: 'object', additionalProperties: { type: 'string' } }
            }
          }
        }
      }
    }
  }
} as const

/** `GET /`: the playground for a browser, a small JSON for everyone else. Public. */
export async function frontDoor (app: FastifyInstance, options: FrontDoorOptions): Promise<void> {
  const { version, baseUrl, isSandbox, isCreationOn, stories, playground } = options
  const page = playground === undefined ? undefined : await addPlayground(app, playground)
  const service = {
    name: 'kie-bff',
    version,
    isSandbox,
    isCreationOn,
    stories,
    links: {
      task: `${baseUrl}/tasks/{id}`,
      events: `${baseUrl}/tasks/{id}/events`,
      docs: `${baseUrl}/docs`,
      openapi: `${baseUrl}/openapi.json`,
      ready: `${baseUrl}/readyz`
    }
  }

  app.get('/', { schema }, async ({ headers }, reply) => {
    reply.headers({ vary: 'Accept', 'cache-control': 'no-cache' })
    if (page === undefined || !/\btext\/html\b/.test(headers.accept ?? '')) return service
    return reply.type('text/html; charset=utf-8').send(page)
  })
}

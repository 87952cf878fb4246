import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

export interface OpenApiOptions {
  readonly version: string
}

const DESCRIPTION = `Reads KIE.AI tasks without a KIE token: the token stays on the server.

A finished task is answered from memory. A running one is asked for upstream at most 3 times in any second, however
many clients ask; a reader beyond that gets the last snapshot (or waits a moment for the first).

Every error is an \`application/problem+json\` document whose \`type\` explains itself.`

/** OpenAPI 3.1 made from the live routes, and Swagger UI over it. To be called before the routes are registered. */
export async function addOpenApi (app: FastifyInstance, { version }: OpenApiOptions): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'kie-bff', version, description: DESCRIPTION, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: '/', description: 'This server' }],
      security: [],
      tags: [
        { name: 'tasks', description: 'Tasks being generated' },
        { name: 'health', description: 'For probes' },
        { name: 'problems', description: 'What errors mean' }
      ]
    },
    // Without it the schemas would be called def-0, def-1, …
    refResolver: { buildLocalReference: json => String(json.$id) }
  })

  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { tryItOutEnabled: true, displayRequestDuration: true, validatorUrl: null }
  })

  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('cache-control', 'no-cache')
    return app.swagger()
  })
}

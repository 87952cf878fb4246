import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { addPagePolicy } from './page-policy.js'

export interface OpenApiOptions {
  readonly version: string
  /** Whether a client needs a key. */
  readonly needsKey: boolean
  /** Where clients reach us, without a slash at the end; empty: at the root of the address they used. */
  readonly baseUrl: string
}

const DESCRIPTION = `Reads KIE.AI tasks without a KIE token: the token stays on the server.

A finished task is answered from memory. A running one is asked for upstream at most 3 times in any second, however
many clients ask; a reader beyond that gets the last snapshot (or waits a moment for the first).

Every error is an \`application/problem+json\` document whose \`type\` explains itself.`

const SECURITY_SCHEMES = {
  bearerKey: { type: 'http', scheme: 'bearer', description: 'A key of this proxy, not of KIE' },
  headerKey: { type: 'apiKey', in: 'header', name: 'X-Api-Key', description: 'The same key; send one of the two' }
} as const

/** OpenAPI 3.1 made from the live routes, and Swagger UI over it. To be called before the routes are registered. */
export async function addOpenApi (app: FastifyInstance, { version, needsKey, baseUrl }: OpenApiOptions): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'kie-bff', version, description: DESCRIPTION, license: { name: 'MIT', identifier: 'MIT' } },
      servers: [{ url: baseUrl === '' ? '/' : baseUrl, description: 'This server' }],
      security: needsKey ? [{ bearerKey: [] }, { headerKey: [] }] : [],
      ...(needsKey && { components: { securitySchemes: SECURITY_SCHEMES } }),
      tags: [
        { name: 'tasks', description: 'Tasks being generated' },
        { name: 'creating', description: 'What spends credits, and what surrounds it: files, downloads, the balance' },
        { name: 'callbacks', description: 'Where KIE tells of tasks' },
        { name: 'KIE-compatible', description: 'KIE\'s own paths and envelope, for existing clients of KIE' },
        { name: 'health', description: 'For probes' },
        { name: 'problems', description: 'What errors mean' }
      ]
    },
    // Without it the schemas would be called def-0, def-1, …
    refResolver: { buildLocalReference: json => String(json.$id) }
  })

  await app.register(docsRoutes)

  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    reply.header('cache-control', 'no-cache')
    return app.swagger()
  })
}

async function docsRoutes (app: FastifyInstance): Promise<void> {
  await addPagePolicy(app, {
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:']
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    // Relative, as the server below: the page works below any path that a proxy adds, at /docs and at /docs/.
    indexPrefix: '.',
    transformSpecificationClone: false,
    transformSpecification: document => ({ ...document, servers: [{ url: '..', description: 'This server' }] }),
    uiConfig: { tryItOutEnabled: true, displayRequestDuration: true, validatorUrl: null }
  })
}

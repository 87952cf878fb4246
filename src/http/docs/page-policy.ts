import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Directives of a Content-Security-Policy (https://www.w3.org/TR/CSP3/), by their names in camel case. */
export type PolicyDirectives = Readonly<Record<string, readonly string[]>>

/**
 * The headers of the routes of this scope that are pages, beside what all answers carry. A page may load what
 * `directives` allow and ask this server; all else is refused. Only pages are worth helmet's ten headers.
 */
export async function addPagePolicy (app: FastifyInstance, directives: PolicyDirectives): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => { reply.removeHeader('content-security-policy') })
  await app.register(helmet, {
    contentSecurityPolicy: {
      // Not helmet's defaults: `upgrade-insecure-requests` breaks a page on plain http, where it may well be.
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        ...Object.fromEntries(Object.entries(directives).map(([name, sources]) => [name, [...sources]]))
      }
    },
    // TLS is the business of the proxy in front, and so is what follows from it; on plain http browsers complain.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false
  })
}

import cors, { type FastifyCorsOptions } from '@fastify/cors'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** What a script on another origin may read of an answer, a 429 included. */
const EXPOSED = [
  'Age', 'Cache-Status', 'ETag', 'Idempotency-Key', 'Location', 'Preference-Applied', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'
]

/** What it may send. */
const ALLOWED = [
  'Authorization', 'Cache-Control', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID', 'Prefer',
  'X-Api-Key', 'X-Request-Id'
]

const PREFLIGHT_MAX_AGE_SECONDS = 600

/** Exact origins only: any other origin, `null` included, gets no CORS header at all. */
export async function addCors (app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  const allowed = new Set(origins)

  await app.register(cors, {
    delegator (request: FastifyRequest, callback: (error: Error | null, options?: FastifyCorsOptions) => void) {
      const { origin } = request.headers
      callback(null, origin !== undefined && allowed.has(origin)
        ? {
            origin,
            methods: ['GET', 'HEAD', 'OPTIONS', 'POST'],
            allowedHeaders: ALLOWED,
            exposedHeaders: EXPOSED,
            maxAge: PREFLIGHT_MAX_AGE_SECONDS,
            // An OPTIONS that is no preflight is a question about the route, and gets its `Allow`.
            preflight: request.headers['access-control-request-method'] !== undefined
          }
        : { origin: false })
    }
  })
}

import type { FastifyRequest } from 'fastify'

// By the route that was matched, never by the address: `/docs/..%2ftasks/x` is no page of the documentation.

const PROBES = new Set<string | undefined>(['/livez', '/readyz', '/health'])

const OPEN = new Set([
  '/',
  '/docs',
  '/openapi.json',
  '/problems/:slug',
  // KIE has no key of ours, and the token in the address lets it do nothing but have a task read.
  '/callbacks/kie/:token'
])

/** Whether this is a probe, which is answered in spite of the quota, the load and the name in Host. */
export function isProbe ({ routeOptions: { url } }: FastifyRequest): boolean {
  return PROBES.has(url)
}

/** Whether this is public, with a key or without: our health, our documentation and the playground. */
export function isOpen (request: FastifyRequest): boolean {
  const { url = '' } = request.routeOptions
  return isProbe(request) || OPEN.has(url) || url.startsWith('/docs/') || url.startsWith('/playground/')
}

/** A browser's question whether its page may ask. It can carry no key, and gets nothing but an answer to that. */
export function isPreflight ({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined
}

import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../../problems/problem.js'

/** Sites that a browser says a page is of when the page is ours, or when no page asked. */
const OWN_SITES = new Set<string | string[] | undefined>(['same-origin', 'none'])

/**
 * An `onRequest` hook for what changes something: a page of another origin, `null` included, gets no further unless
 * its origin is one of `origins`. A browser leaves `Origin` out of a GET for a picture, but says then of which site the
 * page is; what is no browser may leave out both.
 */
export function createOriginCheck (origins: readonly string[]) {
  const allowed = new Set(origins)
  return (request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void => {
    const { origin, 'sec-fetch-site': site } = request.headers
    const isOwnOrigin = origin === undefined
      ? site === undefined
      : origin === `${request.protocol}://${request.host}` || allowed.has(origin)
    const isAllowed = OWN_SITES.has(site) || isOwnOrigin
    if (isAllowed) done()
    else done(new ProblemError('forbidden-origin'))
  }
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { CacheWord, Publish } from '../../tasks/telemetry.js'
import type { Clock } from '../../traffic/clock.js'
import type { Client } from '../clients/client-identity.js'
import { addAccessLog } from './access-log.js'
import { cacheWordOf } from './cache-word.js'
import { routeTemplate } from './route-template.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The kind of the one task that requests of this route are about. */
    readonly taskKind?: string
  }
}

export interface RequestReportsOptions {
  readonly clock: Clock
  readonly publish: Publish
  /** One line for each request. */
  readonly accessLog: boolean
}

/** Fastify makes it anew each time it is asked for, and so each hook asks once. */
type Route = FastifyRequest['routeOptions']

/**
 * Publishes each request once, as its answer begins, or as its event stream is over. A request about a task that is
 * refused before anyone looks for the task is a read without an answer, and published as such too: reads add up to
 * requests. To be called before every hook that may refuse a request.
 *
 * What has no route object, because Node's parser or Fastify's router refused it, is not published.
 */
export function addRequestReports (app: FastifyInstance, { clock, publish, accessLog }: RequestReportsOptions): void {
  if (accessLog) addAccessLog(app, clock)

  function report ({ isAnswered }: Client, route: Route, status: number, cache: CacheWord): void {
    const { url, config: { taskKind } } = route
    publish({ about: 'request', route: routeTemplate(url), status, cache })
    if (taskKind !== undefined && isAnswered !== true) publish({ about: 'answer', kind: taskKind, outcome: 'refused' })
  }

  app.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions
    if (isEvents(route)) reply.raw.once('close', () => { report(request, route, reply.raw.statusCode, 'none') })
    done()
  })
  app.addHook('onSend', (request, reply, _payload, done) => {
    const route = request.routeOptions
    if (!isEvents(route)) report(request, route, reply.statusCode, cacheWordOf(reply.getHeader('cache-status')))
    done()
  })
}

/** Most of them are written past Fastify, which calls no hook for them then. */
function isEvents ({ url }: Route): boolean {
  return url?.endsWith('/events') === true
}

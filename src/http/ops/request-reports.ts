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

/**
 * Publishes each request once, as its answer begins, or as its event stream is over. A request about a task that is
 * refused before anyone looks for the task is a read without an answer, and published as such too: reads add up to
 * requests. To be called before every hook that may refuse a request.
 *
 * What has no route object, because Node's parser or Fastify's router refused it, is not published.
 */
export function addRequestReports (app: FastifyInstance, { clock, publish, accessLog }: RequestReportsOptions): void {
  if (accessLog) addAccessLog(app, clock)

  function report (request: FastifyRequest, status: number, cache: CacheWord): void {
    const { url, config: { taskKind } } = request.routeOptions
    publish({ about: 'request', route: routeTemplate(url), status, cache })
    const { isAnswered = false }: Client = request
    if (taskKind !== undefined && !isAnswered) publish({ about: 'answer', kind: taskKind, outcome: 'refused' })
  }

  app.addHook('onRequest', (request, reply, done) => {
    if (isEvents(request)) reply.raw.once('close', () => { report(request, reply.raw.statusCode, 'none') })
    done()
  })
  app.addHook('onSend', (request, reply, _payload, done) => {
    if (!isEvents(request)) report(request, reply.statusCode, cacheWordOf(reply.getHeader('cache-status')))
    done()
  })
}

/** Most of them are written past Fastify, which calls no hook for them then. */
function isEvents ({ routeOptions: { url } }: FastifyRequest): boolean {
  return url?.endsWith('/events') === true
}

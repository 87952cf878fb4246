import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { policy } from '../../tasks/policy.js'
import type { Clock } from '../../traffic/clock.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How long a body of this route may take to arrive; default: 10 s. */
    readonly bodyMaxMs?: number
  }
}

/** The longest of all routes: Node has one limit, for the whole server. */
export const BODY_MAX_MS = policy.upload.lengthMs

const DEFAULT_MAX_MS = 10_000

/**
 * Gives each route a limit of its own for the time that a body takes to arrive. `refuse` answers a request that is too
 * late, and ends its connection.
 */
export function addBodyTimeout (app: FastifyInstance, clock: Clock, refuse: (socket: Socket) => void): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request
    const { 'content-length': length = '0', 'transfer-encoding': encoding } = raw.headers
    // Most requests have no body, and Fastify makes `routeOptions` anew each time it is asked for.
    if (length !== '0' || encoding !== undefined) {
      const { bodyMaxMs = DEFAULT_MAX_MS } = request.routeOptions.config
      const cancel = clock.after(bodyMaxMs, () => { if (!raw.complete) refuse(raw.socket) })
      raw.once('close', cancel)
    }
    done()
  })
}

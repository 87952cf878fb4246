import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../traffic/clock.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How long a body of this route may take to arrive; default: 10 s. */
    readonly bodyMaxMs?: number
  }
}

/** Most that a route may set. Node's own limit is that of the whole server, and so is the longest of all routes. */
export const BODY_MAX_MS = 600_000

const DEFAULT_MAX_MS = 10_000

/**
 * Gives each route a limit of its own for the time that a body takes to arrive. `refuse` answers a request that is too
 * late, and ends its connection.
 */
export function addBodyTimeout (app: FastifyInstance, clock: Clock, refuse: (socket: Socket) => void): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions: { config: { bodyMaxMs = DEFAULT_MAX_MS } } } = request
    const { 'content-length': length, 'transfer-encoding': encoding } = raw.headers
    if ((length !== undefined && length !== '0') || encoding !== undefined) {
      const cancel = clock.after(bodyMaxMs, () => { if (!raw.complete) refuse(raw.socket) })
      raw.once('close', cancel)
    }
    done()
  })
}

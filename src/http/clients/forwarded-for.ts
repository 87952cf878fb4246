import type { FastifyInstance } from 'fastify'
import type { Publish } from '../../tasks/telemetry.js'

/**
 * Publishes that a peer told for whom it asks and is not believed: all clients behind it count as one, which their
 * operator sees nowhere else.
 */
export function addForwardedForNotice (app: FastifyInstance, publish: Publish): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { headers, ip, raw: { socket: { remoteAddress } } } = request
    if (headers['x-forwarded-for'] !== undefined && ip === remoteAddress) publish({ about: 'forwarded-for-ignored', peer: ip })
    done()
  })
}

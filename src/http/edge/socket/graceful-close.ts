import type { Server, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** How long a request that is only being sent may take to arrive while the server closes. */
const LINGER_MS = 1000

/**
 * Promises that closing takes as long as the requests under way, and hardly longer.
 *
 * Each of them is answered and told to keep its connection no more. When the last has gone, and `lingerMs` have passed,
 * the remaining connections are cut: new ones, and those that never finish a request. Node alone waits for those
 * without end, and for the others until they have been idle for 72 s.
 *
 * Holds one entry per request under way. One that waits behind another on its connection is none.
 */
export function addGracefulClose (app: FastifyInstance, lingerMs = LINGER_MS): void {
  const server = app.server as Server // the app is built for HTTP/1.1
  const underWay = new Set<ServerResponse>()
  let isClosing = false
  let hasLingered = false

  function finish (this: ServerResponse): void {
    underWay.delete(this)
    if (isClosing) release()
  }

  function release (): void {
    server.closeIdleConnections()
    if (hasLingered && underWay.size === 0) server.closeAllConnections()
  }

  app.addHook('onRequest', (_request, { raw: response }, done) => {
    underWay.add(response)
    response.on('close', finish)
    done()
  })
  app.addHook('preClose', async () => {
    isClosing = true
    for (const response of underWay) if (!response.headersSent) response.setHeader('connection', 'close')
    const timer = setTimeout(() => {
      hasLingered = true
      release()
    }, lingerMs)
    server.once('close', () => clearTimeout(timer))
  })
}

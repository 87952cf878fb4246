import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** The newest request of a connection and what answers it. */
export interface Exchange {
  readonly request: Pick<IncomingMessage, 'complete'>
  readonly response: Pick<ServerResponse, 'headersSent' | 'writableEnded' | 'writableFinished' | 'once'>
}

export interface Connections {
  /** To be called as each request arrives. */
  begin (request: IncomingMessage, response: ServerResponse): void
  exchangeOn (socket: Socket): Exchange | undefined
}

/**
 * Knows what each open connection is about, and ends it after `maxRequests`, so that no client holds one for ever.
 * Node's own `maxRequestsPerSocket` announces the end but does not make it, and answers a client who has sent more
 * already with a 503 that has no body. Here the connection closes behind its last answer.
 *
 * Bounded by the sockets that are open.
 */
export function createConnections (maxRequests: number): Connections {
  const connections = new WeakMap<Socket, Exchange & { readonly count: number }>()

  return {
    begin (request, response) {
      const count = (connections.get(request.socket)?.count ?? 0) + 1
      connections.set(request.socket, { request, response, count })
      if (count >= maxRequests) response.shouldKeepAlive = false
    },
    exchangeOn: socket => connections.get(socket)
  }
}

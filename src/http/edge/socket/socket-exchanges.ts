import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** No client in use pipelines more than 16 requests. A head may have 16 KiB, and all that wait are held. */
export const CONNECTION_LIMITS = { maxRequests: 1000, maxWaiting: 32 }

/** The newest request of a connection and what answers it. */
export interface Exchange {
  readonly request: Pick<IncomingMessage, 'complete'>
  readonly response: Pick<ServerResponse, 'socket' | 'headersSent' | 'writableEnded' | 'writableFinished' | 'once'>
}

export interface SocketExchanges {
  /**
   * To be called as each request arrives. Calls `start` once, when the answers before it are sent: at once, unless the
   * client has pipelined its requests.
   */
  begin (request: IncomingMessage, response: ServerResponse, start: () => void): void
  newestOn (socket: Socket): Exchange | undefined
}

export interface SocketExchangesOptions {
  /** The connection closes behind its answer to this many requests. */
  readonly maxRequests: number
  /** Requests that may wait behind others on one connection; one more, and it is cut. */
  readonly maxWaiting: number
}

interface Connection {
  count: number
  waiting: number
  newest: Exchange
}

/**
 * Handles the requests of a connection one after the other, so that all that a request holds ends with its response:
 * Node 20 and 22 do not tell a response that waits behind another when its socket has closed.
 *
 * Ends a connection after `maxRequests`, so that no client holds one without end. Node's own `maxRequestsPerSocket`
 * only announces the end, and answers a request that was pipelined behind it with an empty 503.
 * Bounded by the open sockets, and by `maxWaiting` requests on each.
 */
export function createSocketExchanges ({ maxRequests, maxWaiting }: SocketExchangesOptions): SocketExchanges {
  const connections = new WeakMap<Socket, Connection>()

  return {
    begin (request, response, start) {
      const { socket } = request
      const newest = { request, response }
      const connection = connections.get(socket) ?? { count: 0, waiting: 0, newest }
      connections.set(socket, connection)
      connection.newest = newest
      connection.count++
      if (connection.count >= maxRequests) response.shouldKeepAlive = false
      if (response.socket !== null) return start()

      connection.waiting++
      response.once('socket', () => {
        connection.waiting--
        start()
      })
      if (connection.waiting > maxWaiting) socket.destroy()
    },
    newestOn: socket => connections.get(socket)?.newest
  }
}

import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.js'

export interface MetricsListenerOptions {
  readonly metrics: Pick<Metrics, 'text' | 'contentType'>
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

export interface MetricsListener {
  readonly port: number
  /** Cuts a scrape under way. */
  close (): Promise<void>
}

/** Far more than there are scrapers. */
const MAX_CONNECTIONS = 20

/** A scraper that sends its few bytes slower than this is gone a second later at most. */
const LIMITS = { requestTimeout: 5_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 }

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }

/**
 * `GET /metrics` on an address of its own, for the operator's network: no client reaches it by the tasks' port, and no
 * key, quota or load keeps a scraper out. Rejects when it cannot listen there.
 */
export async function openMetricsListener (options: MetricsListenerOptions): Promise<MetricsListener> {
  const { metrics, host, port } = options

  const sendFigures = async (response: ServerResponse) => {
    try {
      const text = await metrics.text()
      response.writeHead(200, { ...PLAIN, 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text)
    } catch {
      response.writeHead(500, PLAIN).end('no figures\n') // a mistake in counting is not to end what is counted
    }
  }

  const answer: RequestListener = ({ method = '', url = '' }, response) => {
    if (url.replace(/\?.*$/s, '') !== '/metrics') response.writeHead(404, PLAIN).end('only /metrics is here\n')
    else if (method === 'GET' || method === 'HEAD') void sendFigures(response)
    else response.writeHead(405, { ...PLAIN, allow: 'GET, HEAD' }).end()
  }

  const server = createServer(LIMITS, answer)
  server.maxConnections = MAX_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port, // a TCP server that listens has one
    close: () => new Promise(resolve => {
      server.close(() => { resolve() })
      server.closeAllConnections()
    })
  }
}

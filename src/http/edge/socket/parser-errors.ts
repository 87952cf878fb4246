import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { ProblemSlug } from '../../problems/catalogue.js'
import { describeProblem, PROBLEM_CONTENT_TYPE } from '../../problems/problem.js'
import { newRequestId, requestIdOf } from '../request-id.js'
import { SECURITY_HEADERS } from '../security-headers.js'
import type { Exchange } from './socket-exchanges.js'

// What Node answers by itself, before there is a request of Fastify's: without these, empty bodies and plain text.

const BY_PARSER_CODE = new Map<string | undefined, ProblemSlug>([
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request-timeout']
])

/** How long a client may take to read its last answer and hang up. */
const LINGER_MS = 1000

/**
 * Answers what Node's HTTP parser refused; no request object exists for it. The connection is closed.
 * `exchange` is the newest request that it did not refuse: its answer comes first, or is all there is.
 */
export function refuseSocket (
  error: NodeJS.ErrnoException, socket: Socket, exchange?: Exchange, baseUrl?: string
): void {
  if (socket.writableEnded) return // has its last answer already
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const answer = rawProblem(BY_PARSER_CODE.get(error.code) ?? 'malformed-request', {}, baseUrl)
  if (exchange === undefined) return lastAnswer(socket, answer)

  const { request, response } = exchange
  if (!request.complete) {
    // It is the body of that request that is broken, or did not come.
    if (response.headersSent) socket.destroySoon()
    else if (response.socket !== null) lastAnswer(socket, answer)
    else response.once('socket', () => lastAnswer(socket, answer)) // the answers before it come first
  } else if (response.writableFinished) lastAnswer(socket, answer)
  else if (response.headersSent && !response.writableEnded) socket.destroy() // in the middle of a stream
  else response.once('finish', () => lastAnswer(socket, answer))
}

/** The same for a request whose body did not arrive in time. */
export function refuseLate (socket: Socket, exchange?: Exchange, baseUrl?: string): void {
  refuseSocket(Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket, exchange, baseUrl)
}

/** Answers a CONNECT, which Node would hang up on. */
export function refuseConnect (socket: Duplex, baseUrl?: string): void {
  socket.on('error', () => {}).resume() // Node has let go of the socket: a reset would end the process
  lastAnswer(socket, rawProblem('method-not-allowed', { allow: 'GET, HEAD, OPTIONS' }, baseUrl))
}

/** Answers an `Expect` header that Node does not know; `100-continue` never comes here. */
export function refuseExpectation (request: IncomingMessage, response: ServerResponse, baseUrl?: string): void {
  const problem = describeProblem('expectation-failed', requestIdOf(request), baseUrl)
  response.writeHead(problem.status, headersOf(problem.requestId))
  response.end(JSON.stringify(problem))
}

/** Node lets go of a socket only when the client does; this one is gone after `LINGER_MS` in any case. */
function lastAnswer (socket: Duplex, answer: string): void {
  if (!socket.writable) return // the answer before this one was the last
  socket.end(answer)
  const timer = setTimeout(() => { socket.destroy() }, LINGER_MS)
  socket.once('close', () => { clearTimeout(timer) })
}

function headersOf (requestId: string): Record<string, string> {
  return {
    'content-type': PROBLEM_CONTENT_TYPE, 'cache-control': 'no-store', 'x-request-id': requestId, ...SECURITY_HEADERS
  }
}

/** A whole HTTP answer as text, for where there is no response object. */
function rawProblem (slug: ProblemSlug, extraHeaders: Readonly<Record<string, string>>, baseUrl?: string): string {
  const problem = describeProblem(slug, newRequestId(), baseUrl)
  const body = JSON.stringify(problem)
  const headers = {
    ...headersOf(problem.requestId), ...extraHeaders, 'content-length': Buffer.byteLength(body), connection: 'close'
  }
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body
  ].join('\r\n')
}

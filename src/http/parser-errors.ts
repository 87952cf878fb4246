import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { describeProblem, PROBLEM_CONTENT_TYPE } from './problem-details.js'
import type { ProblemSlug } from './problems.js'
import { newRequestId, requestIdOf } from './request-id.js'

// What Node answers by itself, before there is a request of Fastify's: without these, empty bodies and plain text.

const BY_PARSER_CODE = new Map<string | undefined, ProblemSlug>([
  ['HPE_HEADER_OVERFLOW', 'headers-too-large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', 'request-timeout']
])

/** Answers what Node's HTTP parser refused; no request object exists for it. The connection is closed. */
export function refuseSocket (error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  socket.end(rawProblem(BY_PARSER_CODE.get(error.code) ?? 'malformed-request'))
}

/** Answers an `Expect` header that Node does not know; `100-continue` never comes here. */
export function refuseExpectation (request: IncomingMessage, response: ServerResponse): void {
  const problem = describeProblem('expectation-failed', requestIdOf(request))
  response.writeHead(problem.status, {
    'content-type': PROBLEM_CONTENT_TYPE, 'cache-control': 'no-store', 'x-request-id': problem.requestId
  })
  response.end(JSON.stringify(problem))
}

/** A whole HTTP answer as text, for where there is no response object. */
function rawProblem (slug: ProblemSlug): string {
  const problem = describeProblem(slug, newRequestId())
  const body = JSON.stringify(problem)
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `content-type: ${PROBLEM_CONTENT_TYPE}`,
    'cache-control: no-store',
    `x-request-id: ${problem.requestId}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body
  ].join('\r\n')
}

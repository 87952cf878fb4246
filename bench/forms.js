import { gzipSync } from 'node:zlib'
import { nowMs } from './figures.js'
import { CANARY } from './leaks.js'
import { envelope } from './records.js'

/** A whole HTTP answer. */
export function http (body, { status = 200, headers = [] } = {}) {
  const length = `Content-Length: ${Buffer.byteLength(body)}`
  return Buffer.concat([Buffer.from(head(status, [length, ...headers])), Buffer.from(body)])
}

function head (status, headers) {
  const lines = [`HTTP/1.1 ${status} ${CANARY}`, 'Content-Type: application/json', `X-Canary: ${CANARY}`, ...headers]
  return `${lines.join('\r\n')}\r\n\r\n`
}

/**
 * What each form of an answer does to the socket, given `body` (a whole and right one), `leak` (what no client may
 * see), `foreign` (the record of another task) and `call` (where the history keeps when it was sent).
 */
export const FORMS = {
  plain: ({ socket, body }) => { socket.write(http(body)) },
  slow ({ socket, body, call }) {
    setTimeout(() => {
      call.sentMs = nowMs()
      socket.write(http(body))
    }, call.delayMs)
  },
  gzip: ({ socket, body }) => { socket.write(http(gzipSync(body), { headers: ['Content-Encoding: gzip'] })) },
  chunked ({ socket, body }) {
    socket.write(head(200, ['Transfer-Encoding: chunked']))
    for (const part of body.match(/[^]{1,300}/g)) socket.write(`${part.length.toString(16)}\r\n${part}\r\n`)
    socket.write('0\r\n\r\n')
  },
  // And another answer that nobody asked for, on a connection that lies idle or is used again at this very moment.
  crossed ({ socket, body, foreign }) {
    socket.write(http(body))
    setTimeout(() => socket.write(http(foreign)), 3)
  },
  closing ({ socket, body }) {
    socket.write(http(body))
    setTimeout(() => socket.end(), 10)
  },

  reset: ({ socket }) => { socket.resetAndDestroy() },
  resetInHead: ({ socket }) => { socket.write(`HTTP/1.1 200 OK\r\nX-A: ${CANARY}`, () => socket.resetAndDestroy()) },
  resetInBody: ({ socket, body }) => { socket.write(http(body).subarray(0, -99), () => socket.resetAndDestroy()) },
  cutInBody: ({ socket, body }) => { socket.end(http(body).subarray(0, -99)) },
  close: ({ socket }) => { socket.end() },
  hang () {},
  drip ({ socket, body }) {
    const bytes = http(body)
    let sent = 0
    const timer = setInterval(() => socket.write(bytes.subarray(sent, ++sent)), 100)
    socket.once('close', () => clearInterval(timer))
  },
  garbage: ({ socket }) => { socket.write(`SSH-2.0-${CANARY}\r\n\0\x7f`) },
  page: ({ socket, leak }) => { socket.write(http(`<html>${leak}</html>`)) },
  busy: ({ socket, leak }) => { socket.write(http(leak, { status: 429, headers: ['Retry-After: 2'] })) },
  busyBody: ({ socket, leak }) => { socket.write(http(envelope(null, 429, leak))) },
  unavailable: ({ socket, leak }) => { socket.write(http(leak, { status: 503, headers: ['Retry-After: 1'] })) },
  error: ({ socket, leak }) => { socket.write(http(leak, { status: 500 })) },
  errorBody: ({ socket, leak }) => { socket.write(http(envelope(null, 500, leak))) },
  denied: ({ socket, leak }) => { socket.write(http(envelope(null, 401, leak))) },
  maintenance: ({ socket, leak }) => { socket.write(http(envelope(null, 455, leak))) },
  foreign: ({ socket, foreign }) => { socket.write(http(foreign)) },
  noStatus: ({ socket, body }) => { socket.write(http(body.replace('"status"', '"statuz"'))) }
}

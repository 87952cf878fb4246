import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem.js'
import { isProbe } from './route-access.js'

/**
 * Answers only to these names, each with or without a port: a page that has its own name resolve to our address
 * (DNS rebinding) is same-origin with us in the eyes of a browser, but still asks for its own name.
 */
export function addAllowedHosts (app: FastifyInstance, names: readonly string[]): void {
  const isAllowed = createHostCheck(names)
  let lastAllowed: string | undefined // most ask for the same name

  app.addHook('onRequest', (request, _reply, done) => {
    if (request.host === lastAllowed && request.url.startsWith('/')) return done()
    if (hostsOf(request).every(isAllowed)) {
      lastAllowed = request.host === '' ? undefined : request.host
      done()
    } else if (isProbe(request)) done()
    else done(new ProblemError('forbidden-host'))
  })
}

/** Each name that a request asks for. HTTP/1.0 may have none; no browser speaks it. */
function hostsOf (request: FastifyRequest): string[] {
  const { raw, host } = request
  // The absolute form, `GET http://name/tasks/a`, names its host in the target and, if it cares to, another in Host.
  const [, target] = /^[a-z]+:\/\/([^/?#]*)/i.exec(String(raw.url)) ?? []
  const given = raw.headers.host === undefined && host === '' ? [] : [host]
  return target === undefined ? given : [...given, target]
}

/** Whether a `Host`, port and all, is one of `names`: case, a trailing dot and the spelling of IPv6 do not matter. */
export function createHostCheck (names: readonly string[]): (host: string) => boolean {
  const allowed = new Set(names.map(name => split(name)).map(({ name, port }) => name + port))
  return host => {
    const { name, port } = split(host)
    return allowed.has(name) || allowed.has(name + port)
  }
}

/** `Example.com.:80` → `example.com` and `:80`. What is no host is no name either. */
function split (host: string): { readonly name: string, readonly port: string } {
  const [, name = '', port = ''] = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(:\d+)?$/i.exec(host) ?? []
  if (!name.startsWith('[')) return { name: name.toLowerCase().replace(/\.$/, ''), port }
  const url = `http://${name}`
  return { name: URL.canParse(url) ? new URL(url).hostname : '', port }
}

/** Only HTTP/1.0 may do without a Host, and two are refused: Node would take the first, another the last. */
export function hasOneHost ({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}

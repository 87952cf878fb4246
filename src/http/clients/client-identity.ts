import { isIP } from 'node:net'
import { Address6 } from 'ip-address'

/** What a request tells about its client. */
export interface Client {
  readonly ip: string
  /** The id of the key that let the client in. */
  readonly clientKey?: string | undefined
  /** Whether it has been published how the read of this request ended. */
  isAnswered?: boolean
}

/** Whose quotas and limits a request counts against: the key that it came with, else its address. */
export function clientOf (request: Client): string {
  return request.clientKey ?? addressOf(request.ip)
}

/**
 * An address in one spelling, IPv6 by /64, since one customer holds all of that. A trusted proxy may tell more than
 * the address (`203.0.113.9:4711`, `[2001:db8::1]:443`) or nothing that is one: all of the latter are one client,
 * so that a client gets no quota, and no long entry in a window, for each word that it makes up.
 */
export function addressOf (ip: string): string {
  const version = isIP(ip)
  if (version === 4) return ip
  if (version === 6) return networkOf(ip)
  const [, literal, name] = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/.exec(ip) ?? []
  const bare = literal ?? name ?? ''
  return isIP(bare) === 0 ? 'unknown' : addressOf(bare)
}

function networkOf (ip: string): string {
  const address = new Address6(ip)
  if (address.isMapped4()) return address.to4().correctForm()
  return `${new Address6(`${address.addressMinusSuffix}/64`).startAddress().correctForm()}/64`
}

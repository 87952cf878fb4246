import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import { Address6 } from 'ip-address'

/** Whose quotas and limits a request counts against: an address, IPv6 by /64, since one customer holds all of that. */
export function clientOf ({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!isIPv6(ip)) return ip
  const address = new Address6(ip)
  if (address.isMapped4()) return address.to4().correctForm()
  return `${new Address6(`${ip}/64`).startAddress().correctForm()}/64`
}

import { isIP, isIPv6 } from 'node:net'
import { Address6 } from 'ip-address'
import type { EnvReader } from './env.js'
import { isLoopback } from './kie-settings.js'

export interface NetworkSettings {
  /** Networks whose X-Forwarded-* headers count; empty: those of no network. */
  readonly trustedProxies: readonly string[]
  /** The names under which this process may be asked, with or without a port; undefined: any. */
  readonly allowedHosts: readonly string[] | undefined
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/** What may stand between a client and this process, and under which names the client may reach it. */
export function readNetworkSettings (
  { read }: EnvReader, { host, publicUrl }: { readonly host: string, readonly publicUrl: string | undefined }
): NetworkSettings {
  const allowedHosts = read('ALLOWED_HOSTS', isLoopbackHost(host) ? [...LOOPBACK_NAMES, bracketed(host)] : undefined,
    'names such as tasks.example.com, with or without a port, comma separated', parseHosts)
  return {
    trustedProxies: read('TRUST_PROXY', [], 'addresses or networks such as 10.0.0.0/8, comma separated', parseNetworks),
    allowedHosts: allowedHosts && publicUrl !== undefined ? [...allowedHosts, new URL(publicUrl).host] : allowedHosts
  }
}

/** Whether an address can be reached from this machine only. */
export function isLoopbackHost (host: string): boolean {
  return isIPv6(host) ? new Address6(host).isLoopback() : isLoopback(host.toLowerCase())
}

function bracketed (host: string): string {
  return isIPv6(host) ? `[${host}]` : host
}

function parseNetworks (value: string): string[] | undefined {
  const networks = value.split(',').map(each => each.trim())
  return networks.every(isNetwork) ? networks : undefined
}

/** Neither a hop count nor a name, which any client could claim, nor a network that holds the whole internet. */
function isNetwork (network: string): boolean {
  const [, address = '', prefix] = /^([0-9A-Fa-f.:]+)(?:\/(\d{1,3}))?$/.exec(network) ?? []
  const version = isIP(address)
  const bits = version === 4 ? 32 : 128
  const length = prefix === undefined ? bits : Number(prefix)
  // `::ffff:10.0.0.0/8` looks like a private network and means all of IPv4.
  const minLength = version === 6 && new Address6(address).isMapped4() ? 97 : 1
  return version !== 0 && length >= minLength && length <= bits
}

function parseHosts (value: string): string[] | undefined {
  const hosts = value.split(',').map(each => each.trim())
  return hosts.every(isHost) ? hosts.map(bracketed) : undefined
}

function isHost (host: string): boolean {
  const [, literal, name, port = '1'] = /^(?:\[([^\]]*)\]|([A-Za-z0-9._-]{1,253}))(?::(\d{1,5}))?$/.exec(bracketed(host)) ?? []
  return (literal === undefined ? name !== undefined : isIPv6(literal)) && Number(port) >= 1 && Number(port) <= 65_535
}

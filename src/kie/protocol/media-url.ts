import { isIP } from 'node:net'

/** KIE's upload paths carry the number of the account: `https://…/kieai/100001/audio/a.mp3`. */
export const ACCOUNT_PATH = /\/kieai\/\d+\//i

/**
 * Tells which media addresses may reach a client: `https` on a host with a name, and every address on `trustedOrigin`
 * (the origin of a loopback upstream). Anything else, `javascript:`, addresses inside a network and those of uploads
 * included, is null.
 *
 * An address that passes is returned as it was parsed. Another parser may see another host in the raw text:
 * `https://a.example.com\@127.0.0.1/` is on `a.example.com` for a browser and on `127.0.0.1` for RFC 3986.
 */
export function createMediaUrlFilter (trustedOrigin: string | undefined): (url: string) => string | null {
  return url => {
    const parsed = URL.canParse(url) ? new URL(url) : undefined
    if (parsed === undefined || parsed.username !== '' || parsed.password !== '') return null
    if (ACCOUNT_PATH.test(parsed.pathname)) return null
    if (parsed.origin === trustedOrigin && parsed.protocol !== 'blob:') return parsed.href
    const host = parsed.hostname
    const isName = isIP(host) === 0 && !host.startsWith('[') && /\.[^.]/.test(host)
    return parsed.protocol === 'https:' && isName ? parsed.href : null
  }
}

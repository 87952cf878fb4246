import { isIP } from 'node:net'

/** KIE's upload paths carry the number of the account: `https://…/kieai/100001/audio/a.mp3`. */
export const ACCOUNT_PATH = /\/kieai\/\d+\//i

/**
 * Tells which media addresses of a record may reach a client: those that `createPublicUrlFilter` passes, but for those
 * of uploads. Anything else is null.
 */
export function createMediaUrlFilter (trustedOrigin: string | undefined): (url: string) => string | null {
  const filter = createPublicUrlFilter(trustedOrigin)
  return url => {
    const passed = filter(url)
    return passed === null || ACCOUNT_PATH.test(new URL(passed).pathname) ? null : passed
  }
}

/**
 * Passes `https` on a host with a name, and every address on `trustedOrigin` (the origin of a loopback upstream).
 * Anything else, `javascript:` and addresses inside a network included, is null.
 *
 * An address that passes is returned as it was parsed. Another parser may see another host in the raw text:
 * `https://a.example.com\@127.0.0.1/` is on `a.example.com` for a browser and on `127.0.0.1` for RFC 3986.
 */
export function createPublicUrlFilter (trustedOrigin: string | undefined): (url: string) => string | null {
  return url => {
    const parsed = URL.canParse(url) ? new URL(url) : undefined
    if (parsed === undefined || parsed.username !== '' || parsed.password !== '') return null
    if (parsed.origin === trustedOrigin && parsed.protocol !== 'blob:') return parsed.href
    const host = parsed.hostname
    const isName = isIP(host) === 0 && !host.startsWith('[') && /\.[^.]/.test(host)
    return parsed.protocol === 'https:' && isName ? parsed.href : null
  }
}

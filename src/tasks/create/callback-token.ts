import { randomBytes } from 'node:crypto'

/** Every token of ours, in any text: neither JSON nor an address writes its characters in another form. */
const TOKENS = /kcb_[\w-]{32}/g

/** Unguessable: 192 bits. Recognisable too, so that no log line or answer shows one. */
export function newCallbackToken (): string {
  return `kcb_${randomBytes(24).toString('base64url')}`
}

export function callbackTokensIn (text: string): string[] {
  return text.match(TOKENS) ?? []
}

const REPLACEMENT = '[redacted]'

/** `Bearer …` before something as long as a token; a lyric may sing of a bearer. */
const BEARER = /bearer\s+[\w.~+/=-]{12,}/gi

/** Takes the secret itself, and anything that looks like a bearer token, out of a text. */
export function createRedaction (secret: () => string): (text: string) => string {
  return text => {
    const withoutBearer = text.replace(BEARER, `Bearer ${REPLACEMENT}`)
    return withoutBearer.replaceAll(secret(), REPLACEMENT)
  }
}

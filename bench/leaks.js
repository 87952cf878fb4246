/** Stands in whatever the chaos upstream sends beside a good record: nobody may ever see it. */
export const CANARY = 'upstream-canary'

/** The token in every form that a careless upstream may repeat it in, and that nobody may ever see. */
export function formsOf (token) {
  const bytes = Buffer.from(token)
  const half = Math.floor(token.length / 2)
  return [
    token, encodeURIComponent(token), bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex'),
    token.slice(0, half), token.slice(half)
  ]
}

/** Finds the canary or any form of the token in a text: the first one, or undefined. */
export function createLeakSearch (token) {
  const needles = [CANARY, ...formsOf(token)]
  return text => needles.find(needle => text.includes(needle))
}

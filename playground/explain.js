/** What the header fields of an answer about a task mean, in words. */

const PROVENANCE = [
  [/fwd=miss; collapsed/, 'Another reader was asking KIE already, and this one shares the answer.'],
  [/fwd=/, 'KIE was asked.'],
  [/detail=stale/, 'KIE is in trouble: this is the last good answer. KIE was not asked.'],
  [/detail=snapshot/, 'This is KIE\'s last answer, moments old. KIE was not asked.'],
  [/hit/, 'The task is finished, so the answer comes from memory. KIE was not asked.']
]

/**
 * Lines of a name, its value, and what it means; of those fields that the answer has.
 *
 * @param {Headers} headers
 * @returns {Array<{ name: string, value: string, meaning: string }>}
 */
export function explain (headers) {
  /** @type {Array<[string, (value: string) => string]>} */
  const known = [
    ['cache-status', value => String(PROVENANCE.find(([pattern]) => /** @type {RegExp} */ (pattern).test(value))?.[1] ?? '')],
    ['age', value => `KIE said so ${value} s ago.`],
    ['etag', () => 'Send it back as If-None-Match: a state that still holds costs no body.'],
    ['cache-control', value => /immutable|max-age=[1-9]/.test(value) ? 'A browser may keep it.' : 'A browser asks again each time.'],
    ['retry-after', value => `Ask again in ${value} s.`],
    ['ratelimit', value => `${/r=(\d+)/.exec(value)?.[1] ?? '?'} more requests in this second.`],
    ['x-request-id', () => 'Names this request in the log of the server.']
  ]
  return known.flatMap(([name, meaning]) => {
    const value = headers.get(name)
    return value === null ? [] : [{ name, value, meaning: meaning(value) }]
  })
}

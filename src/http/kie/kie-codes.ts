import { problemTypes, type ProblemSlug } from '../problems/catalogue.js'

/**
 * What each of our problems is in KIE's codes, on KIE's own paths. Clients of KIE repeat 429, 433, 455 and 5xx, so that
 * nothing whose repetition costs has one of these. Undefined: the request was refused before it was one of KIE's.
 */
export function kieCodeOf (slug: ProblemSlug): number | undefined {
  if (BEFORE_ROUTING.has(slug)) return undefined
  const own = OWN_CODES[slug]
  if (own !== undefined) return own
  const { status } = problemTypes[slug]
  if (status === 503) return 455
  return status >= 500 ? 500 : status
}

const BEFORE_ROUTING: ReadonlySet<ProblemSlug> = new Set<ProblemSlug>([
  'malformed-request', 'forbidden-host', 'route-not-found', 'method-not-allowed', 'request-timeout', 'headers-too-large',
  'expectation-failed'
])

const OWN_CODES: Readonly<Partial<Record<ProblemSlug, number>>> = {
  'upstream-credits': 402,
  'creation-disabled': 402,
  'submission-uncertain': 409
}

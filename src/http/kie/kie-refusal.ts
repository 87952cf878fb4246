import { TaskError } from '../../tasks/faults.js'
import { problemTypes, type ProblemSlug } from '../problems/catalogue.js'
import { extrasOf, slugOf } from '../problems/problem.js'

/** A refusal as KIE's envelope tells it. */
export interface KieRefusal {
  readonly code: number
  readonly msg: string
}

/**
 * What a failure of ours is in KIE's codes, on KIE's own paths. Clients of KIE repeat 429, 433, 455 and 5xx, so that
 * nothing whose repetition costs has one of these. Undefined: the request was refused before it was one of KIE's.
 */
export function kieRefusalOf (error: unknown): KieRefusal | undefined {
  const slug = slugOf(error)
  const code = codeOf(slug, error)
  if (code === undefined) return undefined
  const { upstreamMessage } = error instanceof TaskError ? error : {}
  return { code, msg: upstreamMessage ?? `${slug}: ${mistakesOf(error) ?? problemTypes[slug].title}` }
}

const BEFORE_ROUTING: ReadonlySet<ProblemSlug> = new Set<ProblemSlug>([
  'malformed-request', 'forbidden-host', 'route-not-found', 'method-not-allowed', 'headers-too-large',
  'expectation-failed'
])

const OWN_CODES: Readonly<Partial<Record<ProblemSlug, number>>> = {
  'upstream-credits': 402,
  'creation-disabled': 402,
  'submission-uncertain': 409,
  'not-ready': 422
}

function codeOf (slug: ProblemSlug, error: unknown): number | undefined {
  if (BEFORE_ROUTING.has(slug)) return undefined
  if (slug === 'input-refused' && error instanceof TaskError) return inputCodeOf(error)
  const own = OWN_CODES[slug]
  if (own !== undefined) return own
  const { status } = problemTypes[slug]
  if (status === 503) return 455
  return status >= 500 ? 500 : status
}

/** KIE's own code, but for its 500, after which a client would send the same input again. */
function inputCodeOf ({ upstreamCode = 422 }: TaskError): number {
  return upstreamCode >= 500 ? 422 : upstreamCode
}

function mistakesOf (error: unknown): string | undefined {
  return extrasOf(error).errors?.map(({ field, expected }) => `${field} takes ${expected}`).join('. ')
}

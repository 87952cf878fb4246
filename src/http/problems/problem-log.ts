import type { FastifyRequest } from 'fastify'
import { throwSite } from '../../process/throw-site.js'
import { TaskError } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'
import type { Publish } from '../../tasks/telemetry.js'
import type { Clock } from '../../traffic/clock.js'
import { createSlidingWindow } from '../../traffic/sliding-window.js'
import { problemTypes, type ProblemSlug } from './catalogue.js'
import { slugOf } from './problem.js'

export type ProblemLog = (error: unknown, request: FastifyRequest) => void

const WINDOW_MS = policy.http.problemLogMs

/** What a client has used up, not the account. */
const CLIENT_LIMITS: ReadonlySet<ProblemSlug> = new Set<ProblemSlug>(['client-rate-limited', 'task-rate-limited'])

/** Far more than the closed list of kinds has. */
const MAX_KINDS = 1000

/**
 * One line per kind of failure and 10 s, where it is answered, with the number of those before it that got none: in an
 * outage every poll fails, and says nothing new. Those are told as `debug`, and so is every mistake of a client.
 *
 * Only class, code and reason: messages and causes may quote anything. Kinds are a closed list, so that what is
 * remembered is bounded.
 */
export function createProblemLog ({ clock, publish }: { clock: Clock, publish: Publish }): ProblemLog {
  const told = createSlidingWindow({ clock, limit: 1, windowMs: WINDOW_MS, maxKeys: MAX_KINDS })
  const untold = new Map<string, number>()

  /** How many of this kind got no line since the last that did; undefined when this one gets none either. */
  function untoldBefore (kind: string): number | undefined {
    const isTold = told.hit(kind)
    const count = untold.get(kind) ?? 0
    untold.set(kind, isTold ? 0 : count + 1)
    return isTold ? count : undefined
  }

  return (error, request) => {
    const slug = slugOf(error)
    const { status } = problemTypes[slug]
    if (CLIENT_LIMITS.has(slug)) publish({ about: 'client-limit', problem: slug })
    const { name, code } = error instanceof Error ? error as Partial<NodeJS.ErrnoException> : {}
    const fields = {
      requestId: request.id,
      problem: slug,
      status,
      error: name ?? typeof error,
      code,
      reason: error instanceof TaskError ? error.reason : undefined,
      at: slug === 'internal-error' ? throwSite(error) : undefined
    }
    const untold = status < 500 ? undefined : untoldBefore(`${slug} ${fields.reason} ${fields.at}`)
    if (untold === undefined) request.log.debug(fields, 'request failed')
    else request.log[slug === 'internal-error' ? 'error' : 'warn']({ ...fields, untold }, 'request failed')
  }
}

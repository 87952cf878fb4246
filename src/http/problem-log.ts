import type { FastifyRequest } from 'fastify'
import { TaskError } from '../tasks/errors.js'
import { firstFrame } from './first-frame.js'
import { slugOf } from './problem-details.js'
import { problemTypes } from './problems.js'
import type { CreateQuotaWindow } from './quota-store.js'

export type ProblemLog = (error: unknown, request: FastifyRequest) => void

const WINDOW_MS = 10_000

/**
 * One line per kind of failure and 10 s, where it is answered, with the number of those before it that got none: in an
 * outage every poll fails, and says nothing new. Those are told as `debug`, and so is whatever a client did wrong.
 *
 * Only class, code and reason: messages and causes may quote anything. Kinds are a closed list, so that what is
 * remembered is bounded.
 */
export function createProblemLog (createWindow: CreateQuotaWindow): ProblemLog {
  const told = createWindow(1, WINDOW_MS)
  const untold = new Map<string, number>()

  /** How many of this kind got no line since the last that did; undefined when this one gets none either. */
  function untoldBefore (kind: string): number | undefined {
    const giveBack = told.take(kind)
    giveBack?.() // at once: it is free again one window from now
    const count = untold.get(kind) ?? 0
    untold.set(kind, giveBack === undefined ? count + 1 : 0)
    return giveBack === undefined ? undefined : count
  }

  return (error, request) => {
    const slug = slugOf(error)
    const { status } = problemTypes[slug]
    const { name, code } = error instanceof Error ? error as Partial<NodeJS.ErrnoException> : {}
    const fields = {
      requestId: request.id,
      problem: slug,
      status,
      error: name ?? typeof error,
      code,
      reason: error instanceof TaskError ? error.reason : undefined,
      at: slug === 'internal-error' ? firstFrame(error) : undefined
    }
    const untold = status < 500 ? undefined : untoldBefore(`${slug} ${fields.reason} ${fields.at}`)
    if (untold === undefined) request.log.debug(fields, 'request failed')
    else request.log[slug === 'internal-error' ? 'error' : 'warn']({ ...fields, untold }, 'request failed')
  }
}

import type { Clock } from '../../traffic/clock.js'
import { TaskError } from '../faults.js'
import { policy } from '../policy.js'

export interface BalanceOptions {
  readonly clock: Clock
  /** Asks the upstream for the credits of the account. */
  readonly ask: () => Promise<number>
}

/**
 * The credits that the account has left, at most 10 s old. Costs at most one upstream call in any 10 s, a failed one
 * included, however many clients ask.
 * @throws {TaskError} when they cannot be told
 */
export type Balance = () => Promise<number>

export function createBalance ({ clock, ask }: BalanceOptions): Balance {
  let asked: { readonly atMs: number, readonly credits: Promise<number> } | undefined

  return async () => {
    const nowMs = clock.nowMs()
    const isRemembered = asked !== undefined && nowMs - asked.atMs < policy.creditsFreshMs
    if (asked === undefined || !isRemembered) asked = { atMs: nowMs, credits: ask() }
    const { atMs, credits } = asked
    try {
      return await credits
    } catch (error) {
      if (!(error instanceof TaskError)) throw error
      // The same answer until then: a client that came back earlier would get nothing new.
      const leftMs = atMs + policy.creditsFreshMs - clock.nowMs()
      const retryAfterMs = Math.max(leftMs, error.retryAfterMs ?? 0)
      throw new TaskError(error.reason, { retryAfterMs, isRemembered })
    }
  }
}

export interface RetryBudgetOptions {
  /** What each call saves, as a share of one retry. */
  readonly ratio: number
  /** Most retries that can be saved up. */
  readonly maxSaved: number
}

export interface RetryBudget {
  /** To be called once per call that is no retry. */
  save (): void
  /** Takes one retry, if one is saved. */
  spend (): boolean
}

/**
 * Promises that of n calls at most 1 + `ratio` · n are tried again, and in a row at most `maxSaved`: in an outage, when
 * every call fails, retries must not double the load. One retry is there from the start.
 */
export function createRetryBudget ({ ratio, maxSaved }: RetryBudgetOptions): RetryBudget {
  // In parts of a retry, which are whole numbers: 0.1 added ten times is not 1.
  const partsPerRetry = Math.round(1 / ratio)
  let savedParts = partsPerRetry

  return {
    save () { savedParts = Math.min(savedParts + 1, maxSaved * partsPerRetry) },
    spend () {
      if (savedParts < partsPerRetry) return false
      savedParts -= partsPerRetry
      return true
    }
  }
}

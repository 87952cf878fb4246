export interface Ramp {
  /** Milliseconds until somebody may enter, `elapsedMs` after the ramp began; 0 means that the caller just has. */
  enter (elapsedMs: number): number
}

const STEP_MS = 250

/** Lets 1, 2, 4, 8 … callers in per 250 ms; what nobody used of a step is not saved up. */
export function createRamp (): Ramp {
  let step = { index: 0, entered: 0 }

  return {
    enter (elapsedMs) {
      const index = Math.floor(elapsedMs / STEP_MS)
      if (step.index !== index) step = { index, entered: 0 }
      if (step.entered >= 2 ** index) return (index + 1) * STEP_MS - elapsedMs
      step.entered++
      return 0
    }
  }
}

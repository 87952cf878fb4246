export interface Flight<T> {
  readonly outcome: Promise<T>
  /** Whether this caller shared a flight that another had started. */
  readonly shared: boolean
}

export interface Singleflight<T> {
  /**
   * Joins the flight of `key` that is in the air, else starts one with `start`. A flight is urgent, as `start` may ask
   * at any time, from the first urgent caller on; default: every caller is urgent.
   */
  join (key: string, start: (isUrgent: () => boolean) => Promise<T>, isUrgent?: boolean): Flight<T>
  /** Flights in the air. */
  readonly size: number
}

/**
 * Promises that at most one flight per key is in the air, however many callers ask.
 *
 * Every caller gets the same outcome, failure included: a failed call is not repeated once per caller.
 * A flight belongs to none of its callers: one that stops waiting does not end it. Holds one entry per flight.
 */
export function createSingleflight<T> (): Singleflight<T> {
  const flights = new Map<string, { readonly outcome: Promise<T>, readonly urgency: { isUrgent: boolean } }>()

  return {
    join (key, start, isUrgent = true) {
      const current = flights.get(key)
      if (current !== undefined) {
        current.urgency.isUrgent ||= isUrgent
        return { outcome: current.outcome, shared: true }
      }

      // Deferred by one microtask, so that `start` can neither throw past the map nor land before it is entered.
      const urgency = { isUrgent }
      const outcome = Promise.resolve().then(() => start(() => urgency.isUrgent))
      const land = () => { flights.delete(key) }
      flights.set(key, { outcome, urgency })
      outcome.then(land, land)
      return { outcome, shared: false }
    },
    get size () { return flights.size }
  }
}

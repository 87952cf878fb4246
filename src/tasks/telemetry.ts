import type { BreakerState } from '../traffic/circuit-breaker.js'

/** A change in what is known of the upstream as a whole. Published once per change, not once per call. */
export type UpstreamEvent =
  | { readonly about: 'breaker', readonly from: BreakerState, readonly to: BreakerState }
  /** It refuses our credentials; its edge refuses us before it sees them; it says so itself; it is asked too often. */
  | { readonly about: 'credentials' | 'edge-block' | 'maintenance' | 'slow-down', readonly isOn: boolean }

import { Gauge, type Registry } from '@platformatic/prom-client'
import type { UpstreamCondition } from '../tasks/telemetry.js'
import type { BreakerState } from '../traffic/circuit-breaker.js'

export interface UpstreamState {
  breaker (state: BreakerState): void
  condition (condition: UpstreamCondition, isOn: boolean): void
}

const STATES: readonly BreakerState[] = ['closed', 'open', 'half-open']
const CONDITIONS: readonly UpstreamCondition[] = ['credentials', 'edge-block', 'maintenance', 'slow-down']

/** What is known of KIE as a whole, as of the last call: no time brings a change by itself. */
export function addUpstreamState (registry: Registry): UpstreamState {
  const breaker = new Gauge({
    name: 'kie_bff_breaker_state',
    help: '1 for the state in which the circuit breaker is, 0 for the others.',
    labelNames: ['state'],
    registers: []
  })
  const conditions = new Gauge({
    name: 'kie_bff_upstream_condition',
    help: '1 while KIE refuses the key, its edge refuses us, it is in maintenance, or says "too often".',
    labelNames: ['condition'],
    registers: []
  })
  registry.registerMetric(breaker)
  registry.registerMetric(conditions)

  function become (now: BreakerState): void {
    for (const state of STATES) breaker.set({ state }, state === now ? 1 : 0)
  }

  become('closed')
  for (const condition of CONDITIONS) conditions.set({ condition }, 0)
  return {
    breaker: become,
    condition (condition, isOn) { conditions.set({ condition }, isOn ? 1 : 0) }
  }
}

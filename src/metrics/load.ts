import { Counter, Gauge, type Registry } from '@platformatic/prom-client'
import { GAUGES } from './catalogue.js'

type GaugeName = keyof typeof GAUGES

/**
 * What there is now; of evictions, what there has been since the start. Each is asked at every scrape, returns at once
 * and changes nothing.
 */
export type Load = Readonly<Record<(typeof GAUGES)[GaugeName]['read'] | 'storeEvictions', () => number>>

export function addLoad (registry: Registry, load: Load): void {
  for (const [name, { help, read }] of Object.entries(GAUGES)) {
    registry.registerMetric(new Gauge({ name, help, registers: [], collect () { this.set(load[read]()) } }))
  }
  registry.registerMetric(new Counter({
    name: 'kie_bff_store_evictions_total',
    help: 'Snapshots that had to make room for others.',
    registers: [],
    collect () {
      this.reset()
      this.inc(load.storeEvictions())
    }
  }))
}

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Counter, Gauge, type Registry } from '@platformatic/prom-client'

/** How often the event loop is looked at. Node counts this time into the delay, and here it is taken out again. */
const RESOLUTION_MS = 20

const NS = 1e9

/**
 * What the process itself costs, in the names that every Prometheus client uses, and how late its event loop is. The
 * library's own collection would be a hundred series more. Returns the function that stops looking at the loop.
 */
export function addProcessState (registry: Registry, version: string): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()

  const seconds = (ns: number) => Math.max(0, ns / NS - RESOLUTION_MS / 1000)
  const gauges = [
    new Gauge({
      name: 'kie_bff_event_loop_delay_seconds',
      help: 'How late the event loop was since the last scrape.',
      labelNames: ['stat'],
      registers: [],
      collect () {
        this.set({ stat: 'p50' }, seconds(delay.percentile(50)))
        this.set({ stat: 'p99' }, seconds(delay.percentile(99)))
        this.set({ stat: 'max' }, seconds(delay.max))
        delay.reset()
      }
    }),
    new Gauge({
      name: 'kie_bff_build_info',
      help: 'Always 1; the labels tell what runs.',
      labelNames: ['version', 'node'],
      registers: [],
      collect () { this.set({ version, node: process.version }, 1) }
    }),
    new Gauge({
      name: 'process_start_time_seconds',
      help: 'When the process began, in seconds since 1970.',
      registers: [],
      collect () { this.set(performance.timeOrigin / 1000) }
    }),
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process.',
      registers: [],
      collect () {
        const bytes = residentBytes()
        if (bytes !== undefined) this.set(bytes)
      }
    })
  ]
  for (const gauge of gauges) registry.registerMetric(gauge)
  registry.registerMetric(new Counter({
    name: 'process_cpu_seconds_total',
    help: 'CPU time, user and system.',
    registers: [],
    collect () {
      const { user, system } = process.cpuUsage()
      this.reset()
      this.inc((user + system) / 1e6)
    }
  }))
  return () => { delay.disable() }
}

/** It opens a file, which fails when the process has as many open as it may. */
function residentBytes (): number | undefined {
  try {
    return process.memoryUsage.rss()
  } catch {
    return undefined
  }
}

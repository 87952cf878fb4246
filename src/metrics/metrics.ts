import { Histogram, Registry } from '@platformatic/prom-client'
import type { AnswerOutcome, Publish, TelemetryEvent } from '../tasks/telemetry.js'
import { COUNTERS, HISTOGRAMS, type CounterName, type HistogramName, type HistogramRow } from './catalogue.js'
import { addLoad, type Load } from './load.js'
import { addProcessState } from './process-state.js'
import { createTally, type Tally } from './tally.js'
import { addUpstreamState } from './upstream-state.js'

export interface MetricsOptions {
  readonly version: string
  readonly load: Load
}

/** What happens, as figures for Prometheus. Holds no more series than the catalogue allows, whatever happens. */
export interface Metrics {
  /** To be subscribed to the telemetry. */
  readonly hear: Publish
  readonly contentType: string
  /** The figures as they are now, in Prometheus' text format. */
  text (): Promise<string>
  close (): void
}

const SAVED: ReadonlySet<AnswerOutcome> = new Set<AnswerOutcome>(['terminal', 'snapshot', 'collapsed', 'stale'])

export function createMetrics ({ version, load }: MetricsOptions): Metrics {
  const registry = new Registry()
  const counters = Object.fromEntries(Object.keys(COUNTERS).map(name =>
    [name, createTally(registry, name as CounterName)])) as Record<CounterName, Tally>
  const histograms = Object.fromEntries(Object.keys(HISTOGRAMS).map(name =>
    [name, addHistogram(registry, name as HistogramName)])) as Record<HistogramName, Histogram<string>>
  const upstream = addUpstreamState(registry)
  addLoad(registry, load)
  const close = addProcessState(registry, version)

  function hear (event: TelemetryEvent): void {
    switch (event.about) {
      case 'request':
        return counters.kie_bff_http_requests_total.count(event.route, String(event.status), event.cache)
      case 'answer':
        if (SAVED.has(event.outcome)) counters.kie_bff_calls_saved_total.count()
        return counters.kie_bff_task_answers_total.count(event.kind, event.outcome)
      case 'upstream-call': {
        const { kind, outcome, durationMs } = event
        const hasFailed = outcome !== 'answered' && outcome !== 'not_found'
        if (hasFailed) counters.kie_bff_upstream_failures_total.count(outcome)
        histograms.kie_bff_upstream_call_duration_seconds.observe(durationMs / 1000)
        return counters.kie_bff_upstream_calls_total.count(kind, hasFailed ? 'failed' : outcome)
      }
      case 'flight': return counters.kie_bff_flights_total.count(event.isShared ? 'follower' : 'leader')
      case 'wait': return histograms.kie_bff_wait_seconds.observe({ turn: event.turn }, event.waitedMs / 1000)
      case 'end-told': return histograms.kie_bff_end_told_seconds.observe(event.delayMs / 1000)
      case 'event': return counters.kie_bff_events_total.count(event.event)
      case 'creation': return counters.kie_bff_creations_total.count(event.outcome)
      case 'submission': return counters.kie_bff_upstream_submissions_total.count(event.outcome)
      case 'callback': return counters.kie_bff_callbacks_total.count(event.outcome)
      case 'client-limit': return counters.kie_bff_client_limits_total.count(event.problem)
      case 'intent-not-written': return counters.kie_bff_intents_unwritten_total.count()
      case 'breaker': return upstream.breaker(event.to)
      case 'forwarded-for-ignored':
      case 'submission-uncertain': return // of the log alone: a creation that is uncertain is counted as one
      default: return upstream.condition(event.about, event.isOn)
    }
  }

  return { hear, contentType: registry.contentType, text: async () => await registry.metrics(), close }
}

function addHistogram (registry: Registry, name: HistogramName): Histogram<string> {
  const { help, labels, values, buckets }: HistogramRow = HISTOGRAMS[name]
  const histogram = new Histogram<string>({ name, help, labelNames: [...labels], buckets: [...buckets], registers: [] })
  for (const value of values) histogram.zero({ [String(labels[0])]: value })
  registry.registerMetric(histogram)
  return histogram
}

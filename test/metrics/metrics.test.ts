import t from 'tap'
import { GAUGES } from '../../src/metrics/catalogue.js'
import type { Load } from '../../src/metrics/load.js'
import { createMetrics } from '../../src/metrics/metrics.js'
import type { TelemetryEvent } from '../../src/tasks/telemetry.js'
import { parseScrape } from '../fixtures/scrape.js'

const NOTHING = Object.fromEntries([...Object.values(GAUGES).map(({ read }) => read), 'storeEvictions']
  .map(name => [name, () => 0])) as unknown as Load // its names are those of the table

function counting (load: Partial<Load> = {}) {
  const metrics = createMetrics({ version: '1.2.3', load: { ...NOTHING, ...load } })
  t.teardown(() => { metrics.close() })
  return {
    hear: (...events: readonly TelemetryEvent[]) => { for (const event of events) metrics.hear(event) },
    scrape: async () => parseScrape(await metrics.text())
  }
}

t.test('each event counts in the series that tells of it', async t => {
  const rows: ReadonlyArray<readonly [TelemetryEvent, name: string, labels: Readonly<Record<string, string>>]> = [
    [{ about: 'request', route: '/tasks/:id', status: 304, cache: 'hit' }, 'kie_bff_http_requests_total', { route: '/tasks/:id', status: '304', cache: 'hit' }],
    [{ about: 'answer', kind: 'veo', outcome: 'stale' }, 'kie_bff_task_answers_total', { kind: 'veo', outcome: 'stale' }],
    [{ about: 'answer', kind: 'veo', outcome: 'terminal' }, 'kie_bff_calls_saved_total', {}],
    [{ about: 'answer', kind: 'veo', outcome: 'snapshot' }, 'kie_bff_calls_saved_total', {}],
    [{ about: 'answer', kind: 'veo', outcome: 'collapsed' }, 'kie_bff_calls_saved_total', {}],
    [{ about: 'answer', kind: 'veo', outcome: 'stale' }, 'kie_bff_calls_saved_total', {}],
    [{ about: 'upstream-call', kind: 'flux', outcome: 'answered', durationMs: 5 }, 'kie_bff_upstream_calls_total', { kind: 'flux', outcome: 'answered' }],
    [{ about: 'upstream-call', kind: 'flux', outcome: 'not_found', durationMs: 5 }, 'kie_bff_upstream_calls_total', { kind: 'flux', outcome: 'not_found' }],
    [{ about: 'upstream-call', kind: 'flux', outcome: 'cut', durationMs: 5 }, 'kie_bff_upstream_calls_total', { kind: 'flux', outcome: 'failed' }],
    [{ about: 'upstream-call', kind: 'flux', outcome: 'cut', durationMs: 5 }, 'kie_bff_upstream_failures_total', { reason: 'cut' }],
    [{ about: 'upstream-call', kind: 'flux', outcome: 'cut', durationMs: 90 }, 'kie_bff_upstream_call_duration_seconds_bucket', { le: '0.1' }],
    [{ about: 'flight', isShared: false }, 'kie_bff_flights_total', { role: 'leader' }],
    [{ about: 'flight', isShared: true }, 'kie_bff_flights_total', { role: 'follower' }],
    [{ about: 'wait', turn: 'account', waitedMs: 300 }, 'kie_bff_wait_seconds_bucket', { turn: 'account', le: '0.5' }],
    [{ about: 'end-told', delayMs: 30 }, 'kie_bff_end_told_seconds_bucket', { le: '0.05' }],
    [{ about: 'event', event: 'bye' }, 'kie_bff_events_total', { event: 'bye' }],
    [{ about: 'creation', outcome: 'uncertain' }, 'kie_bff_creations_total', { outcome: 'uncertain' }],
    [{ about: 'submission', outcome: 'not-sent' }, 'kie_bff_upstream_submissions_total', { outcome: 'not-sent' }],
    [{ about: 'callback', outcome: 'foreign' }, 'kie_bff_callbacks_total', { outcome: 'foreign' }],
    [{ about: 'client-limit', problem: 'task-rate-limited' }, 'kie_bff_client_limits_total', { problem: 'task-rate-limited' }],
    [{ about: 'intent-not-written' }, 'kie_bff_intents_unwritten_total', {}]
  ]
  for (const [event, name, labels] of rows) {
    const { hear, scrape } = counting()
    hear(event, event)
    t.equal((await scrape()).sum(name, labels), 2, `${event.about} in ${name}`)
  }
})

t.test('an answer that cost a call, or was none, saves nothing', async t => {
  const { hear, scrape } = counting()
  for (const outcome of ['called', 'refused', 'failed'] as const) hear({ about: 'answer', kind: 'music', outcome })
  t.equal((await scrape()).sum('kie_bff_calls_saved_total'), 0)
})

t.test('a wait is in the buckets above it alone', async t => {
  const { hear, scrape } = counting()
  hear({ about: 'wait', turn: 'task', waitedMs: 1050 }, { about: 'wait', turn: 'task', waitedMs: 0 })
  const { sum } = await scrape()
  t.same(['0.001', '1', '1.1', '+Inf'].map(le => sum('kie_bff_wait_seconds_bucket', { turn: 'task', le })), [1, 1, 2, 2])
  t.equal(sum('kie_bff_wait_seconds_sum', { turn: 'task' }), 1.05)
})

t.test('the breaker is in one state, and a trouble is 1 while it lasts', async t => {
  const { hear, scrape } = counting()
  t.same((await scrape()).by('kie_bff_breaker_state', 'state'), { closed: 1, open: 0, 'half-open': 0 })
  hear({ about: 'breaker', from: 'closed', to: 'open' }, { about: 'maintenance', isOn: true })
  t.same((await scrape()).by('kie_bff_breaker_state', 'state'), { closed: 0, open: 1, 'half-open': 0 })
  t.same((await scrape()).by('kie_bff_upstream_condition', 'condition'), { credentials: 0, 'edge-block': 0, maintenance: 1, 'slow-down': 0 })
  hear({ about: 'breaker', from: 'open', to: 'half-open' }, { about: 'maintenance', isOn: false })
  t.same((await scrape()).by('kie_bff_breaker_state', 'state'), { closed: 0, open: 0, 'half-open': 1 })
  t.equal((await scrape()).sum('kie_bff_upstream_condition'), 0)
})

t.test('what is in the log alone counts nowhere', async t => {
  const { hear, scrape } = counting()
  const counted = async () => (await scrape()).series.filter(({ name }) => name.startsWith('kie_bff') && !name.includes('loop'))
  const before = await counted()
  hear({ about: 'forwarded-for-ignored', peer: '192.0.2.1' }, { about: 'submission-uncertain', reason: 'deadline' })
  t.same(await counted(), before)
})

t.test('each gauge is what it is read from, at the time of the scrape', async t => {
  const now = new Map<string, number>()
  const reading = (name: string) => () => now.get(name) ?? 0
  const { scrape } = counting(Object.fromEntries(Object.keys(NOTHING).map(name => [name, reading(name)])))
  const names = { ...Object.fromEntries(Object.entries(GAUGES).map(([name, { read }]) => [name, read])), kie_bff_store_evictions_total: 'storeEvictions' }
  for (const value of [1, 3]) {
    Object.values(names).forEach((read, index) => { now.set(read, value + index) })
    const { sum } = await scrape()
    t.same(Object.keys(names).map(name => sum(name)), Object.keys(names).map((_, index) => value + index))
  }
})

t.test('a loop that was blocked shows in the next scrape, and not in the one after', async t => {
  const { scrape } = counting()
  const turns = (ms: number) => new Promise(resolve => { setTimeout(resolve, ms) })
  await turns(50) // the loop is looked at every 20 ms
  await scrape()
  await turns(50)
  const untilMs = performance.now() + 400
  while (performance.now() < untilMs); // what a long synchronous job does
  await turns(50)
  const max = async () => (await scrape()).sum('kie_bff_event_loop_delay_seconds', { stat: 'max' })
  t.ok(await max() > 0.3)
  await turns(50)
  t.ok(await max() < 0.3)
})

t.test('version, Node, start, memory and CPU are those of this process', async t => {
  const { scrape } = counting()
  const { sum, series } = await scrape()
  t.match(series.find(({ name }) => name === 'kie_bff_build_info'), { labels: { version: '1.2.3', node: process.version }, value: 1 })
  t.ok(Math.abs(sum('process_start_time_seconds') - (Date.now() / 1000 - process.uptime())) < 2)
  t.ok(sum('process_resident_memory_bytes') > 10_000_000)
  t.ok(sum('process_cpu_seconds_total') > 0.01)
})

t.test('memory that cannot be read is told as it was, and nothing else is missing', async t => {
  const { scrape } = counting()
  const before = (await scrape()).sum('process_resident_memory_bytes')
  t.intercept(process, 'memoryUsage', { value: { rss () { throw new Error('EMFILE') } } })
  t.equal((await scrape()).sum('process_resident_memory_bytes'), before)
})

t.test('after a million events about a million ids there are less than 500 series, and the totals are right', async t => {
  const { hear, scrape } = counting()
  const EVENTS = 1_000_000
  for (let nth = 0; nth < EVENTS; nth++) {
    // What no part of the program does: a word of a client's in every label.
    const [word, status] = [`id-${nth}`, nth]
    switch (nth % 5) {
      case 0: hear({ about: 'answer', kind: word, outcome: 'called' }); break
      case 1: hear({ about: 'request', route: word, status, cache: 'none' }); break
      case 2: hear({ about: 'upstream-call', kind: word, outcome: 'internal', durationMs: 1 }); break
      case 3: hear({ about: 'client-limit', problem: word }); break
      case 4: hear({ about: 'callback', outcome: word as 'read' }); break
    }
  }
  const { sum, series } = await scrape()
  t.ok(series.length < 500, `${series.length} series`)
  for (const name of ['task_answers', 'http_requests', 'upstream_calls', 'client_limits', 'callbacks']) {
    t.equal(sum(`kie_bff_${name}_total`), EVENTS / 5, name)
  }
})

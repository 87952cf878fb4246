import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { openMetricsListener } from '../src/metrics/listener.js'
import { build, httpClient } from './fixtures/build.js'
import { settle } from './fixtures/clock.js'
import { readEvents } from './fixtures/event-reader.js'
import { finishedRecord, musicRecord, track } from './fixtures/music-records.js'
import { parseScrape } from './fixtures/scrape.js'
import { reply, startUpstream } from './fixtures/upstream.js'

/** The whole proxy with its metrics on a port of their own. */
async function buildCounting (t: Test, answer: RequestListener, env: Record<string, string> = {}) {
  const upstream = await startUpstream(t, answer)
  const built = await build(t, { baseUrl: upstream.url, env: { METRICS_PORT: '0', ...env } })
  const { metrics } = built.server
  if (metrics === undefined) throw new Error('nobody counts')
  const { port, close } = await openMetricsListener({ metrics, host: '127.0.0.1', port: 0 })
  t.teardown(close)
  const figures = httpClient(`http://127.0.0.1:${port}`)
  return { ...built, upstream, scrape: async () => parseScrape((await figures('/metrics')).text) }
}

function finished (taskId: string) {
  return finishedRecord({ taskId, response: { taskId, sunoData: [track()] } })
}

/** A KIE that knows some tasks by their names. */
function answerByName (gate: Promise<void> = Promise.resolve()): RequestListener {
  const asked = new Map<string, number>()
  return (request, response) => {
    const taskId = new URL(request.url ?? '', 'http://x').searchParams.get('taskId') ?? ''
    const times = (asked.get(taskId) ?? 0) + 1
    asked.set(taskId, times)
    const record = taskId === 'done' ? finished(taskId) : musicRecord('PENDING', null, { taskId })
    if (taskId === 'unknown') reply({ code: 200, data: null })(request, response)
    else if (taskId === 'broken' || (taskId === 'fading' && times > 1)) reply('no', 500)(request, response)
    else void gate.then(() => { reply({ code: 200, data: record })(request, response) })
  }
}

t.test('after a mixed run the counters add up: reads to answers, requests to requests, calls to calls', async t => {
  let open = () => {}
  const gate = new Promise<void>(resolve => { open = resolve })
  const { ask, origin, clock, upstream, scrape } = await buildCounting(t, answerByName(gate))
  const together = Promise.all([1, 2, 3, 4, 5].map(() => ask('/tasks/running')))
  while ((await scrape()).sum('kie_bff_flights_total', { role: 'follower' }) < 4) await settle()
  t.equal((await scrape()).sum('kie_bff_flights'), 1, 'five readers and one flight in the air')
  open()
  await together // called, 4 × collapsed
  await ask('/tasks/running') // snapshot
  const { headers: { etag } } = await ask('/tasks/done') // called
  await ask('/tasks/done') // terminal, and so the next four
  await ask('/tasks/done', { method: 'HEAD' })
  await ask('/tasks/done', { headers: { 'if-none-match': etag } })
  await ask('/music/tasks/done', { headers: { prefer: 'wait=5' } })
  await ask('/api/v1/generate/record-info?taskId=done')
  await ask('/tasks/fading') // called
  await clock.advance(2_000)
  await ask('/tasks/fading') // stale
  await ask('/tasks/broken') // failed
  await ask('/tasks/unknown') // failed
  await ask('/tasks/unknown') // refused: it was said a moment ago
  await ask('/tasks/no%20id') // refused, as all that follow
  await ask('/api/v1/generate/record-info?taskId=no%20id')
  await ask('/tasks/new', { headers: { 'cache-control': 'only-if-cached' } })
  await ask('/tasks/done', { headers: { host: 'evil.example' } })
  const stream = await readEvents(t, `${origin}/tasks/done/events`) // terminal
  await stream.over
  const singles = 22

  const ids = ['done', 'running', 'fading', 'no id', 'unknown', 'nothing:done', 'done']
  await ask(`/tasks?ids=${ids.map(encodeURIComponent).join(',')}`) // terminal twice; running: snapshot or called
  for (const path of ['/nowhere', '/livez', '/docs']) await ask(path)

  const figures = await scrape()
  const outcomes = figures.by('kie_bff_task_answers_total', 'outcome')
  t.same(outcomes, { called: 4, collapsed: 4, snapshot: 1, terminal: 8, stale: 2, failed: 2, refused: 8 })
  const reads = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  t.equal(reads, singles + ids.length, 'each id of a batch is a read')
  t.equal(figures.sum('kie_bff_calls_saved_total'), 4 + 1 + 8 + 2)

  t.same(figures.by('kie_bff_http_requests_total', 'route'), {
    '/tasks/:id': 18, '/{kind}/tasks/:id': 1, '/api/*': 2, '/tasks/:id/events': 1, '/tasks': 1, unmatched: 1, '/livez': 1, '/docs/*': 1
  })
  t.same(figures.by('kie_bff_http_requests_total', 'cache'), { collapsed: 4, stored: 3, snapshot: 1, hit: 5, stale: 1, none: 12 })
  t.equal(figures.sum('kie_bff_http_requests_total', { status: '304' }), 1)

  t.equal(figures.sum('kie_bff_upstream_calls_total'), upstream.requests.length, 'counted where they arrive')
  t.same(figures.by('kie_bff_upstream_calls_total', 'kind'), { music: upstream.requests.length })
  t.equal(figures.sum('kie_bff_upstream_call_duration_seconds_count'), upstream.requests.length)
  t.equal(figures.sum('kie_bff_upstream_calls_total', { outcome: 'failed' }), figures.sum('kie_bff_upstream_failures_total'))
  t.equal(figures.sum('kie_bff_store_entries'), 3)
})

t.test('what waits is shown while it waits, and how late it was told afterwards', async t => {
  let isDone = false
  const { origin, ask, clock, scrape } = await buildCounting(t, (request, response) => {
    const record = isDone ? finished('a') : musicRecord('PENDING', null, { taskId: 'a' })
    reply({ code: 200, data: record })(request, response)
  })
  const streams = await Promise.all([1, 2, 3].map(() => readEvents(t, `${origin}/tasks/a/events`)))
  for (const stream of streams) await stream.next()
  const poll = ask('/tasks/a', { headers: { prefer: 'wait=50' } })
  while ((await scrape()).sum('kie_bff_subscribers') < 4) await settle()
  t.equal((await scrape()).sum('kie_bff_watched_tasks'), 1)

  isDone = true
  while (!streams.every(stream => stream.text().includes('event: end'))) await clock.advance(100)
  await poll
  const after = await scrape()
  t.same([after.sum('kie_bff_subscribers'), after.sum('kie_bff_watched_tasks')], [0, 0])
  t.equal(after.sum('kie_bff_end_told_seconds_count'), 1)
  t.same(after.by('kie_bff_events_total', 'event'), { task: 6, end: 3, problem: 0, bye: 0 })
})

t.test('creations are counted by what became of them, and the calls that spend by what KIE said', async t => {
  const { ask, upstream, scrape } = await buildCounting(t, (request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', chunk => { text += chunk }).on('end', () => {
      const code = text.includes('forbidden') ? 422 : 200
      const data = text.includes('lost') ? null : { taskId: 'made' }
      reply({ code, msg: '', data })(request, response)
    })
  }, { TASK_CREATION: 'on' })
  const create = (prompt: string, key: string) => ask('/tasks', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `key-0123456789-${key}` },
    body: JSON.stringify({ prompt, customMode: false, instrumental: true, model: 'V5' })
  })
  t.equal((await create('rain', 'a')).status, 202)
  t.equal((await create('rain', 'a')).status, 202)
  t.equal((await create('sun', 'a')).status, 422) // the key stands for another
  t.equal((await create('forbidden', 'b')).status, 422)
  t.equal((await create('lost', 'c')).status, 504)

  const figures = await scrape()
  t.same(figures.by('kie_bff_creations_total', 'outcome'), { created: 1, repeated: 1, refused: 1, failed: 1, uncertain: 1 })
  t.same(figures.by('kie_bff_upstream_submissions_total', 'outcome'), {
    created: 1, answered: 0, refused: 1, 'not-sent': 0, uncertain: 1
  })
  t.equal(upstream.requests.length, 3)
  t.equal(figures.sum('kie_bff_wait_seconds_count', { turn: 'creation' }), 3)
})

t.test('no figure tells of a task, a client or an address, whatever they send', async t => {
  const { ask, scrape } = await buildCounting(t, answerByName(), { CLIENT_KEYS: 'a'.repeat(64) })
  const words = ['canary', 'canary%20id', 'canary/events', `${'canary'.repeat(30)}`, 'canary?canary=canary']
  for (const word of words) {
    for (const path of [`/tasks/${word}`, `/canary/tasks/${word}`, `/api/v1/generate/record-info?taskId=${word}`, `/${word}`]) {
      await ask(path, { headers: { 'x-api-key': 'canary', 'user-agent': 'canary', 'x-request-id': 'canary-1' } })
      await ask(path, { method: 'POST', body: 'canary' })
    }
  }
  const { series } = await scrape()
  t.notMatch(JSON.stringify(series), /canary|127\.0\.0\.1/)
  t.ok(series.length < 500)
})

t.test('docs/metrics.md lists every metric with its labels and what it says of itself, and no other', async t => {
  const { server, ask } = await build(t, { env: { METRICS_PORT: '0' } })
  await ask('/tasks/demo')
  await ask('/tasks/nobody')
  server.metrics?.hear({ about: 'upstream-call', kind: 'music', outcome: 'reset', durationMs: 1 })
  const text = await server.metrics?.text() ?? ''
  const help = new Map([...text.matchAll(/^# HELP (\S+) (.+)$/gm)].map(([, name, words]) => [name, words]))
  const { series } = parseScrape(text)
  const labelsOf = (name: string) => {
    const found = series.find(each => each.name === name || each.name === `${name}_bucket`)
    return Object.keys(found?.labels ?? {}).filter(label => label !== 'le')
  }
  const rows = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type]) =>
    [name, type, labelsOf(name).sort().join(), help.get(name)])
  const documented = [...readFileSync('docs/metrics.md', 'utf8').matchAll(/^\| `(\w+)` \| (\w+) \| (.+?) \| (.+) \|$/gm)]
    .map(([, name, type, labels = '', words]) => [name, type, (labels.match(/(?<=`)\w+(?=`)/g) ?? []).sort().join(), words])
  t.same(documented, rows)
  t.ok(rows.length > 20)
})

t.test('without METRICS_PORT nobody counts', async t => {
  t.equal((await build(t)).server.metrics, undefined)
})

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { openMetricsListener } from '../../src/metrics/listener.js'
import { httpClient } from '../fixtures/build.js'
import { startInRealTime } from '../fixtures/real-time.js'
import { documentedConfig, startPrometheus } from './fixtures/prometheus.js'

// With promtool and Prometheus from Debian's package.

function promtool (args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('promtool', args, { input, encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

t.test('the alert rules are good, and each fires when it should and not before', async t => {
  t.match(promtool(['check', 'rules', 'examples/alert-rules.yaml']), { status: 0, said: /SUCCESS: 18 rules/ })
  t.match(promtool(['test', 'rules', 'test/system/fixtures/alert-rules.test.yaml']), { status: 0, said: /SUCCESS/ })
  const tested = readFileSync('test/system/fixtures/alert-rules.test.yaml', 'utf8')
  const alerts = [...readFileSync('examples/alert-rules.yaml', 'utf8').matchAll(/alert: (\w+)/g)].map(([, name = '']) => name)
  t.same(alerts.filter(name => !tested.includes(`alertname="${name}"`)), [], 'none is left out')
})

t.test('a real Prometheus takes rules, figures and every query of the dashboard as they are', { timeout: 60_000 }, async t => {
  const { metrics, origin } = await startInRealTime(t, { speed: 100, env: { METRICS_PORT: '0', TASK_CREATION: 'on' } })
  if (metrics === undefined) throw new Error('nobody counts')
  const { port, close } = await openMetricsListener({ metrics, host: '127.0.0.1', port: 0 })
  t.teardown(close)
  const ask = httpClient(origin)
  for (const path of ['/tasks/demo', '/tasks/demo', '/tasks/nobody', '/tasks?ids=demo,veo:demo']) await ask(path)
  const text = await metrics.text()
  t.match(promtool(['check', 'metrics'], text), { status: 0, said: '' })

  const prometheus = await startPrometheus(t, await documentedConfig(`127.0.0.1:${port}`))
  const seen = async () => (await prometheus.ask('/api/v1/query?query=kie_bff_build_info') as { result: unknown[] }).result.length
  while (await seen() === 0) await sleep(200)
  const { groups } = await prometheus.ask('/api/v1/rules') as { groups: Array<{ rules: Array<{ lastError?: string }> }> }
  const rules = groups.flatMap(group => group.rules)
  t.equal(rules.length, 18)
  t.same(rules.filter(({ lastError = '' }) => lastError !== ''), [])

  const { panels } = JSON.parse(readFileSync('examples/grafana-dashboard.json', 'utf8'))
  interface Panel { readonly targets?: ReadonlyArray<{ expr: string }> }
  const expressions = (panels as Panel[]).flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))
  for (const expression of expressions) {
    const query = expression.replaceAll('$__rate_interval', '10s').replaceAll('$instance', '.*')
    await prometheus.ask(`/api/v1/query?query=${encodeURIComponent(query)}`)
  }
  t.ok(expressions.length > 30)
})

import { readFileSync } from 'node:fs'
import t, { type Test } from 'tap'
import { parse } from 'yaml'
import { build } from '../fixtures/build.js'
import { parsePromql } from '../fixtures/promql.js'
import { parseScrape } from '../fixtures/scrape.js'

interface Query {
  readonly refId: string
  readonly expr: string
  readonly datasource: { readonly uid: string }
}

interface Panel {
  readonly id: number
  readonly type: string
  readonly title: string
  readonly gridPos: { readonly x: number, readonly y: number, readonly w: number, readonly h: number }
  readonly datasource?: { readonly uid: string }
  readonly targets?: readonly Query[]
}

interface Dashboard {
  readonly panels: readonly Panel[]
  readonly templating: { readonly list: readonly unknown[] }
}

interface Rule {
  readonly record?: string
  readonly alert?: string
  readonly expr: string
}

interface Rules {
  readonly groups: ReadonlyArray<{ readonly rules: readonly Rule[] }>
}

const dashboard: Dashboard = JSON.parse(readFileSync('examples/grafana-dashboard.json', 'utf8'))
const rules = (parse(readFileSync('examples/alert-rules.yaml', 'utf8')) as Rules).groups.flatMap(group => group.rules)

/** As Grafana sends it. */
function filledIn (expr: string): string {
  return expr.replaceAll('$__rate_interval', '1m').replaceAll('$instance', '.*')
}

const dashboardExpressions = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => filledIn(expr)))
const ruleExpressions = rules.map(({ expr }) => expr)

/** The labels of each name that a query may use: those of a scrape after everything has been counted once. */
async function scrapedLabels (t: Test): Promise<ReadonlyMap<string, readonly string[]>> {
  const { server: { metrics }, ask } = await build(t, { env: { METRICS_PORT: '0' } })
  await ask('/tasks/demo')
  metrics?.hear({ about: 'upstream-call', kind: 'music', outcome: 'reset', durationMs: 1 })
  return new Map(parseScrape(await metrics?.text() ?? '').series.map(({ name, labels }) => [name, Object.keys(labels)]))
}

/** What Prometheus adds to every series. */
const ADDED = ['instance', 'job']

/** What is wrong with these expressions, given which names there are. */
function mistakesIn (expressions: readonly string[], names: ReadonlyMap<string, readonly string[]>): string[] {
  return expressions.flatMap(text => {
    const { mistakes, selectors, groups } = parsePromql(text)
    const known = (metric: string) => [...names.get(metric) ?? [], ...ADDED]
    return [
      ...mistakes,
      ...selectors.filter(({ metric }) => !names.has(metric)).map(({ metric }) => `unknown: ${metric}`),
      ...selectors.flatMap(({ metric, labels }) => labels.filter(label => !known(metric).includes(label)).map(label => `${metric} has no ${label}`)),
      ...groups.filter(label => !selectors.some(({ metric }) => known(metric).includes(label))).map(label => `nothing has ${label}`)
    ]
  })
}

t.test('every expression of the dashboard and of the rules is PromQL about metrics and labels that there are', async t => {
  const scraped = await scrapedLabels(t)
  t.same(mistakesIn(dashboardExpressions, scraped), [])
  const recorded = rules.flatMap(({ record }) => record === undefined ? [] : [[record, ['instance']] as const])
  t.same(mistakesIn(ruleExpressions, new Map([...scraped, ...recorded])), [])
  t.ok(dashboardExpressions.length > 30 && ruleExpressions.length > 10)
})

t.test('a mistake in an expression is found', async t => {
  const names = new Map([['a_total', ['kind']], ['b_bucket', ['le']]])
  for (const good of ['sum by (kind) (rate(a_total{kind="x"}[5m]))', 'histogram_quantile(0.9, sum by (le) (rate(b_bucket[1m])))']) {
    t.same(mistakesIn([good], names), [], good)
  }
  for (const bad of ['sum by (kind) (rate(a_total[5m])', 'sum(rate(a_total[]))', 'a_totals', 'a_total{x="y"}', 'sum by (le) (a_total)', 'a_total >']) {
    t.not(mistakesIn([bad], names).length, 0, bad)
  }
})

t.test('every metric is on the dashboard', async t => {
  const shown = new Set(dashboardExpressions.flatMap(text => parsePromql(text).selectors.map(({ metric }) => metric)))
  const names = [...(await scrapedLabels(t)).keys()].filter(name => !/_(?:sum|count)$/.test(name))
  t.same(names.filter(name => !shown.has(name)), [])
})

t.test('the dashboard needs nothing of the Grafana it is loaded into but a Prometheus', async t => {
  const { panels, templating: { list } } = dashboard
  t.match(list, [{ name: 'datasource', type: 'datasource', query: 'prometheus' }, { name: 'instance', type: 'query' }])
  // eslint-disable-next-line no-template-curly-in-string -- Grafana's own
  const own = '${datasource}'
  for (const { id, title, datasource, targets = [] } of panels.filter(({ type }) => type !== 'row')) {
    const sources = [datasource, ...targets.map(target => target.datasource)]
    t.ok(targets.length > 0 && sources.every(each => each?.uid === own), title)
    t.equal(new Set(targets.map(({ refId }) => refId)).size, targets.length, `${id}: one name for each query`)
  }
  t.equal(new Set(panels.map(({ id }) => id)).size, panels.length)
  const overlaps = panels.flatMap((one, index) => panels.slice(index + 1).filter(({ gridPos: other }) => {
    const { x, y, w, h } = one.gridPos
    return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h
  }))
  t.same(overlaps, [])
  t.ok(panels.every(({ gridPos: { x, w } }) => x + w <= 24))
})

t.test('a rule has a name of its own', async t => {
  const names = rules.map(({ record, alert }) => record ?? alert)
  t.equal(new Set(names).size, names.length)
})

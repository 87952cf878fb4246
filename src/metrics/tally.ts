import { Counter, type Registry } from '@platformatic/prom-client'
import { COUNTERS, type CounterName, type CounterRow } from './catalogue.js'

/** Counts in a plain number: what a counter of the library costs is paid at a scrape, not by each request. */
export interface Tally {
  /** The values of its labels, in their order. */
  count (...values: readonly string[]): void
}

interface Cell {
  readonly labels: Readonly<Record<string, string>>
  count: number
}

const OTHER = 'other'

/** One counter of the catalogue: at most `maxSeries` series and one for all that is beyond. */
export function createTally (registry: Registry, name: CounterName): Tally {
  const { help, labels: labelNames, maxSeries, values: seeds }: CounterRow = COUNTERS[name]
  const cells = new Map<string, Cell>()

  function add (key: string, values: readonly string[]): Cell {
    const labels = Object.fromEntries(labelNames.map((label, index) => [label, values[index] ?? OTHER]))
    const cell = { labels, count: 0 }
    cells.set(key, cell)
    return cell
  }

  function cellOf (values: readonly string[]): Cell {
    const key = values.join(' ')
    return cells.get(key) ?? (cells.size < maxSeries ? add(key, values) : cells.get(OTHER) ?? add(OTHER, []))
  }

  if (labelNames.length === 0) cellOf([])
  for (const seed of seeds ?? []) cellOf([seed])
  registry.registerMetric(new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [],
    collect () {
      this.reset()
      for (const { labels, count } of cells.values()) this.inc(labels, count)
    }
  }))
  return { count (...values) { cellOf(values).count++ } }
}

// Many readers of one running task: `node bench/readers.js [readers] [seconds]`, after `npm run build`.
// Each reader asks again as soon as it has its answer. Counts at the upstream how often KIE would have been asked.
import { Agent } from 'undici'
import { count, quantile } from './figures.js'
import { startProxy, startUpstream } from './processes.js'

const readers = Number(process.argv[2] ?? 1000)
const seconds = Number(process.argv[3] ?? 10)

const upstream = await startUpstream()
const proxy = await startProxy(upstream.origin)
const agent = new Agent({ connections: readers, pipelining: 1 })

const statuses = {}
const latenciesMs = []
const endMs = performance.now() + seconds * 1000

async function read () {
  while (performance.now() < endMs) {
    const startMs = performance.now()
    const { statusCode, body } = await agent.request({ origin: proxy.origin, path: '/tasks/running', method: 'GET' })
    await body.dump()
    count(statuses, statusCode)
    latenciesMs.push(performance.now() - startMs)
  }
}

await Promise.all(Array.from({ length: readers }, read))
await agent.close()
await proxy.stop()
const seen = await upstream.seen()

console.table({
  readers,
  seconds,
  answers: latenciesMs.length,
  statuses: JSON.stringify(statuses),
  'p50 ms': quantile(latenciesMs, 0.5).toFixed(1),
  'p99 ms': quantile(latenciesMs, 0.99).toFixed(1),
  'upstream calls': seen.calls,
  'most in any 1000 ms': seen.mostInAnySecond,
  'upstream loop delay p99.9 ms': seen.loopDelayMs.toFixed(1)
})
const isGood = seen.mostInAnySecond <= 3 && Object.keys(statuses).join() === '200'
process.exitCode = isGood ? 0 : 1

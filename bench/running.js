// Very many requests for 100 running tasks: `node bench/running.js [requests]`, after `npm run build`. Needs wrk.
// Holds if every answer is 200 and KIE would never have been asked about one task more than 3 times in any 1000 ms.
import { createClaims } from './claims.js'
import { startProxy, startUpstream, wrk } from './processes.js'

const TASKS = 100
const total = Number(process.argv[2] ?? 1_000_000)

const upstream = await startUpstream({ DELAY_MS: '5', JITTER_MS: '150' })
const proxy = await startProxy(upstream.origin, { KIE_MAX_RPS: '1000', KIE_MAX_IN_FLIGHT: '256' })
const load = await wrk(proxy.origin, { prefixes: ['runs-'], ids: TASKS, total, connections: 100 })
await proxy.stop()
const seen = await upstream.seen()

console.table({
  requests: total,
  tasks: seen.tasks,
  statuses: JSON.stringify(load.statuses),
  'client errors': load.errors,
  seconds: load.seconds.toFixed(1),
  'requests/s': Math.round(total / load.seconds),
  'p50 ms': load.p50Ms,
  'p99 ms': load.p99Ms,
  'upstream calls': seen.calls,
  'most for one task in any 1000 ms': seen.mostInAnySecond,
  'upstream loop delay p99.9 ms': seen.loopDelayMs.toFixed(1)
})

const claims = createClaims()
claims.check('every answer is 200', load.statuses[200] === total && load.errors === 0, load)
claims.check('every task was asked for', seen.tasks === TASKS, seen.tasks)
claims.check('at most 3 upstream calls for one task in any 1000 ms', seen.mostInAnySecond <= 3, seen.mostInAnySecond)
claims.report()

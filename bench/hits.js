// A cached terminal answer against a bare Fastify route that sends the same bytes: `node bench/hits.js`, after
// `npm run build`. Needs wrk. Both servers run side by side and are measured in turns; the ratio is that of medians.
import { execFileSync } from 'node:child_process'
import { request } from 'undici'
import { quantile } from './figures.js'
import { start, startProxy, startUpstream } from './processes.js'

const ROUNDS = 15
const SECONDS = 1

const upstream = await startUpstream({ DELAY_MS: '0' })
const proxy = await startProxy(upstream.origin)
const { body } = await request(`${proxy.origin}/tasks/done`)
const bare = await start(new URL('bare.js', import.meta.url).pathname, { BODY: await body.text() })

function requestsPerSecond (origin) {
  const report = execFileSync('taskset', ['-c', '1', 'wrk', '-t1', '-c50', `-d${SECONDS}s`, `${origin}/tasks/done`]).toString()
  if (/Non-2xx/.test(report)) throw new Error(report)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(report)[1])
}

for (const { pid } of [proxy, bare]) execFileSync('taskset', ['-apc', '0', String(pid)])
const rates = { proxy: [], bare: [] }
for (let round = 0; round < ROUNDS; round++) {
  rates.proxy.push(requestsPerSecond(proxy.origin))
  rates.bare.push(requestsPerSecond(bare.origin))
}
await Promise.all([proxy, bare].map(server => server.stop()))
const seen = await upstream.seen()

const median = values => quantile(values, 0.5)
console.table({
  'bare Fastify, requests/s': Math.round(median(rates.bare)),
  'cached hit, requests/s': Math.round(median(rates.proxy)),
  ratio: (median(rates.proxy) / median(rates.bare)).toFixed(2),
  'upstream calls': seen.calls
})

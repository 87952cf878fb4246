// Very many distinct ids: `node bench/distinct.js [ids]`, after `npm run build`. Needs wrk. A third each of the ids is
// unknown to KIE, running, and finished; once so that KIE is asked about every one, once with the limits as they are.
// Holds if memory stays below 350 MB, is flat over the last half, and no more is remembered than CACHE_MAX_ENTRIES.
import { request } from 'undici'
import { createClaims } from './claims.js'
import { pause, quantile } from './figures.js'
import { startProxy, startUpstream, weigh, weighEverySecond, wrk } from './processes.js'

const MAX_RSS_MB = 350
const PREFIXES = ['gone-', 'runs-', 'done-']
const CACHE_MAX_ENTRIES = 10_000
const PROBES = 1000
const REST_MS = 20_000

const total = Number(process.argv[2] ?? 1_000_000)
const claims = createClaims()

/** How many of the finished ones among these ids are answered from memory. */
async function remembered (origin, from, to) {
  let found = 0
  for (let n = from; n < to; n++) {
    const path = `/tasks/${PREFIXES[n % PREFIXES.length]}${n}`
    const { statusCode, body } = await request(origin + path, { headers: { 'cache-control': 'only-if-cached' } })
    await body.dump()
    if (statusCode === 200 && path.includes('done')) found++
  }
  return found
}

async function run (name, env, connections) {
  const upstream = await startUpstream({ DELAY_MS: '0' })
  const proxy = await startProxy(upstream.origin, { CACHE_MAX_ENTRIES: String(CACHE_MAX_ENTRIES), ...env })
  await request(`${proxy.origin}/livez`)
  await pause(1000)
  const idle = weigh(proxy.pid)

  const scale = weighEverySecond(proxy.pid)
  // More ids than answers: what wrk asks for until it has stopped must be new as well.
  const load = await wrk(proxy.origin, { prefixes: PREFIXES, ids: 2 * total, total, connections })
  const rssMb = scale.stop().map(weight => weight.rssMb)
  const newest = await remembered(proxy.origin, total - PROBES, total)
  const oldest = await remembered(proxy.origin, 0, PROBES)
  await pause(REST_MS)
  const rested = weigh(proxy.pid)
  await proxy.stop()
  const seen = await upstream.seen()

  const half = Math.floor(rssMb.length / 2)
  const part = (from, to) => quantile(rssMb.slice(from, to), 0.5)
  if (seen.calls > 2 * CACHE_MAX_ENTRIES) claims.check(`${name}: the first ids are forgotten`, oldest === 0, oldest)
  const growth = part(Math.floor(rssMb.length * 0.9)) / part(half, half + Math.ceil(rssMb.length / 10))
  const peakMb = Math.max(...rssMb)
  claims.check(`${name}: no request breaks off`, load.errors === 0, load)
  claims.check(`${name}: peak at most ${MAX_RSS_MB} MB`, peakMb <= MAX_RSS_MB, peakMb)
  claims.check(`${name}: the last tenth is at most 1.1 × the middle`, growth <= 1.1, growth)
  return {
    ids: total,
    statuses: JSON.stringify(load.statuses),
    seconds: load.seconds.toFixed(0),
    'upstream calls': seen.calls,
    'idle MB': idle.rssMb.toFixed(0),
    'peak MB': peakMb.toFixed(0),
    'last tenth / middle': growth.toFixed(2),
    [`after ${REST_MS / 1000} s of rest`]: `${rested.rssMb.toFixed(0)} MB, ${(rested.rssMb / idle.rssMb).toFixed(1)} × idle`,
    'files idle → rested': `${idle.files} → ${rested.files}`,
    'finished among the last 1000 ids, from memory': newest,
    'finished among the first 1000 ids, from memory': oldest
  }
}

console.table({
  'limits raised': await run('limits raised', { KIE_MAX_RPS: '100000', KIE_MAX_IN_FLIGHT: '256' }, 64),
  'limits as they are': await run('limits as they are', {}, 512)
})
claims.report()

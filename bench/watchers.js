// Many viewers of event streams: `node bench/watchers.js`, after `npm run build`. Three runs, each with processes of
// its own: 10 000 viewers of 1 000 tasks until all have ended; 1 000 viewers of one task, then none; 200 who stall.
// Exit code 1 when a figure is not what it should be.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { quantile } from './figures.js'
import { start, startProxy, startReporting } from './processes.js'

const INTERVAL_MS = 2000
const CLIENTS = new URL('watcher-clients.js', import.meta.url).pathname
const RAISED = {
  CLIENT_RATE_LIMIT: '0',
  STREAM_MAX: '0',
  STREAM_MAX_PER_CLIENT: '0',
  KIE_MAX_RPS: '5000',
  KIE_MAX_QUEUE: '5000',
  POLL_INTERVAL_MS: String(INTERVAL_MS)
}

const failures = []
function expect (what, holds) {
  if (!holds) failures.push(what)
}

/** @returns {Promise<any>} what a process says of itself */
async function askFor (origin) {
  return (await fetch(origin)).json()
}

let probePort = 39_100
/** A proxy that can be asked what it holds. */
async function startProbed (kie) {
  const PROBE_PORT = String(++probePort)
  const NODE_OPTIONS = `--import=${new URL('probe.js', import.meta.url).href}`
  const proxy = await startProxy(kie, { ...RAISED, PROBE_PORT, NODE_OPTIONS })
  return { ...proxy, probe: () => askFor(`http://127.0.0.1:${PROBE_PORT}`) }
}

const startUpstream = env => startReporting('watched-upstream.js', env)
const startClients = (proxy, env) => start(CLIENTS, { PROXY: proxy.origin, ...env })
const ask = ({ origin }) => askFor(origin)
const total = calls => Object.values(calls).reduce((sum, count) => sum + count, 0)

function rssMb (pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024
}

async function until (isSo, maxMs) {
  const endMs = performance.now() + maxMs
  while (!(await isSo()) && performance.now() < endMs) await sleep(100)
}

async function manyTasks () {
  const [watchers, tasks] = [10_000, 1_000]
  const upstream = await startUpstream()
  const proxy = await startProbed(upstream.origin)
  const before = await proxy.probe()
  const startMs = performance.now()
  const half = { WATCHERS: String(watchers / 2), TASKS: String(tasks) }
  const clients = await Promise.all([startClients(proxy, half), startClients(proxy, half)])
  const seen = () => Promise.all(clients.map(ask))
  await until(async () => (await seen()).every(({ connected }) => connected === watchers / 2), 60_000)
  const connectedMs = Math.max(...(await seen()).map(({ connectedMs }) => connectedMs))
  await sleep(10_000)
  const running = rssMb(proxy.pid)
  process.kill(upstream.pid, 'SIGURG')
  await until(async () => (await seen()).every(({ closed }) => closed === watchers / 2), 30_000)
  const most = Math.max(running, rssMb(proxy.pid))
  const ends = (await seen()).flatMap(({ ends }) => ends)
  const watchedMs = performance.now() - startMs
  await sleep(2000)
  const after = await proxy.probe()
  for (const client of clients) await client.stop()
  await proxy.stop()
  const { calls, endsMs } = await upstream.seen()
  const lateMs = ends.map(([task, atMs]) => atMs - endsMs[task]).sort((one, other) => one - other)
  const callsPerTask = total(calls) / tasks
  const intervals = watchedMs / INTERVAL_MS

  expect('10 000 connected within 10 s', connectedMs > 0 && connectedMs <= 10_000)
  expect('at most 450 MB', most <= 450)
  expect('calls as for one viewer per task', Math.max(...Object.values(calls)) <= intervals + 2)
  expect('one terminal event each', ends.length === watchers && ends.every(([, , count]) => count === 1))
  expect('told within 1.5 s (p99)', quantile(lateMs, 0.99) <= 1500)
  expect('heap is back', after.heapMb <= before.heapMb * 1.1 + 10) // 1 000 finished tasks are kept, by design
  expect('timers are back', after.timers <= before.timers)
  expect('sockets are back', after.sockets <= before.sockets + 64) // those to the upstream stay open for a while
  console.table({
    'viewers, tasks': `${watchers}, ${tasks}`,
    'all connected': `${(connectedMs / 1000).toFixed(1)} s`,
    'RSS at most': `${most.toFixed(0)} MB`,
    'calls per task': `${callsPerTask.toFixed(2)} in ${intervals.toFixed(1)} intervals`,
    'terminal events': ends.length,
    'told after the terminal answer, p50': `${quantile(lateMs, 0.5).toFixed(0)} ms`,
    'told after the terminal answer, p99': `${quantile(lateMs, 0.99).toFixed(0)} ms`,
    'heap before, after': `${before.heapMb.toFixed(0)}, ${after.heapMb.toFixed(0)} MB`,
    'timers before, after': `${before.timers}, ${after.timers}`,
    'sockets before, after': `${before.sockets}, ${after.sockets}`
  })
}

async function oneTask () {
  const upstream = await startUpstream()
  const proxy = await startProbed(upstream.origin)
  const clients = await startClients(proxy, { WATCHERS: '1000', TASKS: '1' })
  const startMs = performance.now()
  await until(async () => (await ask(clients)).connected === 1000, 20_000)
  await sleep(10_000)
  await clients.stop()
  const intervals = (performance.now() - startMs) / INTERVAL_MS
  await sleep(500)
  const left = await proxy.probe()
  await sleep(10_000)
  await proxy.stop()
  const { calls } = await upstream.seen()
  expect('at most one call per interval', total(calls) <= intervals + 1)
  expect('no timer without a viewer', left.timers === 0)
  console.table({
    viewers: 1000,
    calls: `${total(calls)} in ${intervals.toFixed(1)} intervals and 10 s without a viewer`,
    'timers without a viewer': left.timers
  })
}

async function stalled () {
  const upstream = await startUpstream({ PROMPT_BYTES: '900000' })
  const proxy = await startProbed(upstream.origin)
  const before = rssMb(proxy.pid)
  const clients = await startClients(proxy, { WATCHERS: '220', TASKS: '1', STALLED: '200' })
  const startMs = performance.now()
  let most = before
  let droppedMs = 0
  await until(async () => {
    most = Math.max(most, rssMb(proxy.pid))
    const { sockets } = await proxy.probe()
    if (droppedMs === 0 && performance.now() - startMs > 5000 && sockets <= 20 + 2) droppedMs = performance.now()
    return droppedMs > 0
  }, 90_000)
  const eventsBefore = (await ask(clients)).events
  await sleep(5000)
  const { events } = await ask(clients)
  await clients.stop()
  await proxy.stop()
  await upstream.stop()
  expect('200 stalled readers are dropped', droppedMs > 0)
  expect('the others read on', events > eventsBefore)
  console.table({
    'stalled, reading': '200, 20',
    'dropped after (the kernels fill first)': `${((droppedMs - startMs) / 1000).toFixed(1)} s`,
    'RSS before, at most': `${before.toFixed(0)}, ${most.toFixed(0)} MB`,
    'events of the others in the 5 s after': events - eventsBefore
  })
}

await manyTasks()
await oneTask()
await stalled()
for (const failure of failures) console.error(`NOT SO: ${failure}`)
process.exitCode = failures.length === 0 ? 0 : 1

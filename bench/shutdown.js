// SIGTERM under load, again and again: `node bench/shutdown.js [times]`, after `npm run build`.
// 50 workers ask over connections that they keep, half for running tasks, of which an upstream answer takes 1 s,
// half for a finished one; they stop when /readyz, looked at every 100 ms as a balancer does, sends them away. One more
// client keeps a connection and says nothing. Fails unless nothing is lost and each process ends with 0 within 10 s.
import { once } from 'node:events'
import net from 'node:net'
import { Agent } from 'undici'
import { startProxy, startUpstream } from './processes.js'

const TIMES = Number(process.argv[2] ?? 20)
const WORKERS = 50
const LOAD_MS = 1500
const READINESS_MS = 100
const MAX_END_MS = 10_000

async function run () {
  const upstream = await startUpstream({ DELAY_MS: '1000' })
  const proxy = await startProxy(upstream.origin, {
    CLIENT_RATE_LIMIT: '0', KIE_MAX_RPS: '1000', SHUTDOWN_DELAY_MS: '1500', SNAPSHOT_FRESH_MS: '0'
  })
  const { port, hostname } = new URL(proxy.origin)
  const silent = net.connect(Number(port), hostname).on('error', () => {})
  await once(silent, 'connect')
  const agent = new Agent({ connections: WORKERS, pipelining: 1 })
  const probe = new Agent({ connections: 1 })
  const balancer = { isReady: true }
  let answered = 0
  let lost = 0

  const status = async (client, path) => {
    const { statusCode, body } = await client.request({ origin: proxy.origin, path, method: 'GET' })
    await body.dump()
    return statusCode
  }

  async function watchReadiness () {
    while (balancer.isReady) {
      balancer.isReady = await status(probe, '/readyz').then(code => code === 200, () => false)
      await new Promise(resolve => setTimeout(resolve, READINESS_MS))
    }
  }

  async function work (_, worker) {
    for (let turn = 0; balancer.isReady; turn++) {
      const id = worker % 2 === 0 ? `running-${worker}-${turn}` : 'done'
      const code = await status(agent, `/tasks/${id}`).catch(() => 0)
      if (code === 200) answered++
      else lost++
    }
  }

  const working = Promise.all([watchReadiness(), ...Array.from({ length: WORKERS }, work)])
  await new Promise(resolve => setTimeout(resolve, LOAD_MS))
  const startMs = performance.now()
  const exit = proxy.stop().then(code => ({ code, endMs: Math.round(performance.now() - startMs) }))
  await working
  const ended = await exit
  silent.destroy()
  await Promise.all([agent.destroy(), probe.destroy(), upstream.stop()])
  return { answered, lost, exit: ended.code, 'ended after ms': ended.endMs }
}

const runs = []
for (let time = 0; time < TIMES; time++) runs.push(await run())
console.table(runs)
const isGood = runs.every(each => each.lost === 0 && each.exit === 0 && each['ended after ms'] <= MAX_END_MS)
process.exitCode = isGood ? 0 : 1

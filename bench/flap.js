// An upstream that is fine, resets, and hangs, 10 s each, twice: `node bench/flap.js`, after `npm run build`.
// 30 clients, each with a running task of his own, ask every 400 ms once they have their answer.
// Holds if the breaker opens within 6 s of trouble (failures must make half of the calls of the last 10 s) and lets
// callers in again within 10.5 s of its end (a probe may hang for 5 s, and is followed by 5 s of rest), if at most 10 %
// of the calls are repetitions, and if nobody is ever told what the upstream did not say.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Agent } from 'undici'
import { createClaims } from './claims.js'
import { ask, observedBy, repeatAfter, transitionsOf } from './clients.js'
import { count, groupBy, nowMs, pause, quantile } from './figures.js'
import { startChaos, startProxy } from './processes.js'

const CLIENTS = 30
const INTERVAL_MS = 400
const PHASE_MS = 10_000
const PHASES = ['fine', 'reset', 'hang', 'fine', 'reset', 'hang', 'fine']
const OPEN_WITHIN_MS = 6_000
const OLDEST_MS = 10_050
const RECOVER_WITHIN_MS = 10_500

const claims = createClaims()
const loop = monitorEventLoopDelay({ resolution: 1 })
loop.enable()
const chaos = await startChaos()
const proxy = await startProxy(chaos.origin, { LOG_LEVEL: 'warn' })
const agent = new Agent({ connections: CLIENTS })
const phases = []
const answers = []
const liveMs = []
let isOver = false

const over = () => isOver

async function watchLoop () {
  const startMs = nowMs()
  const { body } = await agent.request({ origin: proxy.origin, path: '/livez', method: 'GET' })
  await body.dump()
  liveMs.push(nowMs() - startMs)
}

async function poll (id) {
  const { task, ...answer } = await ask(agent, proxy.origin, id)
  answers.push({ ...answer, mark: answer.status === 200 ? JSON.parse(task.record.param).mark : undefined })
}

const clients = Array.from({ length: CLIENTS }, (_, n) => repeatAfter(() => poll(`calm-${n}`), INTERVAL_MS, over))
clients.push(repeatAfter(watchLoop, 100, over))
for (const name of PHASES) {
  await chaos.become(name)
  phases.push({ name, startMs: nowMs(), endMs: nowMs() + PHASE_MS })
  await pause(PHASE_MS)
}
isOver = true
await Promise.all(clients)
await agent.close()
await proxy.stop()
const { calls } = await chaos.seen()
const transitions = transitionsOf(proxy.lines)

/** Calls within one request of the only client of a task: the first is the call, the others repeat it. */
function repetitions () {
  const callsOf = groupBy(calls, ({ id }) => id)
  return answers.reduce((sum, { id, startMs, endMs }) => {
    const within = (callsOf.get(id) ?? []).filter(({ atMs }) => atMs > startMs && atMs < endMs)
    return sum + Math.max(0, within.length - 1)
  }, 0)
}

const within = ({ startMs, endMs }, atMs) => atMs >= startMs && atMs < endMs
const rows = phases.map((phase, index) => {
  const counts = {}
  for (const { status, kind } of answers.filter(({ endMs }) => within(phase, endMs))) count(counts, `${status} ${kind}`)
  const changes = transitions.filter(({ atMs }) => within(phase, atMs))
  const seconds = atMs => ((atMs - phase.startMs) / 1000).toFixed(1)
  const wasTrouble = index > 0 && PHASES[index - 1] !== 'fine'
  if (phase.name === 'reset') {
    const opened = changes.find(({ to }) => to === 'open')?.atMs - phase.startMs
    claims.check(`the breaker opens within ${OPEN_WITHIN_MS} ms of trouble`, opened <= OPEN_WITHIN_MS, `${opened} ms`)
  }
  if (phase.name === 'fine' && wasTrouble) {
    const closed = transitions.find(({ atMs, to }) => to === 'closed' && atMs >= phase.startMs)?.atMs - phase.startMs
    claims.check(`it lets callers in within ${RECOVER_WITHIN_MS} ms of the end`, closed <= RECOVER_WITHIN_MS, `${closed} ms`)
  }
  return {
    phase: phase.name,
    answers: JSON.stringify(counts),
    'upstream calls': calls.filter(({ atMs }) => within(phase, atMs)).length,
    breaker: changes.map(({ to, atMs }) => `${to} ${seconds(atMs)} s`).join(', ')
  }
})
console.table(rows)

const repeated = repetitions()
console.table({
  'upstream calls': calls.length,
  'of these, repeated': `${repeated} (${(repeated / calls.length * 100).toFixed(1)} %)`,
  '/livez p99 ms': quantile(liveMs, 0.99).toFixed(1),
  'client loop delay p99 ms': (loop.percentile(99) / 1e6).toFixed(1)
})
claims.check('at most 10 % of the calls are repetitions', repeated <= calls.length / 10, repeated)
claims.check('/livez within 2 s, all the time', Math.max(...liveMs) < 2000, Math.max(...liveMs))
const observed = observedBy(answers)
for (const answer of answers.filter(({ status }) => status === 200)) {
  const told = calls[answer.mark]
  const isRecent = (observed.get(answer.mark) ?? 0) > answer.startMs - OLDEST_MS
  claims.check('a 200 says what the upstream has said of this task', told?.id === answer.id && told.form === 'plain', { answer, told })
  claims.check('and no longer ago than 10 s', isRecent, { answer, told })
}
claims.report()

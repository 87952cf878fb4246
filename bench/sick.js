// One sick task beside 20 healthy ones: `node bench/sick.js [seconds]`, after `npm run build`. The sick one fails every
// time, by an error, a reset or silence, and is asked for 50 times a second; the healthy ones every second.
// Holds if the healthy ones are always 200; and, after 8 s in which the whole upstream was down, once more within 8 s.
import { Agent } from 'undici'
import { createClaims } from './claims.js'
import { ask, repeat, transitionsOf } from './clients.js'
import { count, nowMs, pause } from './figures.js'
import { startChaos, startProxy } from './processes.js'

const HEALTHY = 20
const HEALTHY_INTERVAL_MS = 1000
const SICK_INTERVAL_MS = 20
const OUTAGE = { fineMs: 5_000, downMs: 8_000, recoveryMs: 8_000, watchMs: 30_000 }

const seconds = Number(process.argv[2] ?? 30)
const claims = createClaims()

/** Asks for the sick task and the healthy ones until `during` has ended. */
async function run (fault, during) {
  const chaos = await startChaos()
  const proxy = await startProxy(chaos.origin, { LOG_LEVEL: 'warn' })
  const agent = new Agent({ connections: 1000 })
  const healthy = []
  const sick = {}
  let isOver = false
  const poll = (id, intervalMs, tell) =>
    repeat(async () => tell(await ask(agent, proxy.origin, id)), intervalMs, () => isOver)

  const polls = Array.from({ length: HEALTHY }, (_, n) =>
    poll(`calm-${n}`, HEALTHY_INTERVAL_MS, ({ status, kind, endMs }) => healthy.push({ status, kind, endMs })))
  polls.push(poll(`sick-${fault}`, SICK_INTERVAL_MS, ({ status, kind }) => count(sick, `${status} ${kind}`)))
  await during(chaos)
  isOver = true
  await Promise.all(polls)
  await agent.close()
  await proxy.stop()
  const { calls } = await chaos.seen()
  return {
    healthy,
    breaker: transitionsOf(proxy.lines).map(({ to }) => to).join(' '),
    row: {
      'healthy answers': healthy.length,
      'not 200': healthy.filter(({ status }) => status !== 200).length,
      'calls for the sick one': calls.filter(({ id }) => id === `sick-${fault}`).length,
      'its answers': JSON.stringify(sick)
    }
  }
}

const table = {}
for (const fault of ['error', 'reset', 'hang']) {
  const { healthy, breaker, row } = await run(fault, () => pause(seconds * 1000))
  for (const answer of healthy) claims.check(`${fault}: a healthy task is always 200`, answer.status === 200, answer)
  claims.check(`${fault}: the breaker stays closed`, breaker === '', breaker)
  table[fault] = row
}

for (const fault of ['error', 'hang']) {
  let endMs = 0
  const { healthy, breaker, row } = await run(fault, async chaos => {
    await pause(OUTAGE.fineMs)
    await chaos.become('reset')
    await pause(OUTAGE.downMs)
    await chaos.become('fine')
    endMs = nowMs()
    await pause(OUTAGE.watchMs)
  })
  const lastBad = healthy.findLast(({ status, kind }) => status !== 200 || kind.includes('stale'))
  const downMs = Math.max(0, (lastBad?.endMs ?? 0) - endMs)
  claims.check(`${fault}: ${OUTAGE.recoveryMs} ms after an outage all healthy tasks are 200`, downMs <= OUTAGE.recoveryMs, downMs)
  table[`${fault}, and an outage`] = { ...row, 'healthy again after': `${(downMs / 1000).toFixed(1)} s`, breaker }
}
console.table(table)
claims.report()

// Every upstream call hangs: `node bench/hang.js`, after `npm run build`. 50 clients read finished tasks all the time;
// 500 fresh ids are asked for within a second, then one by one when the breaker is open.
// Holds if stored answers stay quick, fresh ones are 504 or 503, and the upstream has no more sockets than allowed.
import { Agent } from 'undici'
import { createClaims } from './claims.js'
import { ask, repeat, transitionsOf } from './clients.js'
import { count, pause, quantile } from './figures.js'
import { startChaos, startProxy } from './processes.js'

const CLIENTS = 50
const INTERVAL_MS = 100
const FRESH = 500
const FRESH_WITHIN_MS = 1000
const REFUSALS = 200
const MAX_IN_FLIGHT = 64

const claims = createClaims()
const chaos = await startChaos()
const proxy = await startProxy(chaos.origin, {
  LOG_LEVEL: 'warn', KIE_MAX_RPS: '1000', KIE_MAX_IN_FLIGHT: String(MAX_IN_FLIGHT)
})
const readerAgent = new Agent({ connections: CLIENTS })
const agent = new Agent({ connections: FRESH })
const readStored = n => ask(readerAgent, proxy.origin, `ended-${n}`)
const read = id => ask(agent, proxy.origin, id)

for (let n = 0; n < CLIENTS; n++) await readStored(n)
await chaos.become('hang')

let isOver = false
const stored = []
const readers = Array.from({ length: CLIENTS }, (_, n) =>
  repeat(async () => stored.push(await readStored(n)), INTERVAL_MS, () => isOver))
await pause(1000)

const fresh = await Promise.all(Array.from({ length: FRESH }, async (_, n) => {
  await pause(Math.random() * FRESH_WITHIN_MS)
  return await read(`calm-${n}`)
}))
const besideReaders = await refusals('beside')
isOver = true
await Promise.all(readers)
const alone = await refusals('alone')

/** Fresh ids one after another, in the seconds for which the breaker is open. */
async function refusals (name) {
  const answers = []
  for (let n = 0; n < REFUSALS; n++) answers.push(await read(`calm-${name}-${n}`))
  return answers
}

await Promise.all([agent.close(), readerAgent.close()])
await proxy.stop()
const seen = await chaos.seen()

const ms = (answers, q) => quantile(answers.map(answer => answer.ms), q)
const kinds = answers => JSON.stringify(answers.reduce((counts, { status, kind }) => {
  count(counts, `${status} ${kind}`)
  return counts
}, {}))
const row = answers => ({
  answers: answers.length,
  kinds: kinds(answers),
  'p50 ms': ms(answers, 0.5).toFixed(1),
  'p99 ms': ms(answers, 0.99).toFixed(1),
  'longest ms': ms(answers, 1).toFixed(0)
})
console.table({
  'stored, all the time': row(stored),
  'fresh, 500 within a second': row(fresh),
  'fresh, one by one, beside the readers': row(besideReaders),
  'fresh, one by one, nothing else': row(alone)
})
console.table({
  'upstream calls': seen.calls.length,
  'most sockets at the upstream': seen.mostSockets,
  breaker: transitionsOf(proxy.lines).map(({ to }) => to).join(' ')
})

for (const answer of stored) claims.check('a stored answer is a 200 from memory', answer.kind === 'hit', answer)
claims.check('stored p99 at most 100 ms', ms(stored, 0.99) <= 100, ms(stored, 0.99))
for (const answer of fresh) claims.check('a fresh one is 504 or 503', [503, 504].includes(answer.status), answer)
claims.check(`at most ${MAX_IN_FLIGHT} sockets at the upstream`, seen.mostSockets <= MAX_IN_FLIGHT, seen.mostSockets)
const probes = [...besideReaders, ...alone].filter(({ kind }) => kind !== 'upstream-unavailable')
claims.check('then all fresh ones but a probe are refused', probes.length <= 1, probes)
claims.check('alone, refused within 5 ms (p99)', ms(alone, 0.99) < 5, ms(alone, 0.99))
claims.report()

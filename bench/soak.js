// A mixed load through an upstream that misbehaves, and what must hold all the same:
// `npm run soak -- [seconds] [seed]`; default 60 s. Every check is on what clients and upstream saw, from outside.
// In its course all calls fail for a while, KIE says "maintenance", and KIE refuses the token.
import { randomBytes } from 'node:crypto'
import { Agent } from 'undici'
import { createClaims } from './claims.js'
import { repeatAfter, transitionsOf } from './clients.js'
import { count, nowMs, pause, quantile } from './figures.js'
import { createLeakSearch } from './leaks.js'
import { startChaos, startProxy, weigh, weighEverySecond } from './processes.js'
import { createAnswerCheck } from './soak-answers.js'
import { checkHistory } from './soak-history.js'
import { createLoad } from './soak-load.js'
import { draw } from './stories.js'

const CLIENTS = 32
const PAUSE_MS = 15
const TIMEOUT_MS = 1000
const TAGS_MAX = 1000
const REST_MS = 6_000

/** What the upstream does from which part of the time on. */
/** @type {Array<[number, string]>} */
const PHASES = [[0, 'fine'], [0.3, 'storm'], [0.38, 'fine'], [0.6, 'maintenance'], [0.61, 'fine'], [0.9, 'denied'], [0.93, 'fine']]

const seconds = Number(process.argv[2] ?? 60)
const seed = process.argv[3] ?? '1'
const token = `sk+soak/${randomBytes(12).toString('hex')}=${randomBytes(12).toString('hex')}`

const claims = createClaims()
const chaos = await startChaos({ SEED: seed })
const proxy = await startProxy(chaos.origin, {
  LOG_LEVEL: 'trace', KIE_API_KEY: token, KIE_TIMEOUT_MS: String(TIMEOUT_MS), KIE_MAX_RPS: '500'
})
const agent = new Agent({ connections: CLIENTS, maxHeaderSize: 65_536 })
const check = createAnswerCheck(claims, token)
const load = createLoad(seed)
const answers = []
const tags = new Map()
const liveMs = []
let sent = 0

async function ask () {
  const n = sent++
  const request = load(n, nowMs() - startMs)
  const { noCache = false } = request
  const ifNoneMatch = draw(seed, n, 'conditional') < 0.2 ? tags.get(request.id) : undefined
  const requestId = `soak-${n}`
  const headers = {
    'x-request-id': requestId,
    ...(noCache && { 'cache-control': 'no-cache' }),
    ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch })
  }
  const askedMs = nowMs()
  const { statusCode, headers: got, body } = await agent.request({ origin: proxy.origin, path: request.path, method: 'GET', headers })
  const text = await body.text()
  const endMs = nowMs()
  const kept = check({ request: { ...request, ifNoneMatch }, requestId, status: statusCode, headers: got, text })
  answers.push({ n, id: request.id, status: statusCode, startMs: askedMs, endMs, noCache, ...kept })
  if (kept.tag !== undefined && (tags.has(request.id) || tags.size < TAGS_MAX)) tags.set(request.id, kept.tag)
}

async function probe () {
  const askedMs = nowMs()
  const { statusCode, body } = await agent.request({ origin: proxy.origin, path: '/livez', method: 'GET' })
  await body.dump()
  const ms = nowMs() - askedMs
  liveMs.push(ms)
  claims.check('/livez is 200 within 2 s, all the time', statusCode === 200 && ms < 2000, { statusCode, ms })
}

async function playPhases () {
  for (const [from, phase] of PHASES) {
    await pause(startMs + from * seconds * 1000 - nowMs())
    await chaos.become(phase)
  }
}

await pause(1000)
const idle = weigh(proxy.pid)
const startMs = nowMs()
const scale = weighEverySecond(proxy.pid)
const isOver = () => nowMs() - startMs > seconds * 1000
await Promise.all([
  playPhases(),
  repeatAfter(probe, 100, isOver),
  ...Array.from({ length: CLIENTS }, () => repeatAfter(ask, PAUSE_MS, isOver))
])
const weights = scale.stop()
await agent.close()
await pause(REST_MS) // until connections to the upstream that lie idle are closed
const rested = weigh(proxy.pid)
const code = await proxy.stop()
const { calls, loopDelayMs } = await chaos.seen()

const kinds = {}
for (const { status, kind } of answers) count(kinds, `${status} ${kind}`)
const forms = {}
for (const { form } of calls) count(forms, form)
const third = Math.floor(weights.length / 3)
const rssMb = (from, to) => quantile(weights.slice(from, to).map(weight => weight.rssMb), 0.5)
const growth = rssMb(2 * third) / rssMb(third, 2 * third)

checkHistory(claims, { answers, calls, timeoutMs: TIMEOUT_MS })
claims.check('one answer for each request', answers.length === sent, { sent, answers: answers.length })
const counted = Object.values(kinds).reduce((sum, each) => sum + each, 0)
claims.check('requests = answers by Cache-Status + problems', counted === sent && !Object.keys(kinds).some(kind => kind.includes('undefined')), kinds)
const findLeak = createLeakSearch(token)
for (const line of [...proxy.lines, ...proxy.errors]) {
  const found = findLeak(line)
  claims.check('no byte of the token or beside the record in a log line', found === undefined, { found, line })
}
for (const kind of ['hit', 'fwd=miss; stored', 'fwd=miss; collapsed', 'hit; detail=snapshot', 'hit; detail=stale']) {
  claims.check('every kind of answer came', answers.some(answer => answer.kind === kind), kind)
}
claims.check('nothing on stderr, no unhandled rejection', proxy.errors.length === 0, proxy.errors)
claims.check('SIGTERM ends it with 0', code === 0, code)
claims.check('memory of the last third at most 1.2 × the second', growth <= 1.2, growth)
claims.check('no file stays open', rested.files <= idle.files + 1, { idle, rested })

console.table(kinds)
console.table(forms)
console.table({
  'seconds, seed': `${seconds}, ${seed}`,
  requests: sent,
  'upstream calls': calls.length,
  'log lines': proxy.lines.length,
  'RSS idle, second third, last third, rested (MB)': [idle.rssMb, rssMb(third, 2 * third), rssMb(2 * third), rested.rssMb]
    .map(Math.round).join(' '),
  'files idle, most, rested': `${idle.files} ${Math.max(...weights.map(({ files }) => files))} ${rested.files}`,
  breaker: transitionsOf(proxy.lines).map(({ to, atMs }) => `${to} ${Math.round((atMs - startMs) / 1000)}`).join(' '),
  '/livez p99 ms': quantile(liveMs, 0.99).toFixed(1),
  'upstream loop delay p99.9 ms': loopDelayMs.toFixed(1)
})
claims.report()

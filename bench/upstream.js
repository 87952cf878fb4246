// A fake KIE that notes when each call arrived. On SIGTERM it prints what it saw as one line of JSON.
// An answer takes DELAY_MS, and up to JITTER_MS longer. Ids that begin with `done` are finished, those that begin with
// `ends` finish 3 s after their first call, those that begin with `gone` are unknown, all others run for ever.
import http from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { mostInAnySecond } from './figures.js'
import { envelope, musicRecord } from './records.js'

const delayMs = Number(process.env.DELAY_MS ?? 100)
const jitterMs = Number(process.env.JITTER_MS ?? 0)
const arrivals = new Map()
const loop = monitorEventLoopDelay({ resolution: 1 })
loop.enable()

function answer (taskId, ageMs) {
  if (taskId.startsWith('gone')) return envelope(null)
  const isDone = taskId.startsWith('done') || (taskId.startsWith('ends') && ageMs > 3000)
  return envelope(musicRecord(taskId, isDone ? 'SUCCESS' : 'PENDING'))
}

const server = http.createServer((request, response) => {
  const taskId = new URL(request.url, 'http://x').searchParams.get('taskId')
  const seen = arrivals.get(taskId) ?? []
  arrivals.set(taskId, seen)
  seen.push(performance.now())
  const body = answer(taskId, seen.at(-1) - seen[0])
  setTimeout(() => {
    response.setHeader('content-type', 'application/json')
    response.end(body)
  }, delayMs + Math.random() * jitterMs)
})

server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`)
})

process.once('SIGTERM', () => {
  let calls = 0
  let most = 0
  for (const times of arrivals.values()) {
    calls += times.length
    most = Math.max(most, mostInAnySecond(times))
  }
  const loopDelayMs = loop.percentile(99.9) / 1e6
  const report = { tasks: arrivals.size, calls, mostInAnySecond: most, loopDelayMs }
  process.stdout.write(`${JSON.stringify(report)}\n`, () => process.exit(0))
})

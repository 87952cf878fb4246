// The two forms of TASK_THROTTLE under the same load: `node bench/throttle.js`, after `npm run build`.
// 20 viewers poll one task every 200 ms for 6 s; an upstream answer takes 120 ms, and the task finishes after 3 s.
import { Agent } from 'undici'
import { count, pause } from './figures.js'
import { startProxy, startUpstream } from './processes.js'

const VIEWERS = 20
const POLL_MS = 200
const RUN_MS = 6000

async function run (mode) {
  const upstream = await startUpstream({ DELAY_MS: '120' })
  const proxy = await startProxy(upstream.origin, { TASK_THROTTLE: mode })
  const agent = new Agent({ connections: VIEWERS })
  const startMs = performance.now()
  const counts = {}
  const seenMs = []

  async function view () {
    let hasSeen = false
    while (performance.now() - startMs < RUN_MS) {
      const { statusCode, body } = await agent.request({ origin: proxy.origin, path: '/tasks/ends', method: 'GET' })
      const { state } = /** @type {any} */ (await body.json())
      count(counts, statusCode)
      if (state === 'succeeded' && !hasSeen) {
        hasSeen = true
        seenMs.push(performance.now() - startMs)
      }
      await pause(POLL_MS)
    }
  }

  await Promise.all(Array.from({ length: VIEWERS }, view))
  await agent.close()
  await proxy.stop()
  const { calls, mostInAnySecond } = await upstream.seen()
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    answers: total,
    200: counts[200] ?? 0,
    429: counts[429] ?? 0,
    '429 share': `${Math.round((counts[429] ?? 0) / total * 100)} %`,
    'first saw the end': `${Math.round(Math.min(...seenMs))} ms`,
    'last saw the end': `${Math.round(Math.max(...seenMs))} ms`,
    'upstream calls': calls,
    'most in any 1000 ms': mostInAnySecond
  }
}

console.table({ share: await run('share'), reject: await run('reject') })

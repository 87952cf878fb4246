import t, { type Test } from 'tap'
import { build } from './fixtures/build.js'
import { freePort } from './fixtures/free-port.js'

const SONG = { prompt: 'slow waltz', customMode: false, instrumental: true, model: 'V5' }
const KEY = 'key-0123456789abcdef'
const WEBHOOK_KEY = 'webhook-key-0123456789'

async function buildCalled (t: Test, env: Record<string, string> = {}) {
  const port = await freePort()
  const built = await build(t, { port, env: { TASK_CREATION: 'on', PUBLIC_URL: `http://127.0.0.1:${port}`, ...env } })
  const create = (prompt = SONG.prompt) => built.ask('/tasks', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': KEY },
    body: JSON.stringify({ ...SONG, prompt })
  })
  return { ...built, create }
}

t.test('a lost answer is found by the signed callback of its task, and paid for once', async t => {
  const { create, clock, sandbox } = await buildCalled(t, { KIE_WEBHOOK_KEY: WEBHOOK_KEY })
  t.equal((await create('[lose-answer]')).status, 504)
  await clock.advance(5_000)
  let again = await create('[lose-answer]')
  for (let i = 0; again.status !== 202 && i < 100; i++) again = await create('[lose-answer]')
  t.match(again.json(), { taskId: /^demo-/, state: 'running' })
  t.equal(sandbox.made(), 1)
})

/** Milliseconds of the clock from the making of a task until a long poll hears of its end, which comes after 20 s. */
async function delayOf (t: Test, env: Record<string, string>): Promise<number> {
  const { create, ask, clock } = await buildCalled(t, { POLL_INTERVAL_MS: '3000', ...env })
  const { taskId } = (await create()).json()
  const madeAtMs = clock.nowMs()
  await ask(`/tasks/${taskId}`)
  const told: number[] = []
  void ask(`/tasks/${taskId}`, { headers: { prefer: 'wait=55' } }).then(() => { told.push(clock.nowMs() - madeAtMs) })
  while (told.length === 0) {
    await clock.advance(250)
    await new Promise(resolve => { setTimeout(resolve, 15) }) // the calls on their sockets
  }
  return Number(told[0])
}

t.test('who waits for a task hears of the end as KIE calls, not at the next poll', async t => {
  const called = await delayOf(t, {})
  const polled = await delayOf(t, { PUBLIC_URL: '' })
  t.ok(called < polled, 'sooner')
  t.ok(called <= 21_000, 'within one read, and one more where KIE calls late')
  t.comment(`told of the end, which comes after 20 s, after ${called} ms with callbacks, after ${polled} ms with polls every 3 s`)
})

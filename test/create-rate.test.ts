import t, { type Test } from 'tap'
import { build } from './fixtures/build.js'
import { settle, testClock } from './fixtures/clock.js'
import { reply, startUpstream } from './fixtures/upstream.js'

const SONG = { prompt: 'slow waltz', customMode: false, instrumental: true, model: 'V5' }

t.test('of 200 creations at once no more than 20 arrive in any 10 s; who obeys Retry-After is let in', async t => {
  const arrivedAtMs: number[] = []
  const upstream = await startUpstream(t, (request, response) => {
    arrivedAtMs.push(clock.nowMs())
    reply({ code: 200, data: { taskId: `task-${arrivedAtMs.length}` } })(request, response)
  })
  const { ask, clock } = await build(t, {
    env: { TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', CLIENT_RATE_LIMIT: '0' }, baseUrl: upstream.url
  })
  let refusals = 0
  async function create (nth: number): Promise<void> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `key-0123456789-${nth}` }
    for (;;) {
      const { status, headers: answered } = await ask('/tasks', { method: 'POST', headers, body: JSON.stringify(SONG) })
      if (status === 202) return
      t.equal(status, 429)
      refusals++
      const pauseMs = Number(answered['retry-after']) * 1000
      await new Promise<void>(resolve => { clock.after(pauseMs, resolve) })
    }
  }
  const all = Promise.all(Array.from({ length: 200 }, (_, nth) => create(nth)))
  for (let second = 0; second < 150 && arrivedAtMs.length < 200; second++) {
    await clock.advance(1_000)
    await new Promise(resolve => { setTimeout(resolve, 20) })
  }
  await all
  t.equal(arrivedAtMs.length, 200)
  for (const fromMs of arrivedAtMs) {
    t.ok(arrivedAtMs.filter(atMs => atMs >= fromMs && atMs < fromMs + 10_000).length <= 20)
  }
  t.ok(refusals <= 160 + 60, `${refusals} refusals: only a pause longer than Retry-After can say is cut to 60 s`)
})

/** Creates this many songs over an upstream that answers after `latencyMs`. */
async function createSongs (t: Test, count: number, latencyMs: number) {
  const clock = testClock()
  const arrivedAtMs: number[] = []
  const upstream = await startUpstream(t, (request, response) => {
    arrivedAtMs.push(clock.nowMs())
    const answer = () => { reply({ code: 200, data: { taskId: `task-${arrivedAtMs.length}` } })(request, response) }
    if (latencyMs === 0) answer()
    else clock.after(latencyMs, answer)
  })
  const { ask } = await build(t, {
    env: { TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', CLIENT_RATE_LIMIT: '0' }, baseUrl: upstream.url, clock
  })
  const statuses: number[] = []
  const all = Promise.all(Array.from({ length: count }, async () => {
    const headers = { 'content-type': 'application/json' }
    statuses.push((await ask('/tasks', { method: 'POST', headers, body: JSON.stringify(SONG) })).status)
  }))
  for (let turn = 0; turn < 20; turn++) await settle()
  return { clock, arrivedAtMs, statuses, all }
}

t.test('the 21st creation leaves a little over 10 s after the first was answered', async t => {
  const { clock, arrivedAtMs, all } = await createSongs(t, 21, 0)
  await clock.advance(9_990)
  await settle()
  t.equal(arrivedAtMs.length, 20)
  await clock.advance(110)
  await all
  t.equal(arrivedAtMs.length, 21)
})

t.test('a creation that waits for 15 s in vain is refused', async t => {
  const { clock, statuses, all } = await createSongs(t, 21, 29_000)
  await clock.advance(14_900)
  await settle()
  t.same(statuses, [])
  await clock.advance(200)
  for (let turn = 0; turn < 50; turn++) await settle()
  t.same(statuses, [429])
  await clock.advance(20_000)
  await all
})

import { once } from 'node:events'
import { join } from 'node:path'
import t from 'tap'
import { httpClient } from './fixtures/build.js'
import { start } from './fixtures/process.js'
import { startUpstream } from './fixtures/upstream.js'

const SONG = JSON.stringify({ prompt: 'waltz', customMode: false, instrumental: true, model: 'V5' })
const POST = {
  method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'key-0123456789abcdef' }, body: SONG
}

t.test('killed between sending and the answer: the same key never makes a second task', async t => {
  const upstream = await startUpstream(t, () => {}) // takes the creation, and has not answered when the process ends
  const env = {
    KIE_API_KEY: 'key-of-the-account-0123456789',
    KIE_BASE_URL: upstream.url.href,
    PORT: '0',
    TASK_CREATION: 'on',
    DATA_DIR: join(t.testdir(), 'intents')
  }
  const first = start(t, env)
  const asking = httpClient(await first.listening())('/tasks', POST).catch(() => 'cut')
  await upstream.received(1)
  first.child.kill('SIGKILL')
  await once(first.child, 'close')
  t.equal(await asking, 'cut')

  const second = start(t, env)
  const again = await httpClient(await second.listening())('/tasks', POST)
  t.match(again.json(), { status: 504, type: '/problems/submission-uncertain' })
  t.equal(upstream.requests.length, 1)
  t.match(second.output.out, /spendable by every client of this port/)
  t.notMatch(second.output.out, /"variable":"DATA_DIR"/, 'no warning that a crash forgets')
})

t.test('without a directory the start warns that a restart forgets', async t => {
  const upstream = await startUpstream(t, () => {})
  const { listening, output, child, exit } = start(t, {
    KIE_API_KEY: 'key-of-the-account-0123456789', KIE_BASE_URL: upstream.url.href, PORT: '0', TASK_CREATION: 'on'
  })
  await listening()
  child.kill('SIGTERM')
  await exit
  t.match(output.out, /creations forgotten by a restart/)
})

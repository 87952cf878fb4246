import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { installClient } from './fixtures/install.js'
import { listen, pass } from '../fixtures/proxy.js'
import { startInRealTime } from '../fixtures/real-time.js'
import { song } from './fixtures/song.js'

// The examples are what a user runs: as programs, in real time, over a sandbox where a song takes a fifth of a second.

// Coverage is about our sources; what is run here is built from them.
const UNCOVERED = ['-u', 'NODE_V8_COVERAGE', '-u', 'NODE_OPTIONS']

/** The proxy over a quick sandbox, in front of which `POST /music/generate` makes the task `demo-made`. */
async function startProxy (t: Test): Promise<string> {
  const env = { POLL_INTERVAL_MS: '100', SNAPSHOT_FRESH_MS: '0' }
  const { origin } = await startInRealTime(t, { speed: 100, env })
  return await listen(t, (request, response) => {
    if (request.method !== 'POST') return pass(origin, request, response)
    const isSent = request.url === '/music/generate' && String(request.headers['idempotency-key']).length >= 16
    response.writeHead(isSent ? 202 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(song('PENDING', undefined, 'demo-made')))
  })
}

async function run (command: string, ...args: readonly string[]) {
  const child = spawn('env', [...UNCOVERED, command, ...args])
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => { said.out += chunk })
  child.stderr.on('data', chunk => { said.err += chunk })
  const [code] = await once(child, 'close')
  return { ...said, code }
}

t.test('the Node scripts, with the client as it is installed', async t => {
  const proxy = await startProxy(t)
  const folder = await installClient(t, 'examples/node')
  const script = (name: string) => join(folder, name)

  const done = await run('node', script('watch.js'), 'demo', proxy)
  t.match(done, { code: 0, err: '' })
  t.match(done.out, /^queued \(PENDING\)\n(running \(.*\)\n)*succeeded \(SUCCESS\)\nHarbour Waltz: http.*\.wav\n/)
  const failed = await run('node', script('watch.js'), 'demo-fail', proxy)
  t.match(failed, { code: 1, out: /failed \(GENERATE_AUDIO_FAILED\)\n.*copyrighted/ })
  t.match(await run('node', script('watch.js'), 'no such id', proxy), { code: 2, err: /gave up on task no such id/ })

  const made = await run('node', script('generate.js'), 'a waltz', proxy)
  t.match(made, { code: 0, err: '', out: /^created demo-made\nHarbour Waltz: http/ })
  t.match(await run('node', script('generate.js'), 'a waltz', `${proxy}/elsewhere`), { code: 2, err: /HTTP 404/ })
})

t.test('the curl script creates a song and follows it', async t => {
  const proxy = await startProxy(t)
  t.match(await run('examples/curl/generate.sh', '{}', proxy), {
    code: 0, out: /^created demo-made\nqueued\n(running\n)*succeeded\n$/, err: ''
  })
  t.match(await run('examples/curl/generate.sh', '{}', `${proxy}/elsewhere`), { code: 2, err: /demo-made/ })
})

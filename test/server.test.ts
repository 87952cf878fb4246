import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import t, { type Test } from 'tap'
import { createSandbox } from '../src/sandbox/sandbox.js'
import { asker } from './fixtures/build.js'

/** Starts the program as a process of its own, with nothing but this environment. */
function start (t: Test, env: Record<string, string>) {
  // What tap and its loader need to follow the child.
  const inherited = Object.entries(process.env).filter(([name]) => /^(_?TAP|TS_NODE|NODE_V8_COVERAGE|PATH$)/.test(name))
  const child = spawn(process.execPath, [...process.execArgv, 'src/server.ts'], {
    env: { ...Object.fromEntries(inherited), ...env }
  })
  const output = { out: '', err: '' }
  child.stdout.on('data', chunk => { output.out += chunk })
  child.stderr.on('data', chunk => { output.err += chunk })
  const exit = once(child, 'exit').then(([code]) => code)
  t.teardown(() => { child.kill('SIGKILL') })

  /** The origin in the line that says so. */
  async function listening (): Promise<string> {
    for await (const line of createInterface(child.stdout)) {
      const [, origin] = /^listening on (http:\/\/\S+)$/.exec(line) ?? []
      if (origin !== undefined) return origin
    }
    throw new Error(`never listened: ${output.err}`)
  }
  return { child, output, exit, listening }
}

t.test('without a key it serves the sandbox, says so, and ends cleanly on SIGTERM', async t => {
  const { child, output, exit, listening } = start(t, { PORT: '0', LOG_LEVEL: 'silent', KIE_SANDBOX_SPEED: '1000' })
  const origin = await listening()
  const answer = await asker(origin)('/tasks/demo-instant')
  t.equal(answer.json().state, 'succeeded')

  child.kill('SIGTERM')
  t.equal(await exit, 0)
  const lines = output.out.trim().split('\n')
  t.equal(lines.length, 2)
  t.match(lines, [/^SANDBOX: .*\/tasks\/demo$/, /^listening on http:\/\/127\.0\.0\.1:\d+$/])
})

t.test('with a key and a base URL it serves what is there, and says nothing of a sandbox', async t => {
  const kie = createSandbox({ apiKey: 'canary-key' })
  const { href } = await kie.listen()
  t.teardown(() => kie.close())
  const { child, output, exit, listening } = start(t, {
    PORT: '0', HOST: '::1', KIE_API_KEY_FILE: `${t.testdir({ key: 'canary-key\n' })}/key`, KIE_BASE_URL: href
  })
  const origin = await listening()
  t.match(origin, /^http:\/\/\[::1\]:\d+$/)
  t.equal((await asker(origin)('/tasks/demo-instant')).status, 200)
  t.equal(kie.calls('demo-instant'), 1)

  child.kill('SIGTERM')
  t.equal(await exit, 0)
  t.notMatch(output.out + output.err, /SANDBOX|canary/)
})

t.test('a bad environment ends the start with one line per mistake and no value', async t => {
  const { output, exit } = start(t, { PORT: 'canary', NODE_ENV: 'production' })
  t.equal(await exit, 1)
  t.equal(output.out, '')
  t.match(output.err, /^configuration: KIE_API_KEY .*\nconfiguration: PORT .*\n$/)
  t.notMatch(output.err, /canary/)
})

t.test('a process that is open to all says so', async t => {
  const { output, child, exit, listening } = start(t, { PORT: '0', HOST: '0.0.0.0', LOG_LEVEL: 'silent' })
  await listening()
  t.match(output.out, /^WARNING: .*CLIENT_KEYS.*\nSANDBOX: .*\nlistening on .*\n$/)
  child.kill('SIGTERM')
  t.equal(await exit, 0)
})

t.test('a port that is taken ends the start with one line', async t => {
  const first = start(t, { PORT: '0', LOG_LEVEL: 'silent' })
  const { port } = new URL(await first.listening())
  const second = start(t, { PORT: port, LOG_LEVEL: 'silent' })
  t.equal(await second.exit, 1)
  t.equal(second.output.err, 'cannot start: Error, code EADDRINUSE\n')
  first.child.kill('SIGTERM')
  t.equal(await first.exit, 0)
})

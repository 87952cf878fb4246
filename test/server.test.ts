import t from 'tap'
import { createSandbox } from '../src/sandbox/sandbox.js'
import { httpClient } from './fixtures/build.js'
import { start } from './fixtures/process.js'

t.test('without a key it serves the sandbox, says so, and ends cleanly on SIGTERM', async t => {
  const { child, output, exit, listening } = start(t, { PORT: '0', LOG_LEVEL: 'silent', KIE_SANDBOX_SPEED: '1000' })
  const origin = await listening()
  const answer = await httpClient(origin)('/tasks/demo-instant')
  t.equal(answer.json().state, 'succeeded')

  child.kill('SIGTERM')
  t.equal(await exit, 0)
  const lines = output.out.trim().split('\n')
  t.equal(lines.length, 2)
  t.match(lines, [/^SANDBOX: .*\/tasks\/demo$/, /^listening on http:\/\/127\.0\.0\.1:\d+$/])
})

t.test('with a key and a base URL it serves what is there, and says nothing of a sandbox', async t => {
  const kie = createSandbox({ apiKey: 'canary-key-0123456789' })
  const { href } = await kie.listen()
  t.teardown(() => kie.close())
  const { child, output, exit, listening } = start(t, {
    PORT: '0', HOST: '::1', KIE_API_KEY_FILE: `${t.testdir({ key: 'canary-key-0123456789\n' })}/key`, KIE_BASE_URL: href
  })
  const origin = await listening()
  t.match(origin, /^http:\/\/\[::1\]:\d+$/)
  t.equal((await httpClient(origin)('/tasks/demo-instant')).status, 200)
  t.equal(kie.calls('demo-instant'), 1)

  child.kill('SIGTERM')
  t.equal(await exit, 0)
  t.notMatch(output.out + output.err, /SANDBOX:|canary/)
})

t.test('a bad environment ends the start with one line per mistake and no value', async t => {
  const { output, exit } = start(t, { PORT: 'canary', NODE_ENV: 'production' }, {
    flags: ['--report-on-signal'], args: ['--token=canary']
  })
  t.equal(await exit, 1)
  t.equal(output.out, '')
  t.same(output.err.match(/^configuration: (?:the )?\S+/gm), [
    'configuration: the command', 'configuration: --report-on-signal', 'configuration: KIE_API_KEY', 'configuration: PORT'
  ])
  t.equal(output.err.trim().split('\n').length, 4)
  t.notMatch(output.err, /canary/)
})

/** The variables of the warnings in a log. */
const warned = (lines: ReadonlyArray<Record<string, unknown>>) =>
  lines.filter(({ level }) => level === 40).map(({ variable }) => variable)

t.test('a process that may spend says who may, and what a restart forgets', async t => {
  const env = { PORT: '0', KIE_API_KEY: 'canary-key-0123456789', KIE_BASE_URL: 'http://127.0.0.1:1', TASK_CREATION: 'on' }
  const open = start(t, env)
  await open.listening()
  open.child.kill('SIGTERM')
  t.equal(await open.exit, 0)
  t.same(warned(open.logged()), ['CLIENT_KEYS', 'DATA_DIR'])

  const careful = start(t, { ...env, CLIENT_KEYS: 'a'.repeat(64), DATA_DIR: t.testdir() })
  await careful.listening()
  careful.child.kill('SIGTERM')
  t.equal(await careful.exit, 0)
  t.same(warned(careful.logged()), [])
})

t.test('a variable that looks like ours and is none is named in the log, without its value', async t => {
  const { output, child, exit, listening, logged } = start(t, { PORT: '0', KIE_APIKEY: 'canary' })
  await listening()
  child.kill('SIGTERM')
  t.equal(await exit, 0)
  t.same(warned(logged()), ['KIE_APIKEY'])
  t.notMatch(output.out + output.err, /canary/)
})

t.test('a process that is open to all says so', async t => {
  const { child, exit, listening, logged } = start(t, { PORT: '0', HOST: '0.0.0.0' })
  await listening()
  child.kill('SIGTERM')
  t.equal(await exit, 0)
  t.same(warned(logged()), ['CLIENT_KEYS'])
})

t.test('the first line tells version and settings, of secrets only that they are set; the last that it ended', async t => {
  const { output, child, exit, listening, logged } = start(t, {
    PORT: '0', KIE_API_KEY: 'canary-key-0123456789', CLIENT_KEYS: 'c'.repeat(64), KIE_MAX_RPS: '7', SHUTDOWN_DELAY_MS: '0'
  })
  await listening()
  child.kill('SIGTERM')
  t.equal(await exit, 0)
  const lines = logged()
  t.match(lines[0], {
    msg: 'server starting',
    version: /^\d+\.\d+\.\d+/,
    node: process.version,
    settings: { CLIENT_KEYS: '(secret)', KIE_MAX_RPS: 7, PORT: 0, HOST: '127.0.0.1', ACCESS_LOG: false }
  })
  t.match(lines.at(-1), { msg: 'server stopped', signal: 'SIGTERM', uptimeSeconds: Number })
  t.notMatch(output.out, /canary|cccc/)
  const plain = output.out.trim().split('\n').filter(line => !line.startsWith('{'))
  t.equal(plain.length, 1, 'every line but the one that says where it listens is JSON')
})

t.test('in production no signal opens the inspector', async t => {
  const { child, output, exit, listening } = start(t, {
    PORT: '0', NODE_ENV: 'production', KIE_SANDBOX: '1', SHUTDOWN_DELAY_MS: '0'
  })
  const ask = httpClient(await listening())
  child.kill('SIGUSR1')
  t.equal((await ask('/livez')).status, 200)
  child.kill('SIGTERM')
  t.equal(await exit, 0)
  t.equal(output.err, '')
})

t.test('a start that fails for another reason ends with one line, and nothing of its message', async t => {
  const broken = 'process.report.getReport = () => { throw Object.assign(new RangeError("canary"), { code: "ETEST" }) }'
  const { output, exit } = start(t, { PORT: '0' }, { flags: ['--import', `data:text/javascript,${encodeURIComponent(broken)}`] })
  t.equal(await exit, 1)
  t.match(output.err, /^cannot start: RangeError, code ETEST$/m)
  t.notMatch(output.err, /canary/)
})

t.test('a port that is taken ends the start with one line', async t => {
  const first = start(t, { PORT: '0', LOG_LEVEL: 'silent' })
  const { port } = new URL(await first.listening())
  const second = start(t, { PORT: port, LOG_LEVEL: 'silent' })
  t.equal(await second.exit, 1)
  t.equal(second.output.err, `cannot start: 127.0.0.1:${port} is in use by another process; set PORT to another port\n`)
  first.child.kill('SIGTERM')
  t.equal(await first.exit, 0)
})

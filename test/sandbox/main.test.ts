import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import t, { type Test } from 'tap'
import { settle } from '../fixtures/clock.js'
import { program } from '../fixtures/program.js'
import { detailsOf, openSandbox, ORDINARY, type MusicData } from '../fixtures/sandbox-client.js'

interface Run {
  readonly child: ChildProcess
  readonly exited: Promise<unknown>
  /** Everything that was said so far. */
  readonly said: { out: string, err: string }
}

/** The sandbox as a process. */
function run (t: Test, ...args: readonly string[]): Run {
  const child = spawn(process.execPath, [...process.execArgv, program('sandbox/main'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = once(child, 'close')
  t.teardown(async () => {
    child.kill()
    await exited
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => { said.out += chunk.toString() })
  child.stderr.on('data', (chunk: Buffer) => { said.err += chunk.toString() })
  return { child, exited, said }
}

async function readDemo (origin = ''): Promise<MusicData> {
  const response = await fetch(`${origin}${detailsOf('demo')}`, { headers: ORDINARY })
  const { data } = await response.json() as { data: MusicData } // what it answers is tested elsewhere
  return data
}

t.test('says in one line where it is, serves at the speed that was asked for, and ends when told to', async t => {
  const { child, exited, said } = run(t, '--port', '0', '--speed', '1e9')
  await Promise.race([once(child.stdout ?? child, 'data'), exited])
  const [line, origin] = /^sandbox KIE at (http:\/\/127\.0\.0\.1:\d+), any bearer token; .*\n$/.exec(said.out) ?? []
  t.ok(line, 'one line')

  const { createTime } = await readDemo(origin)
  while (Date.now() <= createTime) await settle()
  t.equal((await readDemo(origin)).status, 'SUCCESS', 'a millisecond later')

  child.kill()
  await exited
  t.equal(child.signalCode, 'SIGTERM')
  t.same(said, { out: line, err: '' })
  t.notMatch(said.out, /listening on/i, 'only the proxy says so')
})

t.test('what keeps it from starting is said in one line, and its exit code is 1', async t => {
  const { origin } = await openSandbox(t)
  const cases = [
    { args: ['--speed', 'fast'], error: /^sandbox: RangeError: --speed must be a positive number\n$/ },
    { args: ['--port', new URL(origin).port], error: /^sandbox: Error: listen EADDRINUSE[^\n]*\n$/ }
  ]
  await Promise.all(cases.map(async ({ args, error }) => {
    const { child, exited, said } = run(t, ...args)
    await exited
    t.equal(child.exitCode, 1)
    t.match(said.err, error)
    t.equal(said.out, '')
  }))
})

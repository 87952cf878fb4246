import { existsSync } from 'node:fs'
import t from 'tap'
import { httpClient } from '../fixtures/build.js'
import { freePort } from '../fixtures/free-port.js'
import { start, untilServed } from '../fixtures/process.js'

const ENV = { KIE_SANDBOX: '1', KIE_SANDBOX_SPEED: '1000', ACCESS_LOG: '1' }

t.test('a process whose log cannot be written from the start serves, and ends when it is told to', {
  skip: existsSync('/dev/full') ? false : 'needs /dev/full'
}, async t => {
  const port = await freePort()
  const { child, exit, output } = start(t, { ...ENV, PORT: String(port) }, { stdoutPath: '/dev/full' })
  const ask = httpClient(`http://127.0.0.1:${port}`)
  await untilServed(ask, '/livez')
  for (let i = 0; i < 20; i++) t.equal((await ask('/tasks/demo-instant')).status, 200)
  child.kill('SIGTERM')
  t.equal(await exit, 0)
  t.equal(output.err, '')
})

t.test('a process whose log has lost its reader serves on, and ends when it is told to', async t => {
  const { child, exit, listening } = start(t, { ...ENV, PORT: '0' })
  const ask = httpClient(await listening())
  child.stdout.destroy()
  for (let i = 0; i < 20; i++) t.equal((await ask('/tasks/demo-instant')).status, 200)
  child.kill('SIGTERM')
  t.equal(await exit, 0)
})

t.test('a crash with a full disk ends the process, with an exit code that says so', {
  skip: existsSync('/dev/full') ? false : 'needs /dev/full'
}, async t => {
  const port = await freePort()
  const crash = 'process.on("SIGWINCH", () => { throw new Error("crash") })'
  const { child, exit } = start(t, { ...ENV, PORT: String(port) }, {
    stdoutPath: '/dev/full', flags: [`--import=data:text/javascript,${encodeURIComponent(crash)}`]
  })
  await untilServed(httpClient(`http://127.0.0.1:${port}`), '/livez')
  child.kill('SIGWINCH')
  t.equal(await exit, 1)
})

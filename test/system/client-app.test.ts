import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import t, { type Test } from 'tap'
import { freePort } from '../fixtures/free-port.js'
import { startInRealTime } from '../fixtures/real-time.js'

// The example as a stranger uses it: the packed client, Vite in development and as a build, a real browser.

const run = promisify(execFile)

/** The proxy over a sandbox where a song takes two seconds. */
async function startProxy (t: Test): Promise<string> {
  return (await startInRealTime(t, { speed: 10, env: { POLL_INTERVAL_MS: '200' } })).origin
}

/** A copy of the example with the packed client and all else that it needs. */
async function installExample (t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'app-'))
  t.teardown(() => rm(folder, { recursive: true }))
  await cp('examples/vite-react', folder, { recursive: true, filter: path => !/node_modules|dist/.test(path) })
  await run('npm', ['run', '--silent', 'client:build'])
  const { stdout } = await run('npm', ['pack', '--silent', './client', '--pack-destination', folder])
  const manifest = join(folder, 'package.json')
  const text = await readFile(manifest, 'utf8')
  await writeFile(manifest, text.replace(/file:[^"]*\.tgz/, `file:${stdout.trim()}`))
  await run('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder })
  return folder
}

/** Starts one of Vite's servers; resolves with its address. */
async function startVite (t: Test, folder: string, command: string, proxy: string): Promise<string> {
  const port = String(await freePort())
  const args = ['node_modules/vite/bin/vite.js', command, '--host', '127.0.0.1', '--port', port, '--strictPort']
  const vite = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env['PATH'], KIE_BFF: proxy } })
  const exited = once(vite, 'exit')
  t.teardown(async () => {
    vite.kill()
    await exited
  })
  // Not `for await`: leaving that would close the pipe, and Vite would end with its next line.
  await new Promise<void>(resolve => {
    vite.stdout.on('data', chunk => { if (String(chunk).includes('Local')) resolve() })
  })
  return `http://127.0.0.1:${port}/`
}

t.test('a stranger\'s app follows a task to its end, in development and built', async t => {
  const proxy = await startProxy(t)
  const folder = await installExample(t)
  void t.resolves(run('node_modules/.bin/tsc', ['--noEmit'], { cwd: folder }), 'its types are complete')
  await run('node_modules/.bin/vite', ['build'], { cwd: folder })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  t.teardown(() => browser.close())

  for (const command of ['dev', 'preview']) {
    const address = await startVite(t, folder, command, proxy)
    const page = await browser.newPage()
    const said: string[] = []
    const streams: string[] = []
    page.on('console', message => { if (message.type() === 'error') said.push(message.text()) })
    page.on('pageerror', ({ message }) => { said.push(message) })
    page.on('request', request => { if (request.url().endsWith('/events')) streams.push(request.url()) })
    await page.goto(address)
    await page.getByLabel('Task').fill(`demo-${command}`)
    await page.getByText('finished SUCCESS').waitFor({ timeout: 20_000 })
    t.equal(await page.locator('audio').count(), 2, `${command}: two songs to play`)
    t.equal(streams.filter(url => url.endsWith(`/demo-${command}/events`)).length, 1, `${command}: one stream`)
    t.same(said, [], `${command}: the console is empty`)
    await page.close()
  }
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright-core'
import t, { type Test } from 'tap'
import { freePort } from '../fixtures/free-port.js'
import { startInRealTime } from '../fixtures/real-time.js'
import { playedSeconds } from './fixtures/playing.js'

// What a browser may create, and what no page of another origin can make it create.

/** The proxy over a sandbox where a song takes a second. Anyone may create. */
async function startProxy (t: Test) {
  const env = { POLL_INTERVAL_MS: '200', TASK_CREATION: 'on' }
  const { app, sandbox, origin } = await startInRealTime(t, { speed: 20, env })
  const arrived: string[] = []
  app.server.on('request', ({ method, url }) => { arrived.push(`${method} ${url}`) })
  return { sandbox, origin, arrived }
}

async function launch (t: Test): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] })
  t.teardown(() => browser.close())
  return browser
}

t.test('a page of a form and an audio element makes a song and plays it', async t => {
  const { origin, sandbox } = await startProxy(t)
  const port = await freePort()
  const pages = spawn(process.execPath, ['examples/serve.js', String(port), origin])
  t.teardown(() => { pages.kill() })
  await once(pages.stdout, 'data')
  const page = await (await launch(t)).newPage()
  const complaints: string[] = []
  page.on('pageerror', error => { complaints.push(error.message) })
  page.on('console', message => { if (message.type() === 'error' && !/favicon/.test(message.location().url)) complaints.push(message.text()) })
  await page.goto(`http://127.0.0.1:${port}/song`)
  await page.click('button')
  await page.waitForFunction('document.querySelector("p").textContent === "succeeded, 100 %"', undefined, { timeout: 15_000 })
  t.ok(await playedSeconds(page) > 0.2)
  t.equal(sandbox.made(), 1)
  t.same(complaints, [])
})

// Run in the page of another origin, with `target` and `body` in scope.
const ATTACKS: Readonly<Record<string, string>> = {
  'a form of each type': `for (const enctype of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded']) {
    const frame = document.createElement('iframe')
    frame.name = 'f' + enctype
    document.body.append(frame)
    const form = Object.assign(document.createElement('form'), { method: 'POST', action: target, enctype, target: frame.name })
    const field = document.createElement('input')
    field.name = body.slice(0, -1) + ',"x":"'
    field.value = '"}'
    form.append(field)
    document.body.append(form)
    form.submit()
  }`,
  'fetch with a preflight': 'await fetch(target, { method: \'POST\', headers: { \'content-type\': \'application/json\' }, body }).catch(() => {})',
  'fetch without one': `await fetch(target, { method: 'POST', mode: 'no-cors', body }).catch(() => {})
    await fetch(target, { method: 'POST', body: new Blob([body]), mode: 'no-cors' }).catch(() => {})
    await fetch(target, { method: 'POST', credentials: 'include', body }).catch(() => {})`,
  'a beacon': `navigator.sendBeacon(target, body)
    navigator.sendBeacon(target, new Blob([body], { type: 'application/json' }))
    navigator.sendBeacon(target, new Blob([body], { type: 'text/plain' }))`,
  'a picture, a script and a frame': `for (const name of ['img', 'script', 'iframe']) document.body.append(Object.assign(document.createElement(name), { src: target }))
    await fetch(target, { mode: 'no-cors' }).catch(() => {})`,
  'a page that is opened': 'open(target)'
}

t.test('a page of another origin creates nothing, whatever it tries, on loopback too', async t => {
  const { origin, sandbox, arrived } = await startProxy(t)
  const server = createServer((_request, response) => { response.setHeader('content-type', 'text/html').end('<!doctype html><body>') })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => { server.closeAllConnections(); server.close() })
  const { port } = server.address() as AddressInfo // a TCP server that listens has one
  const browser = await launch(t)
  const song = JSON.stringify({ prompt: 'slow waltz', customMode: false, instrumental: true, model: 'V5' })
  const paths = ['/tasks', '/music/generate', '/api/v1/generate', '/files', '/api/v1/veo/get-1080p-video?taskId=demo-instant', '/credits']

  // Another port of the same host is the same site; another name of it is another site.
  for (const host of ['127.0.0.1', 'localhost']) {
    for (const [name, attack] of Object.entries(ATTACKS)) {
      const page = await browser.newPage()
      await page.goto(`http://${host}:${port}/`)
      const before = arrived.length
      for (const path of paths) {
        const scope = `const target = ${JSON.stringify(origin + path)}; const body = ${JSON.stringify(song)}`
        await page.evaluate(`(async () => { ${scope}; ${attack} })()`).catch(() => {})
      }
      await page.waitForTimeout(300)
      t.ok(arrived.length > before, `${host}, ${name}: the browser did ask`)
      t.same([sandbox.made(), sandbox.credits()], [0, 1000], `${host}, ${name}`)
      await page.close()
    }
  }
})

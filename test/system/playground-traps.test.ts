import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { build } from '../fixtures/build.js'
import { allOperations, validBody } from '../fixtures/operations.js'
import { startInRealTime, type RealTimeOptions } from '../fixtures/real-time.js'

// Where the page at `/` could mislead who looks at it, or have something paid for twice.

interface Playable { play (): Promise<void> }

const SANDBOXED = { KIE_API_KEY: '', KIE_BASE_URL: '' }

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] })
t.teardown(() => browser.close())

/** Opens the page of `origin`, a phone's if asked. */
async function open (t: Test, origin: string, width = 1280): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  t.teardown(() => page.close())
  page.on('pageerror', error => { t.fail(error.message) })
  await page.goto(`${origin}/`)
  return page
}

/** The proxy over a quick sandbox, and its page. */
async function start (t: Test, options: Partial<RealTimeOptions> = {}) {
  const env = { POLL_INTERVAL_MS: '200', TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', ...options.env }
  const started = await startInRealTime(t, { speed: 20, ...options, env })
  const page = await open(t, started.origin)
  await page.locator('#operation option').nth(20).waitFor({ state: 'attached' })
  return { ...started, page }
}

const createButton = (page: Page) => page.getByRole('button', { name: 'Create', exact: true })

/** Waits until this holds in the page; not by its `waitForFunction`, which the page's policy forbids. */
async function until (page: Page, condition: string): Promise<void> {
  for (let tries = 0; await page.evaluate(condition) !== true; tries++) {
    if (tries === 1_200) throw new Error(`never: ${condition}`)
    await page.waitForTimeout(50)
  }
}

async function follow (page: Page, id: string): Promise<void> {
  await page.fill('#id', id)
  await page.getByRole('button', { name: 'Follow' }).click()
}

t.test('the same request after a lost answer goes under the same key, and another request under another', async t => {
  const { page, sandbox, app } = await start(t)
  const keys: unknown[] = []
  app.server.on('request', ({ method, headers }) => { if (method === 'POST') keys.push(headers['idempotency-key']) })
  page.on('dialog', dialog => { void dialog.accept() })
  await page.fill('#field-prompt', 'a waltz [lose-answer]')
  for (const count of [1, 2]) {
    const answered = page.waitForResponse(response => response.request().method() === 'POST' && response.status() === 504)
    await createButton(page).click()
    await answered
    t.match(await page.getByRole('alert').innerText(), /under the same key/)
    t.equal(keys.length, count)
  }
  t.equal(sandbox.made(), 1, 'paid for once')
  t.equal(keys[0], keys[1])
  await page.fill('#field-prompt', 'another waltz')
  await createButton(page).click()
  await page.locator('.state.succeeded').waitFor()
  t.equal(new Set(keys).size, 2)
  await createButton(page).click()
  await page.locator('.state.queued').waitFor()
  t.equal(new Set(keys).size, 3, 'what succeeded is made anew on a second click')
})

t.test('the calls that the page counts are those that KIE saw, of a finished task too', async t => {
  const { page, sandbox } = await start(t)
  await follow(page, 'demo-instant')
  await page.locator('.state.succeeded').waitFor()
  // Asked by hand behind the last event, and drawn a moment later.
  await page.locator('dl.headers', { hasText: 'KIE was not asked' }).waitFor()
  await page.getByRole('button', { name: '10 viewers' }).click()
  await page.locator('.figures').waitFor()
  await page.getByRole('button', { name: '10 viewers', disabled: false }).waitFor({ timeout: 20_000 })
  const [answers = 0, calls = 0] = (await page.locator('.figures strong').allInnerTexts()).map(Number)
  t.ok(answers >= 40, `${answers} answers`)
  t.equal(calls, 0)
  t.equal(sandbox.calls('demo-instant'), 1)
})

/** What is well formed and refused all the same: a link that is not KIE's, and films that are never there at once. */
const REFUSED: Readonly<Record<string, number>> = { 'image4o/download-url': 422, 'veo/get-1080p': 409, 'veo/get-4k': 409 }

t.test('the form of each operation, filled in with what is needed, is taken', async t => {
  const { page } = await start(t, { env: SANDBOXED })
  for (const row of allOperations) {
    const { kind, operation } = row
    const { name } = operation
    await page.selectOption('#operation', `${kind}/${name}`)
    await page.evaluate('new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
    for (const [field, value] of Object.entries(validBody(row))) {
      const input = page.locator(`#field-${field}`)
      // A box that is not touched says no, and a needed one has to say so.
      if (typeof value === 'boolean') continue
      await input.fill(typeof value === 'string' ? value : Array.isArray(value) ? value.join('\n') : JSON.stringify(value))
    }
    const answered = page.waitForResponse(response => response.request().method() === 'POST')
    await page.locator('#create-button').click()
    const answer = await answered
    t.equal(answer.status(), REFUSED[`${kind}/${name}`] ?? (operation.makes === 'task' ? 202 : 200), `${kind}/${name}: ${await answer.text()}`)
  }
})

t.test('a task of which nothing can be learnt says so at once, and that it is still asked for', async t => {
  const { page } = await start(t)
  await follow(page, 'demo-server-error')
  await page.getByText('Still trying.').waitFor({ timeout: 20_000 })
  await follow(page, 'demo-instant')
  await page.locator('.state.succeeded').waitFor()
  t.equal(await page.getByText('Still trying.').count(), 0)
})

t.test('a song that plays as a stream goes on playing when its file is there, to its end', async t => {
  const { origin, clock } = await build(t)
  const page = await open(t, origin)
  await follow(page, 'demo-stream')
  const audio = page.locator('audio').first()
  const source = () => audio.getAttribute('src')
  while (await audio.count() === 0) await clock.advance(500)
  const stream = await source()
  await audio.evaluate(async element => { await (element as unknown as Playable).play() })
  while (await page.locator('.state.succeeded').count() === 0) await clock.advance(500)
  t.equal(await source(), stream)
  await audio.evaluate(element => { Object.assign(element, { currentTime: 1e9 }) })
  await until(page, `document.querySelector('audio').getAttribute('src') !== ${JSON.stringify(stream)}`)
})

t.test('a story is followed as the kind that is chosen, and its id stands in the field', async t => {
  const { page } = await start(t, { env: SANDBOXED })
  await page.selectOption('#kind', 'veo')
  await page.fill('#id', 'half-typed')
  await page.getByRole('button', { name: 'demo-instant' }).click()
  await page.locator('video').waitFor()
  t.equal(await page.inputValue('#id'), 'demo-instant')
  t.match(await page.locator('section[aria-labelledby=viewers]').innerText(), /\/veo\/tasks\/demo-instant/)
  await page.locator('video').evaluate(async video => { await (video as unknown as Playable).play() })
  await until(page, 'document.querySelector("video").currentTime > 0')
})

t.test('pictures and words are shown', async t => {
  const { page } = await start(t, { env: SANDBOXED })
  await page.selectOption('#kind', 'image4o')
  await page.getByRole('button', { name: 'demo-instant' }).click()
  await until(page, 'document.querySelector(".outputs img")?.naturalWidth > 0')
  await page.selectOption('#kind', 'lyrics')
  await page.getByRole('button', { name: 'demo-instant' }).click()
  await page.locator('.lyrics').first().waitFor()
})

t.test('a file that is dropped goes up, and one that misses its place does not replace the page', async t => {
  const { page } = await start(t, { env: SANDBOXED })
  const drop = (selector: string) => page.evaluate(`(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Array(500).fill(0)])], 'a.jpg', { type: 'image/jpeg' }))
    const fire = type => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })
      document.querySelector(${JSON.stringify(selector)}).dispatchEvent(event)
      return event.defaultPrevented
    }
    return [fire('dragover'), fire('drop')]
  })()`)
  t.same(await drop('h1'), [true, true])
  t.same(await drop('.drop'), [true, true])
  await page.getByText('image/jpeg, there until').waitFor()
})

t.test('on a phone a creation brings the task into view', async t => {
  const { origin } = await startInRealTime(t, { speed: 20, env: { ...SANDBOXED, POLL_INTERVAL_MS: '200' } })
  const page = await open(t, origin, 375)
  await page.locator('#operation option').nth(20).waitFor({ state: 'attached' })
  await createButton(page).click()
  await page.locator('.state').waitFor()
  t.equal(await page.evaluate('document.activeElement.id'), 'watch')
  const top = Number(await page.evaluate('document.getElementById("watch").getBoundingClientRect().top'))
  t.ok(top >= 0 && top < 400, `${top} px below the edge`)

  await createButton(page).click()
  await page.fill('#field-prompt', 'typed while the first is created')
  await page.waitForTimeout(300)
  t.equal(await page.evaluate('document.activeElement.id'), 'field-prompt', 'who types is left alone')
})

t.test('nothing is said of costs, and nothing can be spent, until the page knows whether it costs money', async t => {
  const { origin, sandbox } = await startInRealTime(t, { speed: 20, env: { TASK_CREATION: 'on' } })
  let isDown = true
  const between = createServer((incoming, outgoing) => {
    if (isDown && (incoming.url === '/openapi.json' || !/html/.test(incoming.headers.accept ?? '')) && !/^\/playground/.test(incoming.url ?? '')) {
      outgoing.writeHead(502).end('<h1>Bad gateway</h1>')
      return
    }
    const { method, url, headers } = incoming
    incoming.pipe(request(origin + String(url), { method, headers }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    }))
  })
  between.listen(0, '127.0.0.1')
  await once(between, 'listening')
  t.teardown(() => { between.closeAllConnections(); between.close() })
  const { port } = between.address() as AddressInfo // a TCP server that listens has one
  const page = await open(t, `http://127.0.0.1:${port}`)
  await page.getByRole('alert').waitFor()
  t.equal(await page.getByText('nothing costs anything').count(), 0)
  t.equal(await createButton(page).count(), 0)
  isDown = false
  await page.getByRole('button', { name: 'Ask again' }).click()
  await page.locator('.banner').waitFor()
  t.equal(await page.getByRole('alert').count(), 0)
  t.equal(sandbox.made(), 0)
})

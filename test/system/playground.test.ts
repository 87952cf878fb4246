import { createHash } from 'node:crypto'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { start } from '../fixtures/process.js'
import { startInRealTime } from '../fixtures/real-time.js'
import { playedSeconds } from './fixtures/playing.js'

// The page at `/`, in Chromium, over the sandbox.

const KEY = 'a-client-key-of-16'

async function launch (t: Test): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'] })
  t.teardown(() => browser.close())
  return browser
}

/** A page that is open, and what it and its browser complained about. */
async function open (browser: Browser, origin: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => { complaints.push(error.message) })
  page.on('console', message => { complaints.push(`${message.text()} ${message.location().url}`) })
  await page.goto(`${origin}/`)
  await page.locator('#operation option').nth(20).waitFor({ state: 'attached' })
  return { page, complaints }
}

/** The rules of WCAG that the page breaks, by axe. */
async function violations (page: Page): Promise<unknown> {
  return await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)]))')
}

async function startSandboxed (t: Test, env: Record<string, string> = {}): Promise<string> {
  const { listening } = start(t, { PORT: '0', LOG_LEVEL: 'silent', KIE_SANDBOX_SPEED: '10', POLL_INTERVAL_MS: '500', ...env })
  return await listening()
}

const done = (page: Page) => page.locator('.state.succeeded').waitFor({ timeout: 15_000 })

t.test('one click makes a song, shows its life, and the song plays; nothing complains, by axe either', async t => {
  const origin = await startSandboxed(t)
  const browser = await launch(t)
  for (const [name, options] of Object.entries({
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    phone: { viewport: { width: 375, height: 800 } }
  } satisfies Record<string, BrowserContextOptions>)) {
    const { page, complaints } = await open(browser, origin, options)
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await done(page)
    t.same(await page.locator('.timeline li').allInnerTexts().then(lines => lines.map(line => /: (\w+)/.exec(line)?.[1]).at(-1)), 'succeeded')
    t.ok(await playedSeconds(page) > 0.2, name)
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
    t.same(await violations(page), [], name)
    t.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= Number(options && 'viewport' in options ? 375 : 1280), 'no sideways scrolling')
    t.same(complaints, [], name)
  }
})

t.test('a keyboard alone follows a story of the sandbox to its end, and is told why it failed', async t => {
  const origin = await startSandboxed(t)
  const { page, complaints } = await open(await launch(t), origin)
  await page.locator('#id').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('demo-fail')
  await page.keyboard.press('Enter')
  await page.locator('.state.failed').waitFor({ timeout: 15_000 })
  t.match(await page.locator('[role=status]').first().innerText(), /KIE says: Lyrics contained copyrighted material/)
  // Asked by hand behind the last event, and drawn a moment later.
  await page.locator('dl.headers', { hasText: 'KIE was not asked' }).waitFor()
  const story = page.getByRole('button', { name: 'demo-instant' })
  await story.focus()
  await page.keyboard.press('Enter')
  await done(page)
  t.same(complaints, [])
})

t.test('every operation has a form, whose mistakes are named by the server and cost nothing', async t => {
  const origin = await startSandboxed(t)
  const { page } = await open(await launch(t), origin)
  const operations = await page.locator('#operation option').evaluateAll(options => options.map(each => (each as unknown as { value: string }).value))
  t.equal(operations.length, 29)
  for (const operation of operations) {
    await page.selectOption('#operation', operation)
    t.ok(await page.locator('section[aria-labelledby=create] form input, section[aria-labelledby=create] form textarea').count() > 0, operation)
  }
  t.same(await violations(page), [])
  await page.selectOption('#operation', 'jobs/create')
  await page.fill('#field-input', 'no JSON')
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  t.match(await page.getByRole('alert').innerText(), /input takes /)
  for (const operation of ['lyrics/generate', 'image4o/generate', 'flux/generate', 'runway/generate', 'veo/generate', 'jobs/create']) {
    await page.selectOption('#operation', operation)
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await page.locator('.timeline li').first().waitFor()
    t.equal(await page.getByRole('alert').count(), 0, `${operation} begins with a body that is taken`)
  }
})

t.test('a file goes up, and its address goes into the form', async t => {
  const origin = await startSandboxed(t)
  const { page, complaints } = await open(await launch(t), origin)
  await page.selectOption('#operation', 'music/upload-extend')
  await page.setInputFiles('#file', { name: 'a.wav', mimeType: 'audio/wav', buffer: Buffer.from(`RIFF$\0\0\0WAVEfmt ${'a'.repeat(500)}`) })
  await page.getByRole('button', { name: 'Use it in the form' }).click()
  t.match(await page.inputValue('#field-uploadUrl'), /^http:\/\/127\.0\.0\.1:\d+\/kieai\/.*\.wav$/)
  t.same(complaints, [])
})

t.test('100 viewers cost at most 3 calls a second, and the page counts them', async t => {
  const { origin, sandbox } = await startInRealTime(t, { speed: 0.1, env: { CLIENT_RATE_LIMIT: '0' } })
  const { page } = await open(await launch(t), origin)
  await page.fill('#id', 'demo-crowd')
  await page.getByRole('button', { name: 'Follow' }).click()
  await page.locator('.timeline li').first().waitFor()
  const before = sandbox.calls('demo-crowd')
  await page.getByRole('button', { name: '100 viewers' }).click()
  await page.locator('.figures').waitFor()
  await page.locator('section[aria-labelledby=viewers] button:enabled').first().waitFor({ timeout: 30_000 })
  const [answers = 0, calls = 0] = (await page.locator('.figures strong').allInnerTexts()).map(Number)
  t.ok(answers >= 300, `${answers} answers`)
  t.ok(calls > 0 && calls <= 39, `${calls} calls`)
  t.ok(sandbox.calls('demo-crowd') - before >= calls, 'no more than there were')
})

t.test('over a KIE that costs money the page says so, and asks before it spends', async t => {
  const { origin, sandbox } = await startInRealTime(t, { speed: 20, env: { TASK_CREATION: 'on' } })
  const { page } = await open(await launch(t), origin)
  t.match(await page.locator('.banner').innerText(), /costs credits/)
  t.same(await violations(page), [])
  const asked: string[] = []
  let isAgreed = false
  page.on('dialog', dialog => { asked.push(dialog.message()); void (isAgreed ? dialog.accept() : dialog.dismiss()) })
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  t.match(asked, [/spends credits/])
  t.equal(sandbox.made(), 0)
  isAgreed = true
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await done(page)
  t.equal(sandbox.made(), 1)
})

t.test('a key that is needed is asked for, works, and is not kept', async t => {
  const origin = await startSandboxed(t, { CLIENT_KEYS: createHash('sha256').update(KEY).digest('hex') })
  const { page } = await open(await launch(t), origin)
  await page.getByRole('button', { name: 'demo-instant' }).click()
  await page.fill('#key-field', KEY)
  t.same(await violations(page), [])
  await page.getByRole('button', { name: 'Use it' }).click()
  await page.getByRole('button', { name: 'demo-instant' }).click()
  await done(page)
  t.same(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie, location.href.includes("key")]'), [0, 0, '', false])
  t.notMatch(await page.content(), new RegExp(KEY))
})

import { once } from 'node:events'
import http2 from 'node:http2'
import { chromium } from 'playwright-core'
import t from 'tap'
import { build } from '../fixtures/build.js'
import { selfSignedCertificate } from '../fixtures/certificate.js'
import { freePort } from '../fixtures/free-port.js'
import { startNginx } from './fixtures/nginx.js'

// Below a path, behind nginx with TLS and HTTP/2, in a real browser.

t.test('below a path: the documentation tries requests out, addresses lead here, events arrive', async t => {
  const port = await freePort()
  const PUBLIC_URL = `https://127.0.0.1:${port}/kie`
  const { origin, clock } = await build(t, { env: { PUBLIC_URL } })
  const nginx = await startNginx(t, origin, '', { path: '/kie/', certificate: selfSignedCertificate(t), port })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  t.teardown(() => browser.close())
  const page = await browser.newPage({ ignoreHTTPSErrors: true })
  page.setDefaultTimeout(90_000) // a busy machine takes half a minute to draw the documentation
  const failed: string[] = []
  page.on('response', response => { if (response.status() >= 400) failed.push(response.url()) })

  for (const path of ['/kie/docs', '/kie/docs/']) {
    await page.goto(`${nginx}${path}#/tasks/getTask`)
    const operation = page.locator('#operations-tasks-getTask')
    await operation.getByRole('button', { name: 'Execute' }).click()
    const answered = operation.locator('.live-responses-table .response .response-col_status')
    await answered.waitFor({ timeout: 10_000 })
    t.match(await answered.innerText(), /^200/, path)
  }
  await page.goto(`${nginx}/kie/`)
  await page.getByRole('button', { name: 'Follow' }).click()
  await page.locator('.state.queued').waitFor()
  t.same(failed, [])

  const problem = await page.evaluate(async () => {
    const { type } = await (await fetch('/kie/tasks/nobody')).json() as { type: string }
    return await (await fetch(type)).json()
  })
  t.match(problem, { type: `${PUBLIC_URL}/problems/task-not-found`, status: 404 })

  await page.evaluate(() => {
    const seen = Object.assign(globalThis, { seen: [] as string[] }).seen
    const source = new EventSource('/kie/tasks/demo/events')
    source.addEventListener('task', event => { seen.push(JSON.parse((event as MessageEvent).data).status) })
    source.addEventListener('end', () => { source.close() })
  })
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
  while ((await seen()).length < 4) await clock.advance(500)
  t.same(await seen(), ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'])

  const session = http2.connect(nginx, { rejectUnauthorized: false })
  await once(session, 'connect')
  t.equal(session.alpnProtocol, 'h2')
  session.destroy()
})

t.test('an EventSource in Chromium outlives a task that is not known yet and an upstream in trouble', async t => {
  const { origin, clock } = await build(t, { env: { CORS_ORIGINS: 'http://page.example' } })
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  await page.goto(`${origin}/docs/`)
  const heard = await page.evaluate(async ids => await Promise.all(ids.map(id => new Promise<string>(resolve => {
    const source = new EventSource(`/tasks/${id}/events`)
    source.addEventListener('problem', event => {
      resolve(`${JSON.parse((event as MessageEvent).data).code} ${source.readyState}`)
    })
    source.addEventListener('error', () => { resolve(`error ${source.readyState}`) })
  }))), ['nobody', 'demo-maintenance'])
  t.same(heard, ['task-not-found 1', 'upstream-maintenance 1'])
  await clock.advance(1000)
})

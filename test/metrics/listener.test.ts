import t, { type Test } from 'tap'
import { openMetricsListener } from '../../src/metrics/listener.js'
import { httpClient } from '../fixtures/build.js'

async function open (t: Test, text: () => Promise<string> = async () => 'some_total 1\n') {
  const listener = await openMetricsListener({ metrics: { text, contentType: 'text/plain; version=0.0.4' }, host: '127.0.0.1', port: 0 })
  t.teardown(listener.close)
  return { ...listener, ask: httpClient(`http://127.0.0.1:${listener.port}`) }
}

t.test('the figures are at /metrics, for GET and HEAD, whatever the query', async t => {
  const { ask } = await open(t)
  for (const path of ['/metrics', '/metrics?collect[]=a']) {
    const answer = await ask(path)
    t.match(answer, { status: 200, text: 'some_total 1\n' })
    t.match(answer.headers, { 'content-type': 'text/plain; version=0.0.4', 'cache-control': 'no-store' })
  }
  t.match(await ask('/metrics', { method: 'HEAD' }), { status: 200, text: '' })
})

t.test('nothing else is there', async t => {
  const { ask } = await open(t)
  for (const path of ['/', '/metrics/', '/tasks/demo', '/metrics%20', '/livez']) t.equal((await ask(path)).status, 404, path)
  const answer = await ask('/metrics', { method: 'POST', body: 'x' })
  t.equal(answer.status, 405)
  t.equal(answer.headers.allow, 'GET, HEAD')
})

t.test('figures that cannot be given are a 500 that tells nothing, and the next scrape is served', async t => {
  let times = 0
  const { ask } = await open(t, async () => {
    if (times++ === 0) throw new Error('canary')
    return 'well_total 1\n'
  })
  const answer = await ask('/metrics')
  t.equal(answer.status, 500)
  t.notMatch(answer.bytes.toString(), /canary/)
  t.match(await ask('/metrics'), { status: 200, text: 'well_total 1\n' })
})

t.test('it cannot listen where somebody else does', async t => {
  const { port } = await open(t)
  const metrics = { text: async () => '', contentType: '' }
  await t.rejects(openMetricsListener({ metrics, host: '127.0.0.1', port }), { code: 'EADDRINUSE' })
})

t.test('closing waits for no scraper', async t => {
  let begin = () => {}
  const begun = new Promise<void>(resolve => { begin = resolve })
  const { ask, close } = await open(t, () => {
    begin()
    return new Promise(() => {})
  })
  const scrape = t.rejects(ask('/metrics'), { code: 'ECONNRESET' })
  await begun
  await close()
  await scrape
})

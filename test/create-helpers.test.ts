import t, { type Test } from 'tap'
import { build } from './fixtures/build.js'
import { allOperations, validBody } from './fixtures/operations.js'
import { reply, startUpstream } from './fixtures/upstream.js'

// Operations that are answered at once, over the whole proxy.

const helpers = allOperations.filter(({ operation }) => operation.makes === 'data')

async function buildHelping (t: Test, env: Record<string, string> = {}, baseUrl?: URL) {
  const built = await build(t, { env: { TASK_CREATION: 'on', ...env }, ...(baseUrl !== undefined && { baseUrl }) })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) => built.ask(path, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body)
  })
  return { ...built, post }
}

t.test('each answers with KIE\'s data, once it is ready', async t => {
  const { post, ask, clock, upstreamUrl } = await buildHelping(t)
  t.equal(helpers.length, 6)
  for (const row of helpers) {
    const { kind, operation: { name } } = row
    const body = { ...validBody(row), ...(name === 'download-url' && { url: `${upstreamUrl.origin}/media/a.svg` }) }
    await clock.advance(1_050) // calls about one task are no more than 3 a second
    let answer = await post(`/${kind}/${name}`, body)
    if (kind === 'veo') {
      t.match(answer, { status: 409, headers: { 'retry-after': '20' } })
      t.match(answer.json(), { type: '/problems/not-ready', retryable: true })
      await clock.advance(20_000)
      answer = await post(`/${kind}/${name}`, body)
    }
    t.match(answer, { status: 200, headers: { 'cache-control': 'no-store', 'content-type': /^application\/json/ } }, `${name}: ${answer.text}`)
    t.not(answer.json(), null)
    t.equal((await ask(`/${kind}/${name}`, { method: 'HEAD' })).status, 405, 'no HEAD that would spend')
  }
})

t.test('a video is read anew once after it was made larger, and from the store after that', async t => {
  const { post, ask, clock, sandbox } = await buildHelping(t)
  const resolution = async () => JSON.parse((await ask('/veo/tasks/demo-instant')).text).record.response.resolution
  t.equal(await resolution(), '720p')
  await post('/veo/get-1080p', { taskId: 'demo-instant' })
  t.equal(await resolution(), '720p')
  await clock.advance(10_000)
  t.equal(await resolution(), '720p')
  t.equal(sandbox.calls('demo-instant'), 1, 'it is final, and stays in the store')
  t.equal((await post('/veo/get-1080p', { taskId: 'demo-instant' })).status, 200)
  t.same([await resolution(), await resolution()], ['1080p', '1080p'])
  t.equal(sandbox.calls('demo-instant'), 2)
})

t.test('who may not create may not have KIE work either, and nothing is sent', async t => {
  const row = helpers.map(({ kind, operation }) => `/${kind}/${operation.name}`)
  const off = await buildHelping(t, { TASK_CREATION: 'off' })
  const some = await buildHelping(t, { CREATE_ALLOW: 'music/generate' })
  for (const path of row) {
    t.match((await off.post(path, {})).json(), { status: 403, type: '/problems/creation-disabled' })
    t.match((await some.post(path, {})).json(), { status: 403, type: '/problems/creation-disabled' })
    t.match((await some.post(path, {}, { origin: 'https://evil.example.test' })).json(), { type: '/problems/forbidden-origin' })
  }
  const poor = await buildHelping(t, { CLIENT_CREATE_LIMIT: '1' })
  t.equal((await poor.post('/music/style', { content: 'pop' })).status, 200)
  t.match(await poor.post('/music/style', { content: 'pop' }), { status: 429 })
  t.equal(poor.sandbox.credits(), 999.6)
})

t.test('an answer that is lost is uncertain, and asked for once', async t => {
  const upstream = await startUpstream(t, reply('<html>', 502))
  const { post } = await buildHelping(t, {}, upstream.url)
  t.match((await post('/music/style', { content: 'pop' })).json(), {
    status: 504, type: '/problems/submission-uncertain', retryable: false
  })
  t.equal(upstream.requests.length, 1)
})

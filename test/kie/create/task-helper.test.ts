import type { RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { createKieHelper } from '../../../src/kie/create/task-helper.js'
import { operations } from '../../../src/kie/families/operations/index.js'
import { createKieClient } from '../../../src/kie/transport/client.js'
import { systemClock } from '../../../src/traffic/clock.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

const PERSONA = { kind: 'music', operation: 'persona', body: { taskId: 'demo', audioId: 'a', name: 'n', description: 'd' } }
const FULL_HD = { kind: 'veo', operation: 'get-1080p', body: { taskId: 'demo', index: 0 } }
const FOUR_K = { kind: 'veo', operation: 'get-4k', body: { taskId: 'demo' } }
const LINK = 'https://files.example.test/a.mp4'

const sanitizer = { url: (url: string) => url.startsWith('https:') ? url : null, text: (text: string) => text }

function buildHelper (t: Test, baseUrl: URL) {
  const client = createKieClient({
    clock: systemClock, baseUrl, apiKey: () => 'k', userAgent: 'test', connectTimeoutMs: 2000, maxConnections: 8
  })
  t.teardown(() => client.close())
  return createKieHelper({ client, operations, sanitizer })
}

async function ask (t: Test, answer: RequestListener, request = PERSONA as Parameters<ReturnType<typeof buildHelper>['ask']>[0]) {
  const upstream = await startUpstream(t, answer)
  return { answer: await buildHelper(t, upstream.url).ask(request, 2000), requests: upstream.requests }
}

t.test('only the fields of data that are listed leave', async t => {
  const data = { personaId: 'p', name: 'n', description: 'd', accountId: 7 }
  const { answer, requests } = await ask(t, reply({ code: 200, msg: 'success', data }))
  t.same(answer, { outcome: 'answered', data: { personaId: 'p', name: 'n', description: 'd' } })
  t.match(requests, [{ method: 'POST', url: { pathname: '/api/v1/generate/generate-persona' } }])
})

t.test('what KIE begins by a GET is asked for by one, on a connection of its own', async t => {
  const { answer, requests } = await ask(t, reply({ code: 200, data: { resultUrl: LINK } }), FULL_HD)
  t.same(answer, { outcome: 'answered', data: { resultUrl: LINK } })
  t.match(requests, [{ method: 'GET', url: { search: '?taskId=demo&index=0' }, headers: { connection: 'close' } }])
})

t.test('work that has no result yet is not ready, under whichever code that is told', async t => {
  for (const [request, envelope] of [
    [FULL_HD, { code: 400, msg: '1080P is processing. It should be ready in 1-2 minutes.' }],
    [FULL_HD, { code: 422, msg: 'Please check back shortly.' }],
    [FULL_HD, { code: 500, msg: 'Something' }],
    [FULL_HD, { code: 200, data: { resultUrl: '' } }],
    [FULL_HD, { code: 200, data: null }],
    [FOUR_K, { code: 200, data: { taskId: 'demo', resultUrls: null, imageUrls: null } }],
    [FOUR_K, { code: 422, msg: '4k is processing.', data: { resultUrls: null } }]
  ] as const) {
    t.match((await ask(t, reply(envelope), request)).answer, { outcome: 'refused', error: { code: 'not-ready' } })
  }
})

t.test('the larger video is the answer, also when it comes with an error', async t => {
  const data = { taskId: 'demo', resultUrls: [LINK], imageUrls: null }
  const { answer } = await ask(t, reply({ code: 422, msg: 'The video has been generated successfully', data }), FOUR_K)
  t.same(answer, { outcome: 'answered', data })
})

t.test('a refusal is one, and a text of KIE\'s counts more than its code', async t => {
  t.match((await ask(t, reply({ code: 422, msg: 'record is null' }), FOUR_K)).answer, {
    outcome: 'refused', error: { code: 'input-refused', upstreamMessage: 'record is null' }
  })
  t.match((await ask(t, reply({ code: 500, msg: 'Credits insufficient' }), FULL_HD)).answer, {
    outcome: 'refused', error: { code: 'upstream-credits' }
  })
  t.match((await ask(t, reply({ code: 409 }))).answer, { outcome: 'refused', error: { code: 'duplicate-task' } })
})

t.test('everything else is uncertain, and asked once', async t => {
  for (const answer of [
    reply({ code: 500, msg: 'Internal Error' }), reply({ code: 501 }), reply('<html>', 502), reply('{"code'),
    reply({ code: 200, data: 'text' }), reply({ code: 200, data: null }), reply({ code: 200, data: {} }, 500),
    reply({ code: 200, data: ['a'] })
  ]) {
    const { answer: outcome, requests } = await ask(t, answer)
    t.match(outcome, { outcome: 'uncertain' })
    t.equal(requests.length, 1)
  }
  const words = Array.from({ length: 20_001 }, () => ({}))
  t.match((await ask(t, reply({ code: 200, data: { alignedWords: words } }), { ...PERSONA, operation: 'timestamped-lyrics' })).answer, {
    outcome: 'uncertain', seen: 'record'
  })
})

t.test('without a connection nothing has left', async t => {
  const { url } = await startUpstream(t, () => {})
  url.port = '1'
  t.match(await buildHelper(t, url).ask(FULL_HD, 2000), { outcome: 'not-sent', error: { code: 'upstream-unreachable' } })
})

t.test('an operation that makes a task, or that there is not, is a bug', async t => {
  const helper = buildHelper(t, new URL('http://127.0.0.1:1'))
  await t.rejects(helper.ask({ kind: 'music', operation: 'generate', body: {} }, 10), RangeError)
  t.throws(() => helper.changesTask({ kind: 'sculpture', operation: 'x', body: {} }), RangeError)
  t.same([PERSONA, FULL_HD, FOUR_K].map(helper.changesTask), [false, true, true])
})

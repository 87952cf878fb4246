import t from 'tap'
import { createSandboxHelpers } from '../../../src/sandbox/creating/helpers.js'
import { openSandbox, ORDINARY } from '../../fixtures/sandbox-client.js'

const FULL_HD = '/api/v1/veo/get-1080p-video'
const FOUR_K = '/api/v1/veo/get-4k-video'

t.test('a video is made larger in 10 seconds, which the same call tells, and so does its record', async t => {
  const { get, clock, sandbox } = await openSandbox(t)
  const upgrade = async (id = 'demo-instant') => JSON.parse((await get(`${FULL_HD}?taskId=${id}&index=0`, ORDINARY)).text)
  const record = async () => JSON.parse((await get('/api/v1/veo/record-info?taskId=demo-instant', ORDINARY)).text).data.response
  t.match(await upgrade('nobody'), { code: 422, msg: 'record is null' })
  t.match(await upgrade(), { code: 400, msg: /processing/, data: null })
  await clock.advance(9_999)
  t.match(await upgrade(), { code: 400 })
  t.equal((await record()).resolution, '720p')
  await clock.advance(1)
  t.match(await upgrade(), { code: 200, data: { resultUrl: /\.webm$/ } })
  t.equal((await record()).resolution, '1080p')
  t.equal(sandbox.credits(), 995, 'paid for once')
})

t.test('4K begins with an answer without files, and ends with an error that has them', async t => {
  let nowMs = 1_000
  const helpers = createSandboxHelpers({ dateMs: () => nowMs, speed: 2, origin: () => 'http://sandbox.test' })
  const fields = { taskId: 'demo' }
  t.equal(helpers.known(FOUR_K, fields), undefined)
  t.match(helpers.answer(FOUR_K, fields), { code: 200, data: { taskId: 'demo', resultUrls: null } })
  t.match(helpers.known(FOUR_K, fields), { code: 422, msg: /processing/, data: { resultUrls: null } })
  nowMs += 10_000
  t.match(helpers.known(FOUR_K, fields), { code: 422, msg: /successfully/, data: { resultUrls: [/\.webm$/] } })
  t.equal(helpers.resolutionOf('demo'), '4k')
  for (let count = 0; count < 10_000; count++) helpers.answer(FOUR_K, { taskId: `demo-${count}` })
  t.equal(helpers.known(FOUR_K, fields), undefined, 'forgotten after 10 000 others')
})

t.test('a link that downloads is made only of a link of KIE\'s', async t => {
  const helpers = createSandboxHelpers({ dateMs: () => 1, speed: 1, origin: () => 'http://sandbox.test' })
  const path = '/api/v1/gpt4o-image/download-url'
  t.match(helpers.known(path, { url: 'https://elsewhere.test/a.png' }), { code: 422, msg: 'url is wrong' })
  t.equal(helpers.known(path, { url: 'http://sandbox.test/media/a.svg' }), undefined)
  t.match(helpers.answer(path, { url: 'http://sandbox.test/media/a.svg' }), { code: 200, data: 'http://sandbox.test/media/a.svg' })
  t.match(helpers.answer('/api/v1/other', {}), { code: 404 })
})

t.test('the others answer with what KIE answers', async t => {
  const helpers = createSandboxHelpers({ dateMs: () => 1, speed: 1, origin: () => '' })
  t.match(helpers.answer('/api/v1/style/generate', { content: 'pop' }), { data: { param: 'pop', result: /^pop/ } })
  t.match(helpers.answer('/api/v1/generate/get-timestamped-lyrics', {}), { data: { alignedWords: [{ startS: 0 }] } })
  t.match(helpers.answer('/api/v1/generate/generate-persona', { taskId: 'demo', audioId: 'a', name: 'Ada', description: 'b' }), {
    data: { personaId: /-/, name: 'Ada', description: 'b' }
  })
})

import { once } from 'node:events'
import http from 'node:http'
import t from 'tap'
import { createSandboxHelpers } from '../../src/sandbox/creating/helpers.js'
import { createSandboxCreation } from '../../src/sandbox/creation.js'
import { createSandbox } from '../../src/sandbox/sandbox.js'

const GENERATE = '/api/v1/generate'
const SONG = { prompt: 'rain', customMode: false, instrumental: true, model: 'V5', callBackUrl: 'https://callback.invalid/' }

function open () {
  let nowMs = 1_000_000
  const dateMs = () => nowMs
  const helpers = createSandboxHelpers({ dateMs, speed: 1, origin: () => 'http://sandbox.test' })
  const creation = createSandboxCreation({ dateMs, helpers })
  return { creation, pass (ms: number) { nowMs += ms } }
}

t.test('what KIE refuses is refused in its order and its words, free of charge', async t => {
  const { creation } = open()
  const { prompt, ...withoutPrompt } = SONG
  t.match(creation.create(GENERATE, withoutPrompt), { code: 500, msg: 'This field is required' })
  t.match(creation.create(GENERATE, { ...SONG, prompt: null }), { code: 500, msg: 'This field is required' })
  t.match(creation.create(GENERATE, undefined), { code: 500 })
  t.match(creation.create(GENERATE, { ...SONG, model: 'V0' }), { code: 422, msg: /model/ })
  t.match(creation.create(GENERATE, { ...SONG, prompt: prompt.repeat(2000) }), { code: 500, msg: /length/ })
  t.match(creation.create(GENERATE, { ...SONG, callBackUrl: '' }), { code: 422, msg: 'Please enter callBackUrl.' })
  t.match(creation.create(GENERATE, { ...SONG, callBackUrl: undefined }), { code: 422 })
  t.same([creation.made, creation.credits], [0, 1000])
})

t.test('what is out of range, paused or unknown is refused free of charge', async t => {
  const { creation } = open()
  const jobs = '/api/v1/jobs/createTask'
  t.match(creation.create('/api/v1/gpt4o-image/generate', { size: '9:9' }), { code: 500, msg: /^size is not within the range/ })
  t.match(creation.create('/api/v1/wav/generate', { taskId: 'nobody', audioId: 'a', callBackUrl: 'x' }), {
    code: 422, msg: 'Record does not exist'
  })
  t.match(creation.create(jobs, { model: 'sora-2-text-to-video', input: {} }), { code: 500, msg: /temporarily paused/ })
  t.match(creation.create(jobs, { model: 'V6', input: {} }), { code: 422 })
  t.same([creation.made, creation.credits], [0, 1000])
})

t.test('the id of a task of the market tells what it makes', async t => {
  const { creation } = open()
  const idOf = (model: string) => JSON.stringify(creation.create('/api/v1/jobs/createTask', { model, input: {} }))
  t.match(idOf('ai-music-api/generate'), /demo-song-/)
  t.match(idOf('elevenlabs/speech-to-text'), /demo-text-/)
  t.match(idOf('kling-3.0/video'), /demo-video-/)
  t.match(idOf('elevenlabs/sound-effect-v2'), /demo-audio-/)
  t.match(idOf('nano-banana-2'), /demo-[0-9a-f]{24}"/)
})

t.test('what is made once for a source is refused the second time', async t => {
  const { creation, pass } = open()
  const wav = { taskId: 'demo', audioId: 'a', callBackUrl: 'x' }
  t.match(creation.create('/api/v1/wav/generate', wav), { code: 200 })
  t.match(creation.create('/api/v1/wav/generate', wav), { code: 409 })
  t.match(creation.create('/api/v1/wav/generate', { ...wav, audioId: 'b' }), { code: 200 })
  t.match(creation.create('/api/v1/suno/cover/generate', { taskId: 'demo', callBackUrl: 'x' }), { code: 200 })
  t.match(creation.create('/api/v1/suno/cover/generate', { taskId: 'demo', callBackUrl: 'x' }), { code: 400 })
  for (let count = 0; count < 10_001; count++) {
    pass(10_000)
    creation.create('/api/v1/suno/cover/generate', { taskId: `demo-${count}`, callBackUrl: 'x' })
  }
  t.match(creation.create('/api/v1/suno/cover/generate', { taskId: 'demo', callBackUrl: 'x' }), { code: 200 }, 'long ago')
})

t.test('a task costs credits, until none are left', async t => {
  const { creation, pass } = open()
  for (let count = 0; creation.credits >= 12; count++) {
    t.match(creation.create(GENERATE, SONG), { code: 200, data: { taskId: /^demo-/ } })
    if (count % 20 === 19) pass(10_000)
  }
  pass(10_000)
  t.match(creation.create(GENERATE, SONG), { code: 402 })
  t.match(creation.create('/api/v1/anything', {}), { code: 404 })
})

t.test('the twenty-first creation in ten seconds is refused, and an answer can be lost', async t => {
  const { creation, pass } = open()
  t.equal(creation.create(GENERATE, { ...SONG, prompt: '[lose-answer]' }), undefined)
  for (let count = 1; count < 20; count++) creation.create(GENERATE, SONG)
  t.match(creation.create(GENERATE, SONG), { code: 429 })
  pass(10_000)
  t.match(creation.create(GENERATE, SONG), { code: 200 })
})

t.test('the edge wants a User-Agent and KIE a token, before anything is made', async t => {
  const sandbox = createSandbox({ apiKey: 'secret' })
  const { origin } = await sandbox.listen()
  t.teardown(() => sandbox.close())
  const post = async (headers: Record<string, string>) => {
    const request = http.request(`${origin}${GENERATE}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } })
    request.end('{}')
    const [response] = await once(request, 'response') as [http.IncomingMessage]
    let text = ''
    for await (const chunk of response) text += String(chunk)
    return text
  }
  t.match(await post({}), /error code: 1010/)
  t.match(JSON.parse(await post({ 'user-agent': 'test' })), { code: 401 })
  t.equal(sandbox.made(), 0)
})

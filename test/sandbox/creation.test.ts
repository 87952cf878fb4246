import { once } from 'node:events'
import http from 'node:http'
import t from 'tap'
import { createSandboxCreation, CREATE_PATHS } from '../../src/sandbox/creation.js'
import { createSandbox } from '../../src/sandbox/sandbox.js'

const GENERATE = '/api/v1/generate'
const SONG = { prompt: 'rain', customMode: false, instrumental: true, model: 'V5', callBackUrl: 'https://callback.invalid/' }

function open () {
  let nowMs = 1_000_000
  const creation = createSandboxCreation({ dateMs: () => nowMs })
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

t.test('a task costs credits, until none are left', async t => {
  const { creation, pass } = open()
  for (let count = 0; creation.credits >= 12; count++) {
    t.match(creation.create(GENERATE, SONG), { code: 200, data: { taskId: /^demo-/ } })
    if (count % 20 === 19) pass(10_000)
  }
  pass(10_000)
  t.match(creation.create(GENERATE, SONG), { code: 402 })
  t.match(creation.create('/api/v1/anything', {}), { code: 422 })
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
    const request = http.request(`${origin}${CREATE_PATHS[0]}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } })
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

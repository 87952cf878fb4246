import t from 'tap'
import { families } from '../../../src/sandbox/families/index.js'
import { VIDEO } from '../../../src/sandbox/video.js'
import { openSandbox, ORDINARY, type SandboxClient } from '../../fixtures/sandbox-client.js'

const UNKNOWN_TEXTS = { jobs: 'recordInfo is null', veo: 'record is null', image4o: 'record is null' }
const STORY = ['demo', 'demo-fail', 'demo-sensitive', 'demo-callback-exception', 'demo-instant']

/** The status words of an id at these ages, whatever their family calls the field. */
async function wordsOf (client: SandboxClient, path: string, id: string, agesMs: readonly number[]) {
  const startMs = client.clock.dateMs()
  const words: unknown[] = []
  for (const ageMs of agesMs) {
    await client.clock.advance(startMs + ageMs - client.clock.dateMs())
    const { data } = JSON.parse((await client.get(`${path}?taskId=${id}`, ORDINARY)).text)
    words.push(data.status ?? data.state ?? data.successFlag)
  }
  return words
}

/** Every link in a record. */
function linksIn (value: unknown): string[] {
  return JSON.stringify(value).match(/http:\/\/127\.0\.0\.1:\d+\/media\/[\w-]+\.(?:wav|svg|webm)/g) ?? []
}

t.test('each family has a path of its own', async t => {
  t.equal(families.length, 13)
  t.equal(new Set(families.map(({ path }) => path)).size, 13)
})

for (const { kind, path } of families) {
  t.test(`${kind}: an id that is not known is answered in the family's own way`, async t => {
    const { get } = await openSandbox(t)
    const { statusCode, text } = await get(`${path}?taskId=nobody`, ORDINARY)
    t.equal(statusCode, 200)
    const msg = UNKNOWN_TEXTS[kind as keyof typeof UNKNOWN_TEXTS]
    t.same(JSON.parse(text), { code: msg === undefined ? 200 : 422, msg: msg ?? 'success', data: null })
  })

  t.test(`${kind}: refuses what KIE refuses`, async t => {
    const { get } = await openSandbox(t)
    const codeOf = async (query: string, headers: Record<string, string> = ORDINARY) =>
      JSON.parse((await get(`${path}${query}`, headers)).text).code
    t.equal(await codeOf(''), 400)
    t.equal(await codeOf('?taskId=demo', { 'user-agent': 'test' }), 401)
    t.same([await codeOf('?taskId=demo'), await codeOf('?taskId=demo'), await codeOf('?taskId=demo'), await codeOf('?taskId=demo')],
      [200, 200, 200, 429])
  })

  t.test(`${kind}: every story is told under the id that was asked for`, async t => {
    const { get, clock } = await openSandbox(t)
    for (let step = 0; step < 5; step++) {
      for (const id of STORY) {
        const { data } = JSON.parse((await get(`${path}?taskId=${id}`, ORDINARY)).text)
        t.equal(data.taskId, id)
      }
      await clock.advance(5_000)
    }
  })

  t.test(`${kind}: what a finished task links to is there`, async t => {
    const { get } = await openSandbox(t)
    const links = linksIn(JSON.parse((await get(`${path}?taskId=demo-instant`, ORDINARY)).text))
    t.equal(links.length > 0, !['lyrics', 'midi'].includes(kind))
    for (const link of links) t.equal((await get(link)).statusCode, 200, link)
  })
}

t.test('a life speaks in the words of its family', async t => {
  const client = await openSandbox(t)
  const lives = {
    '/api/v1/lyrics/record-info': ['PENDING', 'PENDING', 'PENDING', 'SUCCESS'],
    '/api/v1/mp4/record-info': ['PENDING', 'PENDING', 'PENDING', 'SUCCESS'],
    '/api/v1/midi/record-info': [0, 0, 0, 1],
    '/api/v1/suno/cover/record-info': [0, 2, 2, 1],
    '/api/v1/gpt4o-image/record-info': ['GENERATING', 'GENERATING', 'GENERATING', 'SUCCESS'],
    '/api/v1/runway/record-detail': ['wait', 'queueing', 'generating', 'success'],
    '/api/v1/jobs/recordInfo': ['waiting', 'queuing', 'generating', 'success']
  }
  for (const [path, words] of Object.entries(lives)) {
    t.same(await wordsOf(client, path, 'demo', [0, 5_000, 10_000, 20_000]), words, path)
  }
})

t.test('a failure speaks in the words of its family', async t => {
  const client = await openSandbox(t)
  const failures = {
    '/api/v1/lyrics/record-info': ['GENERATE_LYRICS_FAILED', 'SENSITIVE_WORD_ERROR'],
    '/api/v1/wav/record-info': ['GENERATE_WAV_FAILED', 'GENERATE_WAV_FAILED'],
    '/api/v1/suno/cover/record-info': [3, 3],
    '/api/v1/gpt4o-image/record-info': ['GENERATE_FAILED', 'GENERATE_FAILED'],
    '/api/v1/aleph/record-info': [0, 0],
    '/api/v1/veo/record-info': [3, 3],
    '/api/v1/jobs/recordInfo': ['fail', 'fail']
  }
  for (const [path, words] of Object.entries(failures)) {
    const told = [await wordsOf(client, path, 'demo-fail', [0, 8_000]), await wordsOf(client, path, 'demo-sensitive', [0, 8_000])]
    t.same(told.map(([, last]) => last), words, path)
  }
})

t.test('a webhook that fails is told of by the families that have a word for it', async t => {
  const client = await openSandbox(t)
  for (const path of ['/api/v1/lyrics/record-info', '/api/v1/wav/record-info', '/api/v1/vocal-removal/record-info']) {
    t.same(await wordsOf(client, path, 'demo-callback-exception', [0, 10_000]), ['PENDING', 'CALLBACK_EXCEPTION'], path)
  }
})

t.test('a task of one family knows nothing of another with the same id', async t => {
  const client = await openSandbox(t)
  await wordsOf(client, '/api/v1/lyrics/record-info', 'demo', [0, 20_000])
  t.same(await wordsOf(client, '/api/v1/mp4/record-info', 'demo', [0]), ['PENDING'])
})

t.test('a job makes what the word in its id says, and a picture without one', async t => {
  const { get } = await openSandbox(t)
  const results = {
    'demo-instant': ['sandbox/painter', /\.svg/],
    'demo-picture': ['sandbox/painter', /\.svg/],
    'demo-video-2': ['sandbox/mover/video', /\.webm/],
    'demo-audio': ['sandbox/speaker', /\.wav/],
    'demo-text': ['sandbox/listener', /quay/],
    'demo-song': ['ai-music-api/generate', /audio_url/],
    'demo-constructor': ['sandbox/painter', /\.svg/]
  } as const
  for (const [id, [model, result]] of Object.entries(results)) {
    const { clock, get: ask } = id === 'demo-instant' ? { clock: undefined, get } : await openSandbox(t)
    await ask(`/api/v1/jobs/recordInfo?taskId=${id}`, ORDINARY)
    await clock?.advance(20_000)
    const { data } = JSON.parse((await ask(`/api/v1/jobs/recordInfo?taskId=${id}`, ORDINARY)).text)
    t.match(data, { model, state: 'success', resultJson: result, costTime: Number }, id)
    t.same(JSON.parse(data.resultJson), data.response)
    t.type(JSON.parse(JSON.parse(data.param).input), 'object', 'JSON in JSON')
  }
})

t.test('a song that was made through the jobs endpoint is unknown to the one for music', async t => {
  const { read } = await openSandbox(t)
  for (const id of ['demo-song', 'demo-song-2']) t.same(await read(id), { code: 200, msg: 'success', data: null })
  t.match(await read('demo-songs'), { code: 200, data: { taskId: 'demo-songs' } })
})

t.test('a task is over when its last stage begins, however fast it lives', async t => {
  const { get, clock } = await openSandbox(t, { speed: 4 })
  const read = async () => JSON.parse((await get('/api/v1/veo/record-info?taskId=demo', ORDINARY)).text).data
  const { createTime, completeTime } = await read()
  t.equal(completeTime, null)
  await clock.advance(6_000)
  t.equal((await read()).completeTime, createTime + 5_000)
})

t.test('the video is a WebM of a few kilobytes', async t => {
  t.equal(VIDEO.toString('hex', 0, 4), '1a45dfa3')
  t.ok(VIDEO.includes('webm') && VIDEO.includes('V_VP9'))
  t.ok(VIDEO.length < 10_000)
})

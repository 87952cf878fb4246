import t from 'tap'
import { music } from '../../../src/sandbox/families/music.js'
import type { Phase, Stage } from '../../../src/sandbox/stories.js'
import type { MusicData, MusicTrack } from '../../fixtures/sandbox-client.js'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/

function recordOf (stage: Partial<Stage>, id = 'demo'): MusicData {
  const record = music.record({
    id,
    stage: { fromMs: 0, phase: 'done', ...stage },
    bornAtMs: 1_776_000_000_000,
    sinceMs: 1_776_000_000_000,
    origin: 'http://127.0.0.1:1',
    resolution: '720p'
  })
  return JSON.parse(JSON.stringify(record))
}

function tracksOf (phase: Phase, id?: string): readonly MusicTrack[] {
  return recordOf({ phase }, id).response?.sunoData ?? []
}

t.test('a record says which task it is, how far it is, and when it was made', async t => {
  t.match(recordOf({ phase: 'queued' }), { taskId: 'demo', status: 'PENDING', createTime: 1_776_000_000_000 })
})

t.test('without tracks there is no response', async t => {
  t.equal(recordOf({ phase: 'queued' }).response, null)
})

t.test('a track that has only its words has no audio and no length, but a stream and a cover', async t => {
  const [track] = tracksOf('begun')
  t.match(track, {
    audioUrl: '',
    sourceAudioUrl: '',
    duration: null,
    streamAudioUrl: 'http://127.0.0.1:1/media/demo/stream',
    imageUrl: `http://127.0.0.1:1/media/${track?.id}.svg`
  })
})

t.test('a finished track has audio and its length', async t => {
  const [track] = tracksOf('done')
  t.match(track, { audioUrl: `http://127.0.0.1:1/media/${track?.id}.wav`, duration: 6 })
})

t.test('the id of a track is a UUID: the same at every stage, another for each track and task', async t => {
  const ids = [...tracksOf('half'), ...tracksOf('done', 'demo-other')].map(({ id }) => id)
  for (const id of ids) t.match(id, UUID)
  t.equal(new Set(ids).size, 4)
  t.same(tracksOf('begun').map(({ id }) => id), ids.slice(0, 2))
})

t.test('an id cannot break out of the links', async t => {
  const [track] = tracksOf('begun', 'demo-a/b?c')
  t.equal(track?.streamAudioUrl, 'http://127.0.0.1:1/media/demo-a%2Fb%3Fc/stream')
})

t.test('only a failure has an error', async t => {
  t.match(recordOf({}), { errorCode: null, errorMessage: null })
  t.match(recordOf({ error: { code: 413, message: 'known' } }), { errorCode: 413, errorMessage: 'known' })
})

t.test('param is JSON in a string and carries a callback URL, which no proxy may hand on', async t => {
  const { param } = recordOf({}) as MusicData & { param: string } // of every record
  t.match(JSON.parse(param), { prompt: String, callBackUrl: /^https:.*secret/ })
})

t.test('a song has one track where its story says so', async t => {
  t.equal(recordOf({ isSingle: true }).response?.sunoData.length, 1)
})

t.test('the words of a failure and of a webhook that failed are those of music', async t => {
  t.equal(recordOf({ phase: 'failed' }).status, 'GENERATE_AUDIO_FAILED')
  t.equal(recordOf({ phase: 'failed', error: { code: 400, message: '', isFlagged: true } }).status, 'SENSITIVE_WORD_ERROR')
  t.equal(recordOf({ isUndelivered: true }).status, 'CALLBACK_EXCEPTION')
})

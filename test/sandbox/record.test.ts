import t from 'tap'
import { musicRecord } from '../../src/sandbox/record.js'
import type { Stage } from '../../src/sandbox/stories.js'
import type { MusicData, MusicTrack } from '../fixtures/sandbox-client.js'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/

function recordOf (stage: Partial<Stage>, id = 'demo'): MusicData {
  const record = musicRecord({
    id,
    stage: { fromMs: 0, status: 'SUCCESS', tracks: [], ...stage },
    bornAtMs: 1_776_000_000_000,
    origin: 'http://127.0.0.1:1'
  })
  return JSON.parse(JSON.stringify(record))
}

function tracksOf (tracks: Stage['tracks'], id?: string): readonly MusicTrack[] {
  return recordOf({ tracks }, id).response?.sunoData ?? []
}

t.test('a record says which task it is, how far it is, and when it was made', async t => {
  t.match(recordOf({ status: 'PENDING' }), { taskId: 'demo', status: 'PENDING', createTime: 1_776_000_000_000 })
})

t.test('without tracks there is no response', async t => {
  t.equal(recordOf({ tracks: [] }).response, null)
})

t.test('a track that has only its words has no audio and no length, but a stream and a cover', async t => {
  const [track] = tracksOf(['text'])
  t.match(track, {
    audioUrl: '',
    sourceAudioUrl: '',
    duration: null,
    streamAudioUrl: 'http://127.0.0.1:1/media/demo/stream',
    imageUrl: `http://127.0.0.1:1/media/${track?.id}.svg`
  })
})

t.test('a finished track has audio and its length', async t => {
  const [track] = tracksOf(['audio'])
  t.match(track, { audioUrl: `http://127.0.0.1:1/media/${track?.id}.wav`, duration: 6 })
})

t.test('the id of a track is a UUID: the same at every stage, another for each track and task', async t => {
  const ids = [...tracksOf(['audio', 'text']), ...tracksOf(['audio', 'audio'], 'demo-other')].map(({ id }) => id)
  for (const id of ids) t.match(id, UUID)
  t.equal(new Set(ids).size, 4)
  t.same(tracksOf(['text', 'text']).map(({ id }) => id), ids.slice(0, 2))
})

t.test('an id cannot break out of the links', async t => {
  const [track] = tracksOf(['text'], 'demo-a/b?c')
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

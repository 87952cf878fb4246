import t from 'tap'
import { recordOf } from '../../fixtures/kie-answers.js'
import { dialectOf, observe } from '../../fixtures/observe.js'

const HOUR_MS = 3_600_000
const FILE = 'https://files.example.test/a.mp4'

t.test('trap: 2 is a failure in most families, and the making of a cover', async t => {
  for (const kind of ['midi', 'flux', 'aleph', 'veo']) {
    t.equal(observe(kind, recordOf(`${kind}-running`, { successFlag: 2 })).state, 'failed', kind)
  }
  t.equal(observe('cover', recordOf('cover-running'), { knownForMs: 24 * HOUR_MS }).state, 'running')
})

t.test('trap: the page of covers has words beside the numbers', async t => {
  const stateOf = (successFlag: string) => observe('cover', recordOf('cover-succeeded', { successFlag })).state
  t.same(['PENDING', 'SUCCESS', 'CREATE_TASK_FAILED', 'GENERATE_COVER_FAILED'].map(stateOf),
    ['queued', 'succeeded', 'failed', 'failed'])
})

t.test('trap: the 0 of Aleph has failed as soon as an error stands beside it, in a code or in words', async t => {
  const stateOf = (fields: object) => observe('aleph', recordOf('aleph-running', { ...fields })).state
  for (const errorCode of [0, '0', 200, '200', '', null]) t.equal(stateOf({ errorCode }), 'running', String(errorCode))
  for (const errorCode of [400, '500', 'FLAGGED']) t.equal(stateOf({ errorCode }), 'failed', String(errorCode))
  t.equal(stateOf({ errorMessage: 'Sorry.' }), 'failed')
  t.equal(observe('aleph', recordOf('aleph-succeeded', { errorMessage: 'Late.' })).state, 'succeeded')
})

t.test('trap: the failure of any other flag is told by the flag, not by an error beside it', async t => {
  t.equal(observe('flux', recordOf('flux-running', { errorCode: 500 })).state, 'running')
})

t.test('a success without its files has time to settle, in every family', async t => {
  const unfinished = {
    lyrics: recordOf('lyrics-succeeded', { response: null }),
    wav: recordOf('wav-succeeded', { response: { audioWavUrl: '' } }),
    mp4: recordOf('mp4-succeeded', { response: null }),
    vocals: recordOf('vocals-succeeded', { response: {} }),
    midi: recordOf('midi-succeeded', { midiData: null }),
    cover: recordOf('cover-succeeded', { response: { images: [] } }),
    image4o: recordOf('image4o-succeeded', { response: { resultUrls: [''] } }),
    flux: recordOf('flux-succeeded', { response: { originImageUrl: FILE, resultImageUrl: null } }),
    runway: recordOf('runway-succeeded', { videoInfo: null }),
    aleph: recordOf('aleph-succeeded', { response: null }),
    veo: recordOf('veo-succeeded', { response: { resultUrls: null } }),
    jobs: recordOf('jobs-succeeded', { resultJson: '' })
  }
  for (const [kind, data] of Object.entries(unfinished)) {
    t.match(observe(kind, data), { state: 'running', progress: 0.99, error: null }, kind)
    t.match(observe(kind, data, { knownForMs: HOUR_MS }), { state: 'failed', progress: null }, kind)
  }
})

t.test('a stem is listed when it has an id or a file, once, and an entry without both is none', async t => {
  const originData = [{ id: 'stem-1', audio_url: FILE }, { id: 'stem-2' }, { audio_url: `${FILE}#3` }, {}, null]
  const { outputs } = observe('vocals', recordOf('vocals-succeeded', { response: { originData, vocalUrl: FILE } }))
  t.same(outputs.map(({ id }) => id), ['stem-1', 'stem-2', null])
})

t.test('a webhook that failed is no failure of a task whose result is there', async t => {
  for (const kind of ['wav', 'mp4', 'vocals']) {
    t.equal(observe(kind, recordOf(`${kind}-succeeded`, { successFlag: 'CALLBACK_EXCEPTION' })).state, 'succeeded', kind)
    t.equal(observe(kind, recordOf(`${kind}-queued`, { successFlag: 'CALLBACK_EXCEPTION' })).state, 'running', kind)
  }
  t.equal(observe('lyrics', recordOf('lyrics-succeeded', { status: 'CALLBACK_EXCEPTION' })).state, 'succeeded')
})

t.test('a lyric whose variants have all failed has no result', async t => {
  const response = { data: [{ text: '', title: '', status: 'failed', errorMessage: 'no luck' }] }
  t.equal(observe('lyrics', recordOf('lyrics-succeeded', { response }), { knownForMs: HOUR_MS }).state, 'failed')
})

t.test('the notes of a MIDI task may be many, and none after a split into stems', async t => {
  const note = { pitch: 41, start: 0.5, end: '0.92', velocity: 0.8 }
  const withNotes = (count: number) => ({ instruments: [{ name: 'Tuba', notes: Array(count).fill(note) }] })
  t.equal(observe('midi', recordOf('midi-succeeded', { midiData: { instruments: [] } })).state, 'succeeded')
  t.equal(observe('midi', recordOf('midi-succeeded', { midiData: withNotes(25_000) })).state, 'succeeded')
  t.throws(() => observe('midi', recordOf('midi-succeeded', { midiData: withNotes(25_001) })), {
    name: 'TaskError', reason: 'record'
  })
})

t.test('trap: 4o tells its progress in a string', async t => {
  const progressOf = (progress: unknown) => observe('image4o', recordOf('image4o-running', { progress })).progress
  t.same(['0.00', '0.37', '0.999', '1.00', 0.5].map(progressOf), [0, 0.37, 0.99, 0.99, 0.5])
  for (const nonsense of [undefined, null, '', 'half', '1.2.3', {}, '-1', Infinity]) t.equal(progressOf(nonsense), 0)
})

t.test('trap: a job tells its progress in percent, if at all', async t => {
  const progressOf = (progress: unknown) => observe('jobs', recordOf('jobs-running', { progress })).progress
  t.same([0, 50, 100, undefined, null, '50'].map(progressOf), [0.67, 0.83, 0.99, 0.67, 0.67, 0.67])
})

t.test('trap: a Runway video that has expired has succeeded all the same, whatever the flag is written as', async t => {
  for (const expireFlag of [1, '1']) {
    const data = recordOf('runway-expired', { expireFlag })
    t.match(observe('runway', data), { state: 'succeeded', record: { expireFlag } })
  }
  t.equal(observe('runway', recordOf('runway-succeeded', { expireFlag: 1 })).outputs.length, 1)
})

t.test('an address of an upload shows no account', async t => {
  const imageUrl = 'https://up.example.test/kieai/204817/images/a.png'
  const { record } = observe('runway', recordOf('runway-running', { generateParam: { prompt: 'x', imageUrl } }))
  t.match(record, { generateParam: { prompt: 'x', imageUrl: null } })
})

t.test('trap: an upgraded Veo video has the id of the video', async t => {
  const { idsOf } = dialectOf('veo')
  t.same(new Set(idsOf(recordOf('veo-upgraded'))), new Set(idsOf(recordOf('veo-succeeded'))))
})

t.test('trap: older Veo records have the addresses beside the response, in a string', async t => {
  const data = recordOf('veo-succeeded', { response: null, resultUrls: `["${FILE}"]` })
  t.match(observe('veo', data), { state: 'succeeded', outputs: [{ type: 'video', url: FILE }] })
})

t.test('a Veo video that failed upstream has failed, though an address is there', async t => {
  const { response } = recordOf('veo-succeeded')
  t.match(observe('veo', recordOf('veo-failed', { response })), { state: 'failed', outputs: [{ type: 'video' }] })
})

t.test('each place in which a record names its task is looked at', async t => {
  const response = { taskId: 'b' }
  for (const kind of ['music', 'lyrics', 'aleph', 'veo', 'wav']) t.same(dialectOf(kind).idsOf({ taskId: 'a', response }), ['a', 'b'])
  t.same(dialectOf('runway').idsOf({ taskId: 'a', videoInfo: { taskId: 'b' } }), ['a', 'b'])
  t.same(dialectOf('runway').idsOf({ taskId: 'a', videoInfo: null }), ['a', null])
  t.same(dialectOf('jobs').idsOf({ taskId: 'a', response }), ['a'])
})

t.test('the result of a job may be in a string, in an object, or parsed beside it', async t => {
  const result = { resultUrls: ['https://images.example.test/pier.png'] }
  const places = [
    { resultJson: JSON.stringify(result) },
    { resultJson: result },
    { resultJson: '', response: result },
    { resultJson: null, response: result },
    { resultJson: '{"resultUrls":', response: result },
    { resultJson: null, response: JSON.stringify(result) }
  ]
  for (const place of places) {
    t.match(observe('jobs', recordOf('jobs-succeeded', place)), { state: 'succeeded', outputs: [{ type: 'image' }] })
  }
  for (const resultJson of ['', null, undefined, 'text', '[]', '{}', 7]) {
    t.equal(observe('jobs', recordOf('jobs-succeeded', { resultJson })).state, 'running', String(resultJson))
  }
})

t.test('the code of a job\'s failure is a text, a number, or null', async t => {
  const codeOf = (failCode: unknown) => observe('jobs', recordOf('jobs-failed', { failCode })).error?.code
  t.same(['501', 501, 'SENSITIVE_WORD_ERROR'].map(codeOf), ['501', '501', 'SENSITIVE_WORD_ERROR'])
  t.same([null, undefined, '', 0].map(codeOf), [null, null, null, null])
})

t.test('trap: the stored request of a job is JSON in JSON, and both are scrubbed', async t => {
  const { record } = observe('jobs', recordOf('jobs-running'))
  t.equal(record?.param, '{"input":"{\\"prompt\\":\\"a pier\\"}","model":"studio/painter-2"}')
})

t.test('trap: what a job has cost has two names, and the balance has none', async t => {
  const data = recordOf('jobs-succeeded', { consumeCredits: 7, creditsConsumed: 6, remainedCredits: 2400 })
  const { record } = observe('jobs', data)
  t.match(record, { consumeCredits: 7, creditsConsumed: 6 })
  t.notOk('remainedCredits' in (record ?? {}))
})

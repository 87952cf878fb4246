import t from 'tap'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { families } from '../../../src/kie/families/index.js'
import { music } from '../../../src/kie/families/music.js'
import { TaskError } from '../../../src/tasks/faults.js'
import { sanitizer } from '../../fixtures/kie.js'
import {
  CREATE_TIME_MS, finishedRecord, musicRecord, placeholderTrack, TASK_ID, track, unfinishedTrack
} from '../../fixtures/music-records.js'
import { holds } from '../../fixtures/property.js'

const MINUTE_MS = 60_000
const OUTPUT = {
  type: 'audio',
  id: '3f0a9b52-77c1-4e0d-9a6e-51d2c8b4e7f1',
  url: 'https://files.example.test/lantern.mp3',
  streamUrl: 'https://stream.example.test/lantern',
  imageUrl: 'https://images.example.test/lantern.jpeg',
  title: 'Lantern',
  text: '[Verse]\nA lantern on the pier',
  durationSeconds: 142.6
}

/** What `data` says one minute after it was created, as a task that was known for no time. */
function observe (data: Readonly<Record<string, unknown>>, { ageMs = MINUTE_MS, knownForMs = 0 } = {}) {
  return music.dialects[0].observe(data, { sanitizer, dateMs: CREATE_TIME_MS + ageMs, knownForMs })
}

t.test('music is the default family, and no kind holds a colon or comes twice', async t => {
  t.same(families.filter(({ isDefault }) => isDefault), [music])
  for (const { kind } of families) t.notMatch(kind, ':')
  t.equal(new Set(families.map(({ kind }) => kind)).size, families.length)
})

t.test('a finished record is a succeeded task with all that a client may see', async t => {
  const data = finishedRecord()
  t.strictSame(observe({ ...data, JSESSIONID: 'x' }), {
    state: 'succeeded',
    rank: 3,
    status: 'SUCCESS',
    progress: 1,
    createdAt: '2026-04-12T13:19:00.000Z',
    outputs: [OUTPUT],
    error: null,
    record: data
  })
})

t.test('PENDING is queued; every other unfinished word is running and stays as it is', async t => {
  t.match(observe(musicRecord('PENDING', null)), { state: 'queued', status: 'PENDING' })
  for (const status of ['TEXT_SUCCESS', 'FIRST_SUCCESS', 'MIXING', 'success', 'constructor', '__proto__']) {
    t.match(observe(musicRecord(status, null)), { state: 'running', status, error: null })
  }
})

t.test('the words of a song have an order; a word that may come anywhere has no place in it', async t => {
  const rankOf = (status: string) => observe(musicRecord(status, null)).rank
  t.same(['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'].map(rankOf), [0, 1, 2, 3])
  t.same(['CALLBACK_EXCEPTION', 'MIXING', 'constructor'].map(rankOf), [null, null, null])
})

t.test('a song gets on by its words, and is at 1 only when it is done', async t => {
  const progressOf = (status: string, tracks: unknown = null) => observe(musicRecord(status, tracks)).progress
  t.same(['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'].map(word => progressOf(word)), [0, 0.33, 0.67, 0.99])
  t.same([progressOf('SUCCESS', [track()]), progressOf('CALLBACK_EXCEPTION', [track()])], [1, 1])
  t.same(['GENERATE_AUDIO_FAILED', 'MIXING', 'CALLBACK_EXCEPTION'].map(word => progressOf(word)), [null, null, null])
})

t.test('trap: TEXT_SUCCESS and FIRST_SUCCESS are not the end, whatever is there and however old it is', async t => {
  for (const status of ['TEXT_SUCCESS', 'FIRST_SUCCESS']) {
    const options = { ageMs: 60 * MINUTE_MS, knownForMs: 60 * MINUTE_MS }
    t.match(observe(musicRecord(status, [track()]), options), { state: 'running' }, status)
  }
})

t.test('a status in KIE\'s words shows no secret', async t => {
  t.equal(observe(musicRecord('SECRET', null)).status, '[redacted]')
})

t.test('a record without a status breaks the contract', async t => {
  for (const status of [undefined, null, '', 1, {}, ['SUCCESS'], true]) {
    t.throws(() => observe(musicRecord(status, [track()])), {
      name: 'TaskError', code: 'upstream-invalid-response', reason: 'record'
    })
  }
})

t.test('the three failures are failed tasks with KIE\'s code and words', async t => {
  for (const status of ['CREATE_TASK_FAILED', 'GENERATE_AUDIO_FAILED', 'SENSITIVE_WORD_ERROR']) {
    const data = musicRecord(status, null, { errorCode: 413, errorMessage: 'Too close to a known song. SECRET' })
    t.match(observe(data), {
      state: 'failed',
      status,
      outputs: [],
      error: { code: '413', message: 'Too close to a known song. [redacted]' }
    })
  }
})

t.test('a failure keeps the tracks that have an id', async t => {
  const data = musicRecord('GENERATE_AUDIO_FAILED', [track(), placeholderTrack], { errorCode: 500 })
  t.strictSame(observe(data).outputs, [OUTPUT])
})

t.test('an error code may be a text; those that mean no error are null', async t => {
  const codeOf = (errorCode: unknown) => observe(musicRecord('CREATE_TASK_FAILED', null, { errorCode })).error?.code
  t.equal(codeOf('531'), '531')
  t.equal(codeOf('SECRET'), '[redacted]')
  for (const none of [null, undefined, 0, '0', 200, '200', '', {}, true]) t.equal(codeOf(none), null)
})

t.test('an error code beyond 2^53 is null, never another number', async t => {
  for (const json of ['12345678901234567890', '1e400']) {
    const data = musicRecord('CREATE_TASK_FAILED', null, { errorCode: JSON.parse(json) })
    t.match(observe(data), { error: { code: null }, record: { errorCode: null } })
  }
})

t.test('a song of more than 100 tracks is none of KIE\'s', async t => {
  t.equal(observe(musicRecord('SUCCESS', Array(100).fill(track()))).outputs.length, 100)
  for (const each of [track(), {}]) {
    t.throws(() => observe(musicRecord('SUCCESS', Array(101).fill(each))), { name: 'TaskError', reason: 'record' })
  }
})

t.test('an error message is at most 500 characters, and null when there is none', async t => {
  const messageOf = (errorMessage: unknown) =>
    observe(musicRecord('CREATE_TASK_FAILED', null, { errorMessage })).error?.message
  t.equal(messageOf('x'.repeat(501)), 'x'.repeat(500))
  t.equal(messageOf(`${'x'.repeat(499)}😀`), 'x'.repeat(499), 'no half of a pair')
  t.equal(messageOf(`${'x'.repeat(498)}😀😀`), `${'x'.repeat(498)}😀`)
  for (const none of [null, undefined, '', 7]) t.equal(messageOf(none), null)
})

t.test('trap: response and sunoData may be null, absent, empty, or no list at all', async t => {
  for (const response of [undefined, null, 'text', {}, { sunoData: null }, { sunoData: [] }, { sunoData: {} }]) {
    t.match(observe(finishedRecord({ status: 'PENDING', response })), { state: 'queued', outputs: [] })
  }
})

t.test('trap: a placeholder track, all empty, is no output of a running task', async t => {
  const data = musicRecord('TEXT_SUCCESS', [placeholderTrack, null, 'text', unfinishedTrack()])
  t.strictSame(observe(data).outputs, [{ ...OUTPUT, url: null, durationSeconds: null }])
})

t.test('what is empty, wrongly typed or not for a browser is null in an output', async t => {
  const empty = { type: 'audio', id: null, url: null, streamUrl: null, imageUrl: null, title: null, text: null, durationSeconds: null }
  t.strictSame(observe(musicRecord('SUCCESS', [{ audioUrl: 'javascript:alert(1)' }])).outputs, [empty])
  t.strictSame(observe(musicRecord('SUCCESS', [{
    id: 7, audioUrl: 'http://files.example.test/a', streamAudioUrl: {}, imageUrl: '', title: [], duration: '142'
  }])).outputs, [empty])
})

t.test('trap: createTime is now a number, now a text, and stays what it is', async t => {
  for (const createTime of [CREATE_TIME_MS, '2026-04-12 13:19:00']) {
    const data = musicRecord('SUCCESS', [track({ createTime })], { createTime })
    t.match(observe(data), { state: 'succeeded', record: { createTime, response: { sunoData: [{ createTime }] } } })
  }
})

t.test('trap: type and operationType follow no list', async t => {
  for (const [type, operationType] of [['GENERATE', 'remix'], ['chirp-v9', undefined], [null, null]]) {
    t.match(observe(finishedRecord({ type, operationType })), {
      state: 'succeeded', record: { type, operationType: operationType ?? null }
    })
  }
})

t.test('trap: the stored request does not leak the callback address or the account', async t => {
  const param = JSON.stringify({
    prompt: 'lantern',
    callBackUrl: 'https://shop.example.test/hook?key=1',
    uploadUrl: 'https://up.example.test/kieai/204817/audio/a.mp3'
  })
  t.equal(observe(finishedRecord({ param })).record?.param, '{"prompt":"lantern","uploadUrl":null}')
})

t.test('the record keeps KIE\'s names, says null for what is missing, and drops the rest', async t => {
  const { record } = observe({ taskId: TASK_ID, status: 'PENDING', userId: 204817, response: { cookie: 'x' } })
  t.strictSame(record, {
    taskId: TASK_ID,
    parentMusicId: null,
    param: null,
    response: { taskId: null, sunoData: null },
    status: 'PENDING',
    type: null,
    operationType: null,
    errorCode: null,
    errorMessage: null,
    createTime: null
  })
})

/** Words that say the end without the song being there for certain. */
for (const status of ['SUCCESS', 'CALLBACK_EXCEPTION']) {
  t.test(`${status} with the audio of every track has succeeded at once`, async t => {
    t.match(observe(musicRecord(status, [track(), track({ id: 'second' })]), { ageMs: 0 }), {
      state: 'succeeded', error: null, outputs: [OUTPUT, { id: 'second' }]
    })
  })

  t.test(`${status} with audio missing is running until 10 minutes after it was created`, async t => {
    const almostMs = 10 * MINUTE_MS - 1
    for (const tracks of [null, [], [placeholderTrack], [track(), unfinishedTrack()], [track(), placeholderTrack]]) {
      t.match(observe(musicRecord(status, tracks), { ageMs: almostMs }), { state: 'running', error: null })
    }
    t.strictSame(observe(musicRecord(status, [track(), placeholderTrack])).outputs, [OUTPUT])
  })

  t.test(`${status} has succeeded after 10 minutes if any track has audio`, async t => {
    const data = musicRecord(status, [unfinishedTrack({ id: 'first' }), track()])
    t.match(observe(data, { ageMs: 10 * MINUTE_MS }), {
      state: 'succeeded', error: null, outputs: [{ id: 'first', url: null }, OUTPUT]
    })
  })

  t.test(`${status} has failed after 10 minutes if no track has audio`, async t => {
    for (const tracks of [null, [], [placeholderTrack], [unfinishedTrack()]]) {
      t.match(observe(musicRecord(status, tracks), { ageMs: 10 * MINUTE_MS }), {
        state: 'failed', status, error: { code: null, message: null }
      })
    }
  })

  t.test(`${status} without a date of use is clear 10 minutes after it became known`, async t => {
    for (const createTime of [undefined, null, '2026-04-12 13:19:00', CREATE_TIME_MS + 1e9]) {
      const data = musicRecord(status, null, { createTime })
      t.match(observe(data, { knownForMs: 10 * MINUTE_MS - 1 }), { state: 'running' })
      t.match(observe(data, { knownForMs: 10 * MINUTE_MS }), { state: 'failed' })
    }
  })
}

/** Values of JSON, likely ones more often than not. */
const anyValue = fc.oneof(
  fc.jsonValue(), fc.constantFrom('', 'SUCCESS', 'CALLBACK_EXCEPTION', 'PENDING', 'GENERATE_AUDIO_FAILED')
)
const anyTrack = fc.record(Object.fromEntries(Object.keys(track()).map(key => [key, anyValue])), { requiredKeys: [] })
const anyTracks = fc.oneof(fc.array(fc.oneof(anyTrack, anyValue)), anyValue)
const anyResponse = fc.record({ taskId: anyValue, sunoData: anyTracks })
const anyRecord = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.record({
  ...Object.fromEntries(Object.keys(finishedRecord()).map(key => [key, anyValue])),
  response: fc.oneof(anyResponse, anyValue)
}, { requiredKeys: [] }))

t.test('any record is observed as one of four states or refused with a TaskError', async t => {
  const fitsSchema = new Ajv({ allowUnionTypes: true }).compile(music.dialects[0].record.schema)
  const states = ['queued', 'running', 'succeeded', 'failed']

  await holds(t, fc.property(anyRecord, fc.integer(), fc.nat(), (data, ageMs, knownForMs) => {
    try {
      const { state, error, record } = observe(data, { ageMs, knownForMs })
      return states.includes(state) && (error !== null) === (state === 'failed') && fitsSchema(record)
    } catch (error) {
      return error instanceof TaskError && error.reason === 'record'
    }
  }), { numRuns: 1_000 })
})

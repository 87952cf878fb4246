import t from 'tap'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { families } from '../../../src/kie/families/index.js'
import { recordSchemaOf } from '../../../src/kie/protocol/family.js'
import { TaskError } from '../../../src/tasks/faults.js'
import { excessIn } from '../../fixtures/closed-schema.js'
import { kieAnswers } from '../../fixtures/kie-answers.js'
import { sanitizer } from '../../fixtures/kie.js'
import { dialectOf, observe } from '../../fixtures/observe.js'
import { holds } from '../../fixtures/property.js'

const STATES = ['queued', 'running', 'succeeded', 'failed']
const audio = { type: 'audio', url: /\.(mp3|wav)$/ }
const video = { type: 'video', url: /\.mp4$/ }
const image = { type: 'image', url: /\.(png|jpg)$/ }
const error = { code: /./, message: /./ }
const CREATED = '2026-06-15T12:20:00.000Z'

/** What each of KIE's answers says, among other things. */
const MEANINGS: Readonly<Record<string, object>> = {
  'music-queued': { state: 'queued', progress: 0, createdAt: CREATED, outputs: [] },
  'music-text': { state: 'running', progress: 0.33, outputs: [{ url: null, text: /^\[Verse\]/ }, { url: null }] },
  'music-first': { state: 'running', progress: 0.67, outputs: [audio, { url: null }] },
  'music-succeeded': { state: 'succeeded', outputs: [audio, audio] },
  'music-succeeded-as-documented': { state: 'succeeded', createdAt: null, outputs: [audio] },
  'music-undelivered': { state: 'succeeded', status: 'CALLBACK_EXCEPTION', outputs: [audio, audio] },
  'music-failed': { state: 'failed', status: 'SENSITIVE_WORD_ERROR', error: { code: '400' }, outputs: [] },
  'lyrics-queued': { state: 'queued', progress: 0, createdAt: null, outputs: [] },
  'lyrics-succeeded': { state: 'succeeded', outputs: [{ type: 'text', url: null, title: 'Ferry', text: /^\[Verse\]/ }] },
  'lyrics-failed': { state: 'failed', error },
  'wav-queued': { state: 'queued', status: 'PENDING', createdAt: null, outputs: [] },
  'wav-succeeded': { state: 'succeeded', outputs: [{ ...audio, id: /./ }], record: { callbackUrl: undefined } },
  'wav-failed': { state: 'failed', error },
  'mp4-queued': { state: 'queued', outputs: [] },
  'mp4-succeeded': { state: 'succeeded', outputs: [{ ...video, id: /./ }] },
  'mp4-failed': { state: 'failed', error },
  'vocals-queued': { state: 'queued', createdAt: CREATED, outputs: [] },
  'vocals-succeeded': {
    state: 'succeeded', outputs: [{ ...audio, id: /./, title: 'Vocals' }, { ...audio, id: /./, title: 'Instrumental' }]
  },
  'vocals-succeeded-split': {
    state: 'succeeded',
    outputs: [{ id: null, title: 'vocal' }, { id: null, title: 'drums' }, { id: null, title: 'brass' }]
  },
  'vocals-failed': { state: 'failed', error },
  'midi-running': { state: 'running', status: '0', progress: 0, createdAt: CREATED, outputs: [] },
  'midi-succeeded': {
    state: 'succeeded', outputs: [], record: { midiData: { instruments: [{ notes: [{ start: 0.5, end: '0.92' }] }] } }
  },
  'midi-failed': { state: 'failed', error: { code: '500' } },
  'cover-waiting': { state: 'running', progress: 0, createdAt: '2026-06-15T12:40:00.000Z' },
  'cover-running': { state: 'running', status: '2', progress: 0.5, error: null },
  'cover-succeeded': { state: 'succeeded', outputs: [image, image], error: null },
  'cover-failed': { state: 'failed', error },
  'image4o-running': { state: 'running', status: 'GENERATING', progress: 0.37, outputs: [] },
  'image4o-succeeded': { state: 'succeeded', outputs: [image] },
  'image4o-failed': { state: 'failed', error },
  'flux-running': { state: 'running', progress: 0, createdAt: '2026-06-15T12:50:00.000Z', outputs: [] },
  'flux-succeeded': { state: 'succeeded', outputs: [{ ...image, url: /pier\.jpg$/ }] },
  'flux-failed': { state: 'failed', error },
  'runway-wait': { state: 'queued', progress: 0, createdAt: null },
  'runway-queued': { state: 'queued', status: 'queueing', progress: 0.33 },
  'runway-running': { state: 'running', progress: 0.67, outputs: [] },
  'runway-succeeded': { state: 'succeeded', outputs: [{ ...video, id: /./, imageUrl: /png$/ }], createdAt: null },
  'runway-expired': { state: 'succeeded', outputs: [], record: { expireFlag: 1 } },
  'runway-failed': { state: 'failed', error: { code: '400', message: 'Too many at once' } },
  'aleph-running': { state: 'running', status: '0', error: null },
  'aleph-succeeded': { state: 'succeeded', outputs: [{ ...video, imageUrl: /png$/ }], error: null },
  'aleph-failed': { state: 'failed', status: '0', progress: null, error },
  'veo-running': { state: 'running', outputs: [] },
  'veo-succeeded': { state: 'succeeded', outputs: [video] },
  'veo-upgraded': { state: 'succeeded', outputs: [video], record: { response: { resolution: '4k' } } },
  'veo-extended': { state: 'succeeded', createdAt: null, outputs: [video, { url: /whole\.mp4$/ }] },
  'veo-failed': { state: 'failed', status: '3', error: { code: '422', message: 'failed' } },
  'jobs-queued': { state: 'queued', progress: 0, outputs: [], record: { resultJson: '', failCode: null } },
  'jobs-running': { state: 'running', progress: 0.67, outputs: [] },
  'jobs-succeeded': { state: 'succeeded', outputs: [image] },
  'jobs-succeeded-video': { state: 'succeeded', outputs: [video], record: { creditsConsumed: 6.5, remainedCredits: undefined } },
  'jobs-succeeded-text': { state: 'succeeded', outputs: [{ type: 'text', text: 'Good morning.' }] },
  'jobs-failed': { state: 'failed', error: { code: '501', message: 'The generation failed' } },
  'jobs-refused': { state: 'failed', error: { code: 'SENSITIVE_WORD_ERROR' } }
}

t.test('every family has an address of its own, an answer for success, one for failure, and one for an unknown id', async t => {
  const paths = families.map(({ dialects: [{ path }] }) => path)
  t.equal(new Set(paths).size, families.length)
  for (const { kind } of families) {
    const states = kieAnswers.filter(each => each.kind === kind).map(({ name }) => name.split('-')[1])
    for (const state of ['succeeded', 'failed', 'unknown']) t.ok(states.includes(state), `${kind}: ${state}`)
  }
})

/** The answers of the endpoint for jobs about music have a test of their own. */
const ownAnswers = kieAnswers.filter(({ name }) => !name.startsWith('music-jobs'))

for (const { name, kind, data, code, msg } of ownAnswers) {
  t.test(`${name} is understood`, async t => {
    if (data === null) {
      t.ok(code === 200 || dialectOf(kind).unknownText.test(msg), 'as an id that is not known')
      return
    }
    const meaning = MEANINGS[name]
    t.ok(meaning, 'the table has it')
    const seen = observe(kind, data)
    t.match(seen, meaning ?? {})
    const { outputs } = meaning as { outputs?: unknown[] }
    if (outputs !== undefined) t.equal(seen.outputs.length, outputs.length)
    t.equal(seen.progress === 1, seen.state === 'succeeded')
    t.equal(dialectOf(kind).idsOf(data)[0], data.taskId)
  })

  t.test(`the record of ${name} holds what the allowlist names, and neither callback address nor account`, async t => {
    if (data === null) return
    const { record } = observe(kind, { ...data, JSESSIONID: 'x', account: 100001, taskid: 'y' })
    t.equal(excessIn(record, dialectOf(kind).record.schema), undefined)
    t.notMatch(JSON.stringify(record), /kie-hook|JSESSIONID|account/)
  })
}

t.test('a word that no page knows is running, in every family', async t => {
  for (const { kind, data } of ownAnswers) {
    for (const word of ['PAUSED', 'constructor', '7', 'succeeded']) {
      const status = { status: word, successFlag: word, state: word }
      if (data !== null) t.match(observe(kind, { ...data, ...status, errorCode: null, errorMessage: null }), { state: 'running', status: word })
    }
  }
})

t.test('a record without a status breaks the contract, in every family', async t => {
  for (const { kind } of families) {
    for (const word of [undefined, null, '', {}, true, []]) {
      const status = { status: word, successFlag: word, state: word }
      t.throws(() => observe(kind, { taskId: 'a', ...status }), { name: 'TaskError', reason: 'record' }, kind)
    }
  }
})

t.test('trap: a flag is a number or a numeric string', async t => {
  for (const { name, kind, data } of ownAnswers) {
    if (typeof data?.successFlag !== 'number') continue
    const { status, state } = observe(kind, data)
    t.match(observe(kind, { ...data, successFlag: String(data.successFlag) }), { status, state }, name)
  }
})

/** Records of no sense: the names are those of KIE, the values any JSON, likely ones more often than not. */
function anyRecord (kind: string): fc.Arbitrary<Record<string, unknown>> {
  const values = kieAnswers.filter(each => each.kind === kind).flatMap(({ data }) => data === null ? [] : leaves(data))
  const names = [...new Set(values.flatMap(([name]) => name))]
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom(...values.map(([, each]) => each), '', null, 0, 1, 2, 3, '1', '{"a":[', '[]'), fc.jsonValue({ maxDepth: 2 }))
  const { tree } = fc.letrec<{ tree: unknown }>(tie => ({
    tree: fc.oneof({ maxDepth: 4, depthSize: 'small' }, value, fc.array(tie('tree'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('tree'), { maxKeys: 8 }))
  }))
  return fc.dictionary(fc.constantFrom(...names), tree, { maxKeys: 12 })
}

/** Every name and value in a record, at any depth. */
function leaves (value: object): Array<[name: string, value: unknown]> {
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === 'object' && each !== null ? [[name, each], ...leaves(each)] : [[name, each]])
}

for (const family of families) {
  t.test(`any record of ${family.kind} is one of four states, or refused as a breach of the contract`, async t => {
    const fitsSchema = new Ajv({ allowUnionTypes: true }).compile(recordSchemaOf(family))
    const times = fc.record({ dateMs: fc.integer(), knownForMs: fc.nat() })
    const dialects = fc.nat({ max: family.dialects.length - 1 })
    await holds(t, fc.property(anyRecord(family.kind), times, dialects, (data, time, index) => {
      const dialect = family.dialects[index] ?? family.dialects[0]
      try {
        dialect.idsOf(data)
        const { state, progress, error, record, outputs } = dialect.observe(data, { sanitizer, ...time })
        const isProgress = progress === null ? state === 'failed' || state === 'running' : progress >= 0 && progress <= 1
        return STATES.includes(state) && isProgress && (error !== null) === (state === 'failed') &&
          fitsSchema(record) && outputs.every(each => each.url === null || each.url.startsWith('https://'))
      } catch (error) {
        return error instanceof TaskError && error.reason === 'record'
      }
    }), { numRuns: 500 })
  })
}

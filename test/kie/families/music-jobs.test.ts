import t from 'tap'
import { familiesIn, families } from '../../../src/kie/families/index.js'
import { recordOf } from '../../fixtures/kie-answers.js'
import { dialectOf, observe } from '../../fixtures/observe.js'

const song = (name: string, fields = {}) => observe('music', recordOf(name, fields), { dialect: 'jobs' })

t.test('a song from the endpoint for jobs is the same task as any song', async t => {
  t.match(song('jobs-queued'), { state: 'queued', status: 'waiting', progress: 0 })
  const { outputs, ...rest } = song('music-jobs-succeeded')
  t.match(rest, { state: 'succeeded', status: 'success', progress: 1, createdAt: '2026-06-15T12:20:00.000Z', error: null })
  t.strictSame(outputs, observe('music', recordOf('music-succeeded')).outputs.map(each => each))
  t.match(song('music-jobs-failed'), { state: 'failed', error: { code: '400', message: 'The lyrics were refused' } })
})

t.test('its record is that of the endpoint for jobs, in KIE\'s names', async t => {
  const { record } = song('music-jobs-succeeded')
  t.match(record, { model: 'ai-music-api/generate', state: 'success', creditsConsumed: 12, resultJson: /audio_url/ })
  t.notMatch(JSON.stringify(record), /kie-hook/)
})

t.test('a success whose tracks have no audio yet has time to settle', async t => {
  const response = { data: [{ id: 'a', audio_url: '' }] }
  t.match(song('music-jobs-succeeded', { resultJson: '', response }), { state: 'running', outputs: [{ id: 'a', url: null }] })
})

t.test('only the models that make songs and sounds make music', async t => {
  const isOurs = (model: unknown) => dialectOf('music', 'jobs').isOurs?.({ model })
  for (const maker of [
    'generate', 'extend', 'upload-and-cover-audio', 'upload-and-extend-audio', 'add-instrumental', 'add-vocals',
    'replace-section', 'mashup', 'sounds'
  ]) t.equal(isOurs(`ai-music-api/${maker}`), true, maker)
  for (const other of ['ai-music-api/generate-lyrics', 'ai-music-api/create-music-video', 'kling-3.0/video', '', null, 7, {}]) {
    t.equal(isOurs(other), false, String(other))
  }
})

t.test('music can be read in one dialect only; the other families stay what they are', async t => {
  t.equal(familiesIn('auto'), families)
  for (const name of ['legacy', 'jobs'] as const) {
    const [music, ...others] = familiesIn(name)
    t.same(music?.dialects.map(dialect => dialect.name), [name])
    t.same(others, families.slice(1))
  }
})

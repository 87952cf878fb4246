import t from 'tap'
import { jobOutputs } from '../../../src/kie/record/job-outputs.js'
import { sanitizer } from '../../fixtures/kie.js'

function typesOf (urls: readonly string[], model: unknown = 'studio/maker'): string[] {
  return jobOutputs({ resultUrls: urls }, model, sanitizer).outputs.map(({ type }) => type)
}

t.test('a file is what its ending says, whatever follows it', async t => {
  t.same(typesOf(['https://a.example.com/a.mp4', 'https://a.example.com/a.WAV?x=1.png', 'https://a.example.com/a.webp#b']),
    ['video', 'audio', 'image'])
})

t.test('a file without an ending is what its model makes, and else a picture', async t => {
  const url = 'https://a.example.com/a'
  const models = ['studio/mover/video', 'maker/i2v', 'kling-9', 'studio/speech', 'maker-tts', 'studio/painter', undefined, {}]
  t.same(models.flatMap(model => typesOf([url], model)),
    ['video', 'video', 'video', 'audio', 'audio', 'image', 'image', 'image'])
  t.same(typesOf(['no address', 'https://a.example.com/a.xyz', 'https://a.example.com/a.constructor']), ['image', 'image', 'image'])
})

t.test('tracks are outputs once they have an id, and done once they have a file', async t => {
  const data = [{ id: 'a', audio_url: 'https://a.example.com/a.mp3', prompt: 'la' }, { id: 'b', audio_url: '' }, { id: '' }, null]
  const { outputs, done } = jobOutputs({ data }, 'x', sanitizer)
  t.match(outputs, [{ type: 'audio', id: 'a', url: /mp3$/, text: 'la' }, { id: 'b', url: null }])
  t.equal(outputs.length, 2)
  t.same(done, [true, false, false])
})

t.test('texts are outputs where their place is known', async t => {
  const textsOf = (resultObject: unknown) => jobOutputs({ resultObject }, 'x', sanitizer).outputs.map(({ title, text }) => [title, text])
  t.same(textsOf({ text: 'Good morning.' }), [[null, 'Good morning.']])
  t.same(textsOf({ lyricsData: [{ text: 'la', title: 'Ferry' }, { text: '' }, 'la'] }), [['Ferry', 'la']])
  for (const value of [undefined, null, 'text', [], { text: '' }, { lyricsData: {} }, { words: [] }]) t.same(textsOf(value), [])
})

t.test('no result is no output', async t => {
  t.same(jobOutputs(undefined, 'x', sanitizer), { outputs: [], done: [] })
})

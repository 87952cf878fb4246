import t from 'tap'
import { jobResult, parseJobResult, storedJobResult } from '../../../src/kie/record/job-result.js'
import { sanitizer } from '../../fixtures/kie.js'

const take = (value: unknown) => storedJobResult.take(value, sanitizer)
const URLS = ['https://a.example.com/a.png']

t.test('a stored result is JSON in a string, with the fields that are known and sent', async t => {
  t.equal(take('{"resultUrls":["https://a.example.com/a.png","http://b.example.com/"],"account":7}'),
    '{"resultUrls":["https://a.example.com/a.png",null]}')
  t.equal(take('{"data":[{"id":"a","audio_url":"","mood":"calm"}]}'), '{"data":[{"id":"a","audio_url":""}]}')
  t.equal(take('{}'), '{}')
})

t.test('there is none yet: the string is empty; what is no JSON object is null', async t => {
  t.equal(take(''), '')
  for (const value of [null, undefined, 'text', '[]', '{"a":', 7, '['.repeat(1000)]) t.equal(take(value), null)
})

t.test('a result that was parsed already is written again', async t => {
  t.equal(take({ resultUrls: URLS }), JSON.stringify({ resultUrls: URLS }))
})

t.test('frames are an address or a list of them, an object is whatever the model makes', async t => {
  const result = { firstFrameUrl: URLS, lastFrameUrl: URLS[0], resultObject: { words: [{ start: 0.1 }] } }
  t.same(jobResult.take({ ...result, more: 1 }, sanitizer), result)
})

t.test('the string counts before the object beside it', async t => {
  t.same(parseJobResult({ resultJson: '{"a":1}', response: { b: 1 } }), { a: 1 })
  t.same(parseJobResult({ resultJson: '', response: { b: 1 } }), { b: 1 })
  t.equal(parseJobResult({}), undefined)
})

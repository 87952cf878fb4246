import t from 'tap'
import { refusalOf } from '../../../src/kie/create/refusal.js'

const same = (text: string) => text

t.test('what nothing was made after, and why', async t => {
  for (const [code, problem] of [
    [401, 'upstream-credentials'], [402, 'upstream-credits'], [404, 'input-refused'], [409, 'duplicate-task'],
    [413, 'input-refused'], [422, 'input-refused'], [429, 'upstream-rate-limited'], [430, 'upstream-rate-limited'],
    [433, 'upstream-credits'], [451, 'input-refused'], [455, 'upstream-maintenance'], [505, 'upstream-unavailable'],
    [550, 'upstream-unavailable']
  ] as const) t.match(refusalOf(code, 'why', {}, same), { code: problem, upstreamCode: code })
})

t.test('KIE counts creations in any 10 s, so that after too many the next is 10 s away', async t => {
  for (const code of [429, 430]) t.match(refusalOf(code, 'why', {}, same), { retryAfterMs: 10_000 })
})

t.test('every other code leaves it open', async t => {
  for (const code of [0, 201, 300, 400, 403, 405, 408, 500, 501, 502, 503, 531, 999, -1, 429.5]) {
    t.equal(refusalOf(code, 'Internal Error', {}, same), undefined, String(code))
  }
})

t.test('a family may list a code of its own', async t => {
  t.match(refusalOf(400, 'exists', { 400: 'duplicate' }, same), { code: 'duplicate-task' })
  t.match(refusalOf(400, 'bad', { 400: 'input' }, same), { code: 'input-refused', upstreamMessage: 'bad' })
  t.match(refusalOf(429, 'none left', { 429: 'credits' }, same), { code: 'upstream-credits', upstreamMessage: undefined })
})

t.test('500 is a refusal only with a text that is known for it', async t => {
  for (const [text, problem] of [
    ['This field is required', 'input-refused'], ['aspect_ratio is required', 'input-refused'],
    ['size is not within the range of allowed options', 'input-refused'],
    ['Value must be within the specified range', 'input-refused'],
    ['The text length cannot exceed the maximum limit', 'input-refused'], ['Please enter callBackUrl.', 'input-refused'],
    ['Credits insufficient. Your current balance…', 'upstream-credits'],
    ['This model is temporarily paused', 'upstream-unavailable']
  ] as const) t.match(refusalOf(500, text, {}, same), { code: problem })
  t.equal(refusalOf(500, `${'x'.repeat(400)}This field is required`, {}, same), undefined)
})

t.test('KIE\'s words pass without secrets, addresses and control characters, and not too many of them', async t => {
  const text = refusalOf(422, 'Bad \u0007 file\nhttps://tempfile.host.test/kieai/100001/a.mp3?x=1 at 10.0.0.7:8080, ' +
    'mail ops@kie.test, see docs.kie.ai/x, ::1 and secret', {}, words => words.replace('secret', '[redacted]'))
  t.equal(text?.upstreamMessage, 'Bad file [address] at [address] mail [address] see [address] [address] and [redacted]')
  const words = 'wrong '.repeat(99)
  t.equal(refusalOf(422, words, {}, same)?.upstreamMessage, words.slice(0, 299))
  t.equal(refusalOf(422, `${words.slice(0, 294)}files.example.com`, {}, same)?.upstreamMessage, words.slice(0, 293), 'no half of an address')
  t.equal(refusalOf(422, 'x'.repeat(1_000_000), {}, same)?.upstreamMessage, undefined, 'at once, and no half of a word')
  t.equal(refusalOf(422, '', {}, same)?.upstreamMessage, undefined)
})

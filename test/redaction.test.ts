import t from 'tap'
import { createRedaction } from '../src/redaction.js'

const redact = createRedaction(() => 'canary-secret')

t.test('the secret is taken out wherever it stands', async t => {
  t.equal(redact('a canary-secret, canary-secret!'), 'a [redacted], [redacted]!')
})

t.test('what looks like a bearer token is taken out, whosever it is', async t => {
  t.equal(redact('authorization: bEARER  abcdef0123456789=='), 'authorization: Bearer [redacted]')
})

t.test('a lyric may sing of a bearer', async t => {
  t.equal(redact('the bearer of bad news'), 'the bearer of bad news')
})

t.test('a rotated secret counts from the next text on', async t => {
  let secret = 'first'
  const redact = createRedaction(() => secret)
  secret = 'second'
  t.equal(redact('first second'), 'first [redacted]')
})

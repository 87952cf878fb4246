import fc from 'fast-check'
import t from 'tap'
import { createRedaction } from '../../src/process/redaction.js'
import { leaksIn } from '../fixtures/leaks.js'
import { holds } from '../fixtures/property.js'

const redact = createRedaction(() => ['canary-secret'])

t.test('the secret is taken out wherever it stands', async t => {
  t.equal(redact('a canary-secret, canary-secret!'), 'a [redacted], [redacted]!')
})

t.test('what looks like a bearer token is taken out, whosever it is', async t => {
  t.equal(redact('authorization: bEARER  abcdef0123456789=='), 'authorization: Bearer [redacted]')
  t.equal(redact('?auth=Bearer%20abcdef0123456789'), '?auth=Bearer [redacted]')
})

t.test('the token of a callback is taken out, whosever it is', async t => {
  t.equal(redact(`POST /callbacks/kie/kcb_${'x'.repeat(32)}?a`), 'POST /callbacks/kie/[redacted]?a')
})

t.test('a secret that is no RFC 6750 token is taken out of a `Bearer …` whole', async t => {
  const redact = createRedaction(() => ['canary0123456789"abcdef'])
  t.equal(redact('Bearer canary0123456789"abcdef'), 'Bearer [redacted]')
})

t.test('a lyric may sing of a bearer', async t => {
  t.equal(redact('the bearer of bad news'), 'the bearer of bad news')
})

t.test('a rotated secret counts from the next text on, and so does the former one for as long as it is known', async t => {
  let secrets: string[] = []
  const redact = createRedaction(() => secrets)
  t.equal(redact('first second'), 'first second')
  secrets = ['first']
  t.equal(redact('first second'), '[redacted] second')
  secrets = ['second', 'first']
  t.equal(redact('first second'), '[redacted] [redacted]')
  secrets = []
  t.equal(redact('first second'), 'first second')
})

t.test('a short secret is found itself, but no part of it', async t => {
  const redact = createRedaction(() => ['a+b'])
  t.equal(redact('a+b, a, b, a%2Bb'), '[redacted], a, b, a%2Bb')
})

const token = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~+/="\\$&?'), minLength: 16, maxLength: 64 })

t.test('no form of a secret that software makes of a header stays in a text', async t => {
  await holds(t, fc.property(token, fc.string(), fc.string(), (secret, before, after) => {
    const whole = `${before}Bearer ${secret}${after}`
    const half = `${before}${secret.slice(0, secret.length / 2)}`
    const text = [
      whole, half, `${secret.slice(-secret.length / 2)}${after}`, JSON.stringify(whole),
      JSON.stringify({ param: JSON.stringify({ whole }) }), encodeURIComponent(whole),
      String(new URLSearchParams({ whole })), Buffer.from(whole).toString('hex').toUpperCase(),
      Buffer.from(whole).toString('base64'), Buffer.from(whole).toString('base64url'),
      Buffer.from(half).toString('base64')
    ].join(' ')
    return leaksIn(createRedaction(() => [secret])(text), secret).length === 0
  }))
})

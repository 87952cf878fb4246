import type { LookupFunction } from 'node:net'
import t from 'tap'
import { hasOpenssl, selfSignedCertificate } from '../../fixtures/certificate.js'
import { testClock } from '../../fixtures/clock.js'
import { openClient } from '../../fixtures/kie.js'
import { reply, startUpstream } from '../../fixtures/upstream.js'

const NAMED = new URL('http://kie.test:1')

function failingLookup (code: string): LookupFunction {
  return (_name, _options, done) => { done(Object.assign(new Error('no address'), { code }), []) }
}

function lookupOf (...addresses: string[]): LookupFunction {
  const found = addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }))
  return (_name, { all = false }, done) => all ? done(null, found) : done(null, addresses[0] ?? '', 4)
}

t.test('F02: a name that cannot be looked up for now', async t => {
  const client = openClient(t, NAMED, { connect: { lookup: failingLookup('EAI_AGAIN') } })
  await t.rejects(client.get('/', {}), { name: 'TaskError', code: 'upstream-unreachable', reason: 'dns_temporary' })
})

t.test('F03: a name whose look-up never ends is given up at the deadline', async t => {
  const clock = testClock()
  let endLookup = () => {}
  const lookup: LookupFunction = (name, options, done) => {
    endLookup = () => failingLookup('ENOTFOUND')(name, options, done)
  }
  const call = openClient(t, NAMED, { clock, connect: { lookup } }).get('/', {})
  const refused = t.rejects(call, { name: 'TaskError', code: 'upstream-timeout', reason: 'deadline' })
  await clock.advance(5_000)
  await refused
  endLookup() // closing would wait for it
})

t.test('F07: a name with several addresses, none of which answers', async t => {
  const client = openClient(t, NAMED, { connect: { lookup: lookupOf('127.0.0.1', '127.0.0.2') } })
  await t.rejects(client.get('/', {}), { name: 'TaskError', code: 'upstream-unreachable', reason: 'connect' })
})

t.test('F09: a good certificate of somebody else, refused before a request is written', {
  skip: hasOpenssl ? false : 'no openssl to make one'
}, async t => {
  const certificate = selfSignedCertificate(t)
  const { url, requests } = await startUpstream(t, reply('{}'), certificate)
  const client = openClient(t, new URL(`https://kie.test:${url.port}`), {
    connect: { ca: certificate.cert, lookup: lookupOf('127.0.0.1') }
  })
  await t.rejects(client.get('/', {}), { name: 'TaskError', code: 'upstream-unreachable', reason: 'tls' })
  t.equal(requests.length, 0)
})

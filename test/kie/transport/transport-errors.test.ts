import t from 'tap'
import fc from 'fast-check'
import { errors } from 'undici'
import { fromTransport } from '../../../src/kie/transport/transport-errors.js'
import { healthOf, isOutage, isRepeatable, TaskError } from '../../../src/tasks/faults.js'
import { holds } from '../../fixtures/property.js'

function failure (code: string): Error {
  return Object.assign(new Error(`something about ${code}`), { code })
}

t.test('a failed call is told by the code of its error', async t => {
  const meanings: Record<string, [slug: string, reason: string]> = {
    ENOTFOUND: ['upstream-unreachable', 'dns'],
    EAI_AGAIN: ['upstream-unreachable', 'dns'],
    ECONNREFUSED: ['upstream-unreachable', 'connect'],
    EHOSTUNREACH: ['upstream-unreachable', 'connect'],
    ENETUNREACH: ['upstream-unreachable', 'connect'],
    ECONNRESET: ['upstream-unreachable', 'reset'],
    EPIPE: ['upstream-unreachable', 'reset'],
    UND_ERR_SOCKET: ['upstream-unreachable', 'reset'],
    EMFILE: ['overloaded', 'no_socket'],
    ENFILE: ['overloaded', 'no_socket'],
    ENOBUFS: ['overloaded', 'no_socket'],
    ENOMEM: ['overloaded', 'no_socket'],
    EADDRNOTAVAIL: ['overloaded', 'no_socket'],
    EPROTO: ['upstream-unreachable', 'tls'],
    ETIMEDOUT: ['upstream-timeout', 'timeout_connect'],
    UND_ERR_CONNECT_TIMEOUT: ['upstream-timeout', 'timeout_connect'],
    UND_ERR_HEADERS_OVERFLOW: ['upstream-invalid-response', 'too_large'],
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['upstream-invalid-response', 'parse']
  }
  for (const [code, [slug, reason]] of Object.entries(meanings)) {
    t.match(fromTransport(failure(code), false), { name: 'TaskError', code: slug, reason }, code)
  }
})

t.test('a socket that this machine refuses is no fault of the upstream, and not tried again', async t => {
  const error = fromTransport(failure('EMFILE'), false)
  t.match(error, { isLocal: true })
  t.equal(healthOf(error), 'unknown')
  t.notOk(isRepeatable(error))
  t.ok(isOutage(error), 'so that the last answer serves')
})

t.test('every complaint about a certificate is one reason', async t => {
  for (const code of [
    'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_WRONG_VERSION_NUMBER', 'HOSTNAME_MISMATCH'
  ]) t.match(fromTransport(failure(code), false), { code: 'upstream-unreachable', reason: 'tls' }, code)
})

t.test('a connection that breaks in the middle of an answer has answered, badly', async t => {
  t.match(fromTransport(failure('ECONNRESET'), true), { code: 'upstream-invalid-response', reason: 'cut' })
  t.match(fromTransport(failure('ETIMEDOUT'), true), { code: 'upstream-timeout', reason: 'timeout_connect' })
})

t.test('an answer that undici itself refuses is no connection that broke', async t => {
  for (const message of ['bad upgrade', 'bad response']) {
    t.match(fromTransport(new errors.SocketError(message), false), { code: 'upstream-invalid-response', reason: 'contract' })
  }
  t.match(fromTransport(new errors.SocketError('other side closed'), false), { code: 'upstream-unreachable' })
})

t.test('of several addresses that all fail, the first one speaks', async t => {
  const error = new AggregateError([failure('ECONNREFUSED'), failure('ENETUNREACH')])
  t.match(fromTransport(error, false), { reason: 'connect', cause: 'Error ECONNREFUSED' })
  t.match(fromTransport(new AggregateError([]), false), { reason: 'contract', cause: 'unknown' })
})

t.test('an answer that is no HTTP keeps its bytes to itself', async t => {
  const parserError = new errors.HTTPParserError('RAW BYTES')
  const error = fromTransport(Object.assign(parserError, { code: 'HPE_INVALID_CONSTANT', data: 'RAW BYTES' }), false)
  t.match(error, {
    code: 'upstream-invalid-response', reason: 'parse', cause: 'HTTPParserError HPE_INVALID_CONSTANT'
  })
  t.notMatch(JSON.stringify([error.message, error.cause]), 'RAW BYTES')
})

t.test('what nobody has foreseen breaks the contract and keeps its class', async t => {
  const contract = { code: 'upstream-invalid-response', reason: 'contract' }
  t.match(fromTransport(failure('constructor'), false), { ...contract, cause: 'Error constructor' })
  t.match(fromTransport(new TypeError('x'), false), { ...contract, cause: 'TypeError' })
  t.match(fromTransport(Object.assign(new Error('x'), { code: 7 }), false), { ...contract, cause: 'Error' })
  t.match(fromTransport('text', true), { ...contract, cause: 'unknown' })
})

t.test('anything thrown becomes a TaskError', async t => {
  const aggregates = fc.array(fc.anything()).map(errors => new AggregateError(errors))
  const thrown = fc.oneof(fc.anything(), fc.string().map(failure), aggregates)
  await holds(t, fc.property(thrown, fc.boolean(), (error, hasBegun) => {
    return fromTransport(error, hasBegun) instanceof TaskError
  }))
})

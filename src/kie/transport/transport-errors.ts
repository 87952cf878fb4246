import { TaskError, type TaskErrorCode } from '../../tasks/faults.js'

type Verdict = readonly [code: TaskErrorCode, reason: string]

const UNREACHABLE = 'upstream-unreachable'
const INVALID = 'upstream-invalid-response'
const TIMEOUT = 'upstream-timeout'

/** This machine has refused a socket: that tells nothing of the upstream, and another try would be refused as well. */
const NO_SOCKET: Verdict = ['overloaded', 'no_socket']

/** Codes of Node's and undici's errors. */
const BY_CODE: Readonly<Record<string, Verdict>> = {
  ENOTFOUND: [UNREACHABLE, 'dns'],
  EAI_AGAIN: [UNREACHABLE, 'dns_temporary'],
  ECONNREFUSED: [UNREACHABLE, 'connect'],
  EHOSTUNREACH: [UNREACHABLE, 'connect'],
  ENETUNREACH: [UNREACHABLE, 'connect'],
  ECONNRESET: [UNREACHABLE, 'reset'],
  EPIPE: [UNREACHABLE, 'reset'],
  UND_ERR_SOCKET: [UNREACHABLE, 'reset'],
  UND_ERR_CLOSED: [UNREACHABLE, 'closed'],
  UND_ERR_DESTROYED: [UNREACHABLE, 'closed'],
  EMFILE: NO_SOCKET,
  ENFILE: NO_SOCKET,
  ENOBUFS: NO_SOCKET,
  ENOMEM: NO_SOCKET,
  EADDRNOTAVAIL: NO_SOCKET,
  EPROTO: [UNREACHABLE, 'tls'],
  ETIMEDOUT: [TIMEOUT, 'timeout_connect'],
  UND_ERR_CONNECT_TIMEOUT: [TIMEOUT, 'timeout_connect'],
  UND_ERR_HEADERS_OVERFLOW: [INVALID, 'too_large'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [INVALID, 'parse']
}

const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/

/** undici's own refusals, which share a code with a connection that was closed: 101 unasked, 100 unasked. */
const REFUSED_BY_UNDICI = new Set(['bad upgrade', 'bad response'])

/**
 * What a failed call means, whose answer had begun or not. undici's parser error carries the raw bytes of the answer,
 * so an original goes no further than this: only its class and code are kept.
 */
export function fromTransport (error: unknown, hasBegun: boolean): TaskError {
  const { name, code, message } = describe(error)
  const [slug, reason] = verdict(name, code, message)
  // A connection that breaks in the middle of an answer has answered, badly.
  const isCut = hasBegun && slug === UNREACHABLE
  const isLocal = slug === 'overloaded'
  return new TaskError(isCut ? INVALID : slug, { reason, isLocal, cause: code === '' ? name : `${name} ${code}` })
}

function verdict (name: string, code: string, message: string): Verdict {
  if (code === 'UND_ERR_SOCKET' && REFUSED_BY_UNDICI.has(message)) return [INVALID, 'contract']
  if (name === 'HTTPParserError') return [INVALID, 'parse']
  if (TLS_CODE.test(code)) return [UNREACHABLE, 'tls']
  return (Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined) ?? [INVALID, 'contract']
}

function describe (error: unknown): { name: string, code: string, message: string } {
  // Several addresses that all fail come as one AggregateError.
  const first = error instanceof AggregateError ? error.errors[0] : error
  if (!(first instanceof Error)) return { name: 'unknown', code: '', message: '' }
  const code = 'code' in first && typeof first.code === 'string' ? first.code : ''
  return { name: first.name, code, message: first.message }
}

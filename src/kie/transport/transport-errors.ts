import { FAULTS, TaskError, type Reason } from '../../tasks/faults.js'

/** Codes of Node's and undici's errors. */
const BY_CODE: Readonly<Record<string, Reason>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns_temporary',
  ECONNREFUSED: 'connect',
  EHOSTUNREACH: 'connect',
  ENETUNREACH: 'connect',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_CLOSED: 'closed',
  UND_ERR_DESTROYED: 'closed',
  EMFILE: 'no_socket',
  ENFILE: 'no_socket',
  ENOBUFS: 'no_socket',
  ENOMEM: 'no_socket',
  EADDRNOTAVAIL: 'no_socket',
  EPROTO: 'tls',
  ETIMEDOUT: 'timeout_connect',
  UND_ERR_CONNECT_TIMEOUT: 'timeout_connect',
  UND_ERR_HEADERS_OVERFLOW: 'too_large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'parse'
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
  const reason = reasonOf(name, code, message)
  // A connection that breaks in the middle of an answer has answered, badly.
  const isCut = hasBegun && FAULTS[reason].code === 'upstream-unreachable'
  return new TaskError(isCut ? 'cut' : reason, { cause: code === '' ? name : `${name} ${code}` })
}

function reasonOf (name: string, code: string, message: string): Reason {
  if (code === 'UND_ERR_SOCKET' && REFUSED_BY_UNDICI.has(message)) return 'contract'
  if (name === 'HTTPParserError') return 'parse'
  if (TLS_CODE.test(code)) return 'tls'
  return (Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined) ?? 'contract'
}

function describe (error: unknown): { name: string, code: string, message: string } {
  // Several addresses that all fail come as one AggregateError.
  const first = error instanceof AggregateError ? error.errors[0] : error
  if (!(first instanceof Error)) return { name: 'unknown', code: '', message: '' }
  const code = 'code' in first && typeof first.code === 'string' ? first.code : ''
  return { name: first.name, code, message: first.message }
}

import { TaskError, type TaskErrorCode } from '../tasks/errors.js'

type Verdict = readonly [code: TaskErrorCode, reason: string]

const UNREACHABLE = 'upstream-unreachable'
const INVALID = 'upstream-invalid-response'
const TIMEOUT = 'upstream-timeout'

/** Codes of Node's and undici's errors. */
const BY_CODE: Readonly<Record<string, Verdict>> = {
  ENOTFOUND: [UNREACHABLE, 'dns'],
  EAI_AGAIN: [UNREACHABLE, 'dns'],
  ECONNREFUSED: [UNREACHABLE, 'connect'],
  EHOSTUNREACH: [UNREACHABLE, 'connect'],
  ENETUNREACH: [UNREACHABLE, 'connect'],
  ECONNRESET: [UNREACHABLE, 'reset'],
  EPIPE: [UNREACHABLE, 'reset'],
  UND_ERR_SOCKET: [UNREACHABLE, 'reset'],
  UND_ERR_CLOSED: [UNREACHABLE, 'closed'],
  UND_ERR_DESTROYED: [UNREACHABLE, 'closed'],
  EPROTO: [UNREACHABLE, 'tls'],
  ETIMEDOUT: [TIMEOUT, 'timeout_connect'],
  UND_ERR_CONNECT_TIMEOUT: [TIMEOUT, 'timeout_connect'],
  UND_ERR_HEADERS_OVERFLOW: [INVALID, 'too_large'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [INVALID, 'parse']
}

const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH)/

/**
 * What a failed call means. undici's parser error carries the raw bytes of the answer, so an original goes no further
 * than this: only its class and code are kept.
 */
export function fromTransport (error: unknown, phase: 'head' | 'body'): TaskError {
  const { name, code } = describe(error)
  const [slug, reason] = verdict(name, code)
  // A connection that breaks in the middle of an answer has answered, badly.
  const isCut = phase === 'body' && slug === UNREACHABLE
  return new TaskError(isCut ? INVALID : slug, { reason, cause: code === '' ? name : `${name} ${code}` })
}

function verdict (name: string, code: string): Verdict {
  if (name === 'HTTPParserError') return [INVALID, 'parse']
  if (TLS_CODE.test(code)) return [UNREACHABLE, 'tls']
  return (Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined) ?? [INVALID, 'contract']
}

function describe (error: unknown): { name: string, code: string } {
  // Several addresses that all fail come as one AggregateError.
  const first = error instanceof AggregateError ? error.errors[0] : error
  if (!(first instanceof Error)) return { name: 'unknown', code: '' }
  return { name: first.name, code: 'code' in first && typeof first.code === 'string' ? first.code : '' }
}

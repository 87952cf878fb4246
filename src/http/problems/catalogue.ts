import type { TaskErrorCode } from '../../tasks/faults.js'

/** Every problem type this process can answer with; `/problems/<slug>` explains each. Published: never renamed. */
export type ProblemSlug = TaskErrorCode
  | 'invalid-task-id'
  | 'invalid-request'
  | 'malformed-request'
  | 'request-timeout'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'expectation-failed'
  | 'headers-too-large'
  | 'unauthorized'
  | 'forbidden-host'
  | 'route-not-found'
  | 'method-not-allowed'
  | 'task-rate-limited'
  | 'client-rate-limited'
  | 'internal-error'
  | 'creation-disabled'
  | 'forbidden-origin'

export interface ProblemType {
  readonly status: number
  readonly title: string
  /** Fixed: nothing of a request or of the upstream is ever pasted into it. */
  readonly detail: string
  /** What the reader can do about it. */
  readonly advice: string
  /** Whether the same request may succeed later. */
  readonly retryable: boolean
}

const ONCE_MORE = 'Ask again later; a frontend can go on polling.'
const AFTER_PAUSE = 'Ask again after the seconds in Retry-After.'
const OPERATOR = 'Only the operator of this proxy can mend it; asking again soon does not help.'

export const problemTypes: Readonly<Record<ProblemSlug, ProblemType>> = {
  'invalid-task-id': {
    status: 400,
    title: 'Invalid task id',
    detail: 'A task id has 1 to 128 characters out of A-Z, a-z, 0-9, "_", "." and "-", and is not "." or "..".',
    advice: 'Send the id exactly as KIE gave it, once, without quotes or spaces. Nothing was asked upstream.',
    retryable: false
  },
  'invalid-request': {
    status: 400,
    title: 'Invalid request',
    detail: 'The request does not fit what this route takes. Where errors is given, it names the parts, and what each takes.',
    advice: 'Mend the parts that errors names, or compare the request with the OpenAPI document at /openapi.json.',
    retryable: false
  },
  'malformed-request': {
    status: 400,
    title: 'Malformed request',
    detail: 'The request is not valid HTTP, or its address holds a bad percent-escape.',
    advice: 'Build the address with encodeURIComponent and send it with an HTTP library.',
    retryable: false
  },
  unauthorized: {
    status: 401,
    title: 'Unauthorized',
    detail: 'The request carries no key that is known here, or more than one.',
    advice: 'Send one key, once: Authorization: Bearer KEY, or X-Api-Key: KEY. The operator of this proxy hands them out.',
    retryable: false
  },
  'forbidden-host': {
    status: 403,
    title: 'Forbidden host',
    detail: 'This server does not answer to the name in the Host header.',
    advice: 'Ask under a name that the operator has listed in ALLOWED_HOSTS; by default only localhost, 127.0.0.1 and [::1].',
    retryable: false
  },
  'forbidden-origin': {
    status: 403,
    title: 'Forbidden origin',
    detail: 'A page of another origin sent this request, and pages of that origin may change nothing here.',
    advice: 'Serve the page from the origin of this proxy, or have the operator list its origin in CORS_ORIGINS.',
    retryable: false
  },
  'creation-disabled': {
    status: 403,
    title: 'Creation disabled',
    detail: 'This proxy does not make tasks of this kind: TASK_CREATION is not on, CREATE_ALLOW does not name the operation, or no upload host is known.',
    advice: 'The operator switches it on by TASK_CREATION=on, and chooses the operations by CREATE_ALLOW, and the upload host by KIE_UPLOAD_URL.',
    retryable: false
  },
  'task-not-found': {
    status: 404,
    title: 'Task not found',
    detail: 'KIE does not know this task, or does not know it yet.',
    advice: 'A task made seconds ago may become known: ask again after Retry-After, a few times. Check the id and the kind of task.',
    retryable: true
  },
  'route-not-found': {
    status: 404,
    title: 'Route not found',
    detail: 'Nothing is served at this address.',
    advice: 'The routes are listed at /docs.',
    retryable: false
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address exists but does not take this method.',
    advice: 'Use one of the methods in the Allow header.',
    retryable: false
  },
  'request-timeout': {
    status: 408,
    title: 'Request timeout',
    detail: 'The request did not arrive in time.',
    advice: 'Send the request at once and completely.',
    retryable: true
  },
  'duplicate-task': {
    status: 409,
    title: 'Duplicate task',
    detail: 'KIE has made this from the same source before, and makes it once only.',
    advice: 'Read the task that was made then. Nothing was made or charged now.',
    retryable: false
  },
  'not-ready': {
    status: 409,
    title: 'Not ready',
    detail: 'KIE works on it, from the first request on, and has no result yet.',
    advice: 'Send the same request again after the seconds in Retry-After. KIE needs minutes.',
    retryable: true
  },
  'payload-too-large': {
    status: 413,
    title: 'Payload too large',
    detail: 'The request body is larger than this route takes.',
    advice: 'Send a smaller body, or none.',
    retryable: false
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    detail: 'This route does not take a body of this type.',
    advice: 'Send application/json, or no body; a file of a type that KIE takes, such as PNG, MP3 or MP4, where files go up.',
    retryable: false
  },
  'expectation-failed': {
    status: 417,
    title: 'Expectation failed',
    detail: 'The Expect header asks for something that is not offered.',
    advice: 'Leave the Expect header out.',
    retryable: false
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency key reused',
    detail: 'This Idempotency-Key stands for another request: another operation, or another body.',
    advice: 'Make a new key for each task that is wanted, and repeat a request with its key unchanged.',
    retryable: false
  },
  'input-refused': {
    status: 422,
    title: 'Input refused',
    detail: 'KIE did not accept the input, and made no task.',
    advice: 'Mend what upstreamMessage names and send the request again; the same Idempotency-Key may be used.',
    retryable: false
  },
  'create-rate-limited': {
    status: 429,
    title: 'Creation rate limited',
    detail: 'All clients together create more tasks than the KIE account, or the operator, allows.',
    advice: `${AFTER_PAUSE} Nothing was sent to KIE; the same Idempotency-Key may be used.`,
    retryable: true
  },
  'task-rate-limited': {
    status: 429,
    title: 'Task rate limited',
    detail: 'This task was asked for more often per second than KIE allows.',
    advice: `${AFTER_PAUSE} The operator chose TASK_THROTTLE=reject; in the default mode this answer does not exist.`,
    retryable: true
  },
  'client-rate-limited': {
    status: 429,
    title: 'Client rate limited',
    detail: 'This client asked or waits for more than it may, or asked for too many tasks that do not exist.',
    advice: `${AFTER_PAUSE} Where only unknown ids are used up, tasks that have been read before are answered all the same.`,
    retryable: true
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    detail: 'The head of the request is larger than 16 KiB.',
    advice: 'Send a shorter address and fewer or shorter headers.',
    retryable: false
  },
  'internal-error': {
    status: 500,
    title: 'Internal error',
    detail: 'Something went wrong in this proxy.',
    advice: 'Report it with the requestId; the log has the rest.',
    retryable: true
  },
  'upstream-credentials': {
    status: 502,
    title: 'Upstream refused the credentials',
    detail: 'KIE did not accept the API key of this proxy.',
    advice: OPERATOR,
    retryable: false
  },
  'upstream-invalid-response': {
    status: 502,
    title: 'Invalid upstream response',
    detail: 'KIE answered with something that is not a good answer for this task.',
    advice: ONCE_MORE,
    retryable: true
  },
  'upstream-unreachable': {
    status: 502,
    title: 'Upstream unreachable',
    detail: 'No connection to KIE could be made, or it broke.',
    advice: ONCE_MORE,
    retryable: true
  },
  overloaded: {
    status: 503,
    title: 'Overloaded',
    detail: 'Too much is being asked for, or waited for, at once.',
    advice: AFTER_PAUSE,
    retryable: true
  },
  'shutting-down': {
    status: 503,
    title: 'Shutting down',
    detail: 'This process is going down and takes no new requests.',
    advice: 'Ask again on a new connection; another process or the next one will answer.',
    retryable: true
  },
  'upstream-credits': {
    status: 503,
    title: 'Upstream credits exhausted',
    detail: 'The KIE account or key of this proxy has used up its credits or its limit.',
    advice: OPERATOR,
    retryable: true
  },
  'upstream-maintenance': {
    status: 503,
    title: 'Upstream in maintenance',
    detail: 'KIE says that it is under maintenance.',
    advice: AFTER_PAUSE,
    retryable: true
  },
  'upstream-rate-limited': {
    status: 503,
    title: 'Upstream rate limited',
    detail: 'KIE says that it was asked too often.',
    advice: AFTER_PAUSE,
    retryable: true
  },
  'upstream-unavailable': {
    status: 503,
    title: 'Upstream unavailable',
    detail: 'KIE is not answering requests at the moment.',
    advice: AFTER_PAUSE,
    retryable: true
  },
  'submission-uncertain': {
    status: 504,
    title: 'Submission uncertain',
    detail: 'The request was sent to KIE and no answer tells whether a task was made: it may have been, and paid for.',
    advice: 'Do not send it again under another key before the account was looked at. The same key gets this answer until a callback of KIE tells what became of it, then the task.',
    retryable: false
  },
  'not-cached': {
    status: 504,
    title: 'Not cached',
    detail: 'The request asked for a stored answer only (only-if-cached), and none is stored.',
    advice: 'Ask without only-if-cached.',
    retryable: true
  },
  'upstream-timeout': {
    status: 504,
    title: 'Upstream timeout',
    detail: 'KIE did not answer in time.',
    advice: ONCE_MORE,
    retryable: true
  }
}

export function isProblemSlug (slug: string): slug is ProblemSlug {
  return Object.hasOwn(problemTypes, slug)
}

import { createLeakSearch } from './leaks.js'

const KINDS = ['hit', 'fwd=miss; stored', 'fwd=miss; collapsed', 'hit; detail=snapshot', 'hit; detail=stale']
const STATES = { SUCCESS: 'succeeded', GENERATE_AUDIO_FAILED: 'failed', PENDING: 'queued' }
const REFUSED_BY_PARSER = 431

/**
 * Checks what one answer must be, whatever else happened, and keeps of it what the history is checked by: its `kind`
 * (the word of `Cache-Status` or the slug of the problem), the `mark` of the upstream call that it tells of, and `tag`.
 */
export function createAnswerCheck (claims, token) {
  const findLeak = createLeakSearch(token)

  function isProblem ({ status, headers, problem }, requestId) {
    return /^application\/problem\+json/.test(headers['content-type']) && headers['cache-control'] === 'no-store' &&
      problem.status === status && /^\/problems\/[a-z-]+$/.test(problem.type) && typeof problem.title === 'string' &&
      typeof problem.detail === 'string' && problem.requestId === headers['x-request-id'] &&
      (headers['x-request-id'] === requestId || status === REFUSED_BY_PARSER)
  }

  function mayComeBack ({ headers, status }) {
    if (status !== 429 && status !== 503) return true
    const seconds = headers['retry-after']
    return /^\d+$/.test(seconds) && Number(seconds) >= 1 && Number(seconds) <= 60
  }

  /** That the body is this very task in a word and a state that belong together, in a song of its own. */
  function isTask (id, { taskId, state, status, outputs, record }) {
    return taskId === id && record.taskId === id && record.status === status && state === (STATES[status] ?? 'running') &&
      outputs.every(({ title }) => title === `Harbour Waltz of ${id}`)
  }

  return function check ({ request, requestId, status, headers, text }) {
    const { path, id, statuses, ifNoneMatch } = request
    const about = { path: path.slice(0, 80), status, headers, text: text.slice(0, 300) }
    const found = findLeak(text) ?? findLeak(JSON.stringify(headers))
    claims.check('no byte of the token or beside the record in an answer', found === undefined, { found, ...about })
    if (statuses !== undefined) claims.check('a hostile id is refused', statuses.includes(status), about)

    if (status >= 400) {
      const problem = JSON.parse(text)
      claims.check('every error is a problem document', isProblem({ status, headers, problem }, requestId), about)
      claims.check('429 and 503 say when to come back: 1 to 60 s', mayComeBack({ status, headers }), about)
      claims.check('never a 5xx of our own making', problem.type !== '/problems/internal-error', about)
      claims.check('a problem is about the task asked for', (problem.taskId ?? id) === id || statuses !== undefined, about)
      return { kind: problem.type?.replace('/problems/', '') }
    }

    const kind = headers['cache-status']?.replace(/^kie-bff; |; ttl=\d+$/g, '')
    claims.check('a known status and Cache-Status', [200, 304].includes(status) && KINDS.includes(kind), about)
    claims.check('an answer is to its own request', headers['x-request-id'] === requestId, about)
    if (status === 304) {
      claims.check('a 304 has the tag that was asked with', ifNoneMatch === headers.etag && text === '', about)
      return { kind, tag: headers.etag }
    }
    const task = JSON.parse(text)
    claims.check('an answer is of the task asked for', isTask(id, task), about)
    const { mark } = JSON.parse(task.record.param)
    return { kind, tag: headers.etag, mark, isFinal: task.state === 'succeeded' || task.state === 'failed' }
  }
}

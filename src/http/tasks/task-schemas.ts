import { TASK_ID_PATTERN } from '../../tasks/task.js'
import type { ProblemSlug } from '../problems/catalogue.js'
import { problemResponses } from '../problems/problem-schemas.js'

/** A family of tasks, as far as its routes and their description need it. */
export interface TaskKind {
  readonly kind: string
  /** What comes out, in one word: `song`. */
  readonly title: string
  /** JSON Schema of `record`. */
  readonly recordSchema: object
}

const nullable = (type: string) => ({ type: [type, 'null'] })

const taskOutputSchema = {
  $id: 'TaskOutput',
  type: 'object',
  required: ['type', 'id', 'url', 'streamUrl', 'imageUrl', 'title', 'text', 'durationSeconds'],
  properties: {
    type: { type: 'string', enum: ['audio', 'image', 'video', 'text'] },
    id: nullable('string'),
    url: { ...nullable('string'), description: 'The final file; null until it is there' },
    streamUrl: { ...nullable('string'), description: 'Plays while the file is being made, and not after' },
    imageUrl: nullable('string'),
    title: nullable('string'),
    text: { ...nullable('string'), description: 'Lyrics, a transcript' },
    durationSeconds: nullable('number')
  }
}

const taskErrorSchema = {
  $id: 'TaskError',
  type: ['object', 'null'],
  description: 'Why the task failed, in KIE\'s words; null unless state is failed',
  required: ['code', 'message'],
  properties: { code: nullable('string'), message: nullable('string') }
}

/** The name under which the OpenAPI document lists the task of a kind: `MusicTask`. */
export function schemaName ({ kind }: TaskKind): string {
  return `${capitalized(kind)}Task`
}

export function recordName ({ kind }: Pick<TaskKind, 'kind'>): string {
  return `${capitalized(kind)}Record`
}

function capitalized (word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** `record` of a kind under a name of its own, so that the types that are made from it have names for people. */
function recordSchema (kind: TaskKind) {
  return {
    ...kind.recordSchema,
    $id: recordName(kind),
    description: 'KIE\'s record in KIE\'s names: allowlisted fields only'
  }
}

function taskSchema (kind: TaskKind) {
  return {
    $id: schemaName(kind),
    type: 'object',
    required: ['taskId', 'kind', 'state', 'status', 'progress', 'createdAt', 'outputs', 'error', 'record'],
    properties: {
      taskId: { type: 'string' },
      kind: { type: 'string', enum: [kind.kind] },
      state: {
        type: 'string',
        enum: ['queued', 'running', 'succeeded', 'failed'],
        description: 'succeeded and failed are terminal: nothing follows them'
      },
      status: { ...nullable('string'), description: 'KIE\'s own word, unchanged; null for a task made here that KIE has not told of yet' },
      progress: {
        ...nullable('number'),
        minimum: 0,
        maximum: 1,
        description: '1 on success only; null once failed, and while KIE\'s word says nothing of it. Never back within a stream'
      },
      createdAt: { ...nullable('string'), format: 'date-time', description: 'KIE\'s time, where its zone is known' },
      outputs: { type: 'array', items: { $ref: 'TaskOutput#' } },
      error: { $ref: 'TaskError#' },
      record: { $ref: `${recordName(kind)}#` }
    }
  }
}

/** All that the routes of these kinds refer to. */
export function taskSchemas (kinds: readonly TaskKind[]): object[] {
  return [taskOutputSchema, taskErrorSchema, ...kinds.flatMap(kind => [recordSchema(kind), taskSchema(kind)])]
}

export const header = (description: string) => ({ type: 'string', description })

const READING_HEADERS = {
  ETag: header('Weak tag of the body: it changes when the task does'),
  'Cache-Control': header('Terminal: private, max-age=3600, immutable. Running: private, no-cache'),
  Age: header('Seconds since the upstream answered'),
  'Cache-Status': header('How the answer came about (RFC 9211)'),
  'Retry-After': header('While the task runs: when to ask again, in seconds'),
  'Preference-Applied': header('wait=N, when Prefer was obeyed'),
  Vary: header('Prefer; Origin too, where pages of other origins are let in'),
  'X-Request-Id': header('The id of this request in the log')
}

export const TASK_PROBLEMS: readonly ProblemSlug[] = [
  'invalid-task-id', 'invalid-request', 'unauthorized', 'forbidden-host', 'task-not-found', 'task-rate-limited', 'client-rate-limited', 'internal-error',
  'upstream-credentials', 'upstream-invalid-response', 'upstream-unreachable',
  'overloaded', 'shutting-down', 'upstream-credits', 'upstream-maintenance', 'upstream-rate-limited', 'upstream-unavailable',
  'not-cached', 'upstream-timeout'
]

export const TASK_ID_PARAMS = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'string', pattern: TASK_ID_PATTERN, description: 'The taskId that KIE gave', examples: ['demo'] }
  }
}

export function taskRouteSchema (kind: TaskKind, operationId: string) {
  return {
    operationId,
    summary: `A ${kind.title} being generated, or done`,
    description: 'Ask as often as you like: readers share one upstream call, and a finished task is answered from memory. ' +
      'With Prefer: wait=N the answer waits for news: with If-None-Match for the next change, else for the end of the ' +
      'task; when the time is up it is the task as it is (200, or 304).',
    tags: ['tasks'],
    params: TASK_ID_PARAMS,
    headers: {
      type: 'object',
      properties: {
        'If-None-Match': header('The ETag of an earlier answer: if the task has not changed, 304 saves the body'),
        'Cache-Control': header('no-cache: a running task no older than this request. only-if-cached: never ask upstream, nor wait'),
        Prefer: header('wait=N: wait up to N seconds (at most 55) for news (RFC 7240)')
      }
    },
    response: {
      200: {
        description: 'The task; a failed task is an answer too',
        headers: READING_HEADERS,
        content: { 'application/json': { schema: { $ref: `${schemaName(kind)}#` } } }
      },
      304: { description: 'The task has not changed since If-None-Match', headers: READING_HEADERS, type: 'null' },
      ...problemResponses(...TASK_PROBLEMS)
    }
  }
}

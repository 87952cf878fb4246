import { problemResponses } from '../problems/problem-schemas.js'
import { BATCH_MAX_IDS, IDS_EXPECTED } from './task-batch.js'
import { header, schemaName, TASK_ID_PARAMS, TASK_PROBLEMS, type TaskKind } from './task-schemas.js'

const EVENTS = `\`task\`: the task has changed (and at once: as it is now). \`data\` is what GET answers, \`id\` its ETag.
\`end\`: the task is over, nothing follows; the connection is closed. Close the EventSource.
\`problem\`: nothing can be learnt of the task for now; \`data\` is a Problem. The stream goes on while waiting makes sense. With \`id: gone\` the task has been unknown for 90 s, and the stream ends.
\`bye\`: this process goes down, or the stream has lasted WATCH_MAX_SECONDS. An EventSource connects again by itself.

A client whose \`Accept\` names \`text/event-stream\`, as that of an EventSource does, gets what may be otherwise in a while (404, 429, 5xx) as a 200 whose stream says \`retry\` and \`problem\`; every other client gets the plain problem.

A comment every 15 s keeps the connection alive. A task never goes back within a stream. Swagger UI shows a stream only when it has ended; \`curl -N\` and an EventSource show each event as it happens.`

const EXAMPLE = 'retry: 2000\nevent: task\nid: W/"5fTn"\ndata: {"taskId":"demo","state":"queued", …}\n\n: still here\n'

export function eventsRouteSchema (kind: TaskKind, operationId: string) {
  return {
    operationId,
    summary: `The life of a ${kind.title} as server-sent events, until it is done`,
    description: EVENTS,
    tags: ['tasks'],
    params: TASK_ID_PARAMS,
    headers: {
      type: 'object',
      properties: {
        'Last-Event-ID': header('The id of the last event: if the task has not changed since, it is not repeated. gone: 204')
      }
    },
    response: {
      200: {
        description: 'The events; a failed task is told by an event too',
        headers: {
          'Cache-Control': header('no-cache, no-transform: a proxy may neither store nor compress the events'),
          'X-Accel-Buffering': header('no: nginx passes each event on at once'),
          'X-Request-Id': header('The id of this request in the log')
        },
        content: {
          'text/event-stream': {
            schema: { type: 'string', description: `Events; the data of \`task\` is a ${schemaName(kind)}, that of \`problem\` a Problem` },
            example: EXAMPLE
          }
        }
      },
      204: { description: 'The task is over or gone, and Last-Event-ID shows that the client knows: do not connect again', type: 'null' },
      ...problemResponses(...TASK_PROBLEMS.filter(slug => slug !== 'task-rate-limited' && slug !== 'not-cached'))
    }
  }
}

export function batchRouteSchema (kinds: readonly TaskKind[]) {
  return {
    operationId: 'getTasks',
    summary: 'Many tasks at once',
    description: 'Each id finds its place among tasks or among errors, both in the order asked. Costs as many requests of ' +
      'the client quota as there are ids.',
    tags: ['tasks'],
    querystring: {
      type: 'object',
      // Of every parameter in it: @fastify/swagger takes them here.
      style: 'form',
      explode: false,
      required: ['ids'],
      properties: {
        ids: {
          type: 'array',
          items: { type: 'string', examples: ['demo'] },
          minItems: 1,
          maxItems: BATCH_MAX_IDS,
          description: IDS_EXPECTED,
          examples: [['demo', 'demo-instant']]
        }
      }
    },
    response: {
      200: {
        description: 'What could be learnt of each',
        headers: { 'Cache-Control': header('private, no-cache') },
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['tasks', 'errors'],
              properties: {
                tasks: { type: 'array', items: { anyOf: kinds.map(kind => ({ $ref: `${schemaName(kind)}#` })) } },
                errors: {
                  type: 'array',
                  items: {
                    type: 'object',
                    required: ['id', 'problem'],
                    properties: { id: { type: 'string', description: 'As asked' }, problem: { $ref: 'Problem#' } }
                  }
                }
              }
            }
          }
        }
      },
      ...problemResponses('invalid-request', 'unauthorized', 'forbidden-host', 'client-rate-limited', 'internal-error', 'overloaded', 'shutting-down')
    }
  }
}

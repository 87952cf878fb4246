import type { FastifyReply, FastifyRequest } from 'fastify'
import { TaskError } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'
import type { Reading } from '../../tasks/read/reading.js'
import { isTaskId, type TaskRef } from '../../tasks/task.js'
import type { Clock } from '../../traffic/clock.js'
import type { ChargeQuota } from '../clients/client-quota.js'
import type { TaskReads } from '../clients/task-reads.js'
import type { ProblemLog } from '../problems/problem-log.js'
import { ProblemError, problemOf, type Problem } from '../problems/problem.js'

export interface TaskBatchOptions {
  readonly clock: Clock
  readonly kinds: ReadonlySet<string>
  /** The kind of an id that names none. */
  readonly defaultKind: string
  readonly reads: Pick<TaskReads, 'read' | 'refuse'>
  readonly charge: ChargeQuota
  readonly log: ProblemLog
  /** Where clients reach us, without a slash at the end. */
  readonly baseUrl: string
  /** A task without an answer by then is an error, so that a slow one does not hold the others. */
  readonly timeoutMs: number
}

export type BatchRequest = FastifyRequest<{ Querystring: Readonly<Record<string, string | string[]>> }>

export const BATCH_MAX_IDS = policy.http.batchMaxIds

export const IDS_EXPECTED = `1 to ${BATCH_MAX_IDS} ids, comma separated or repeated; kind:id for a task of another kind than music`

type Outcome = { readonly body: Buffer } | { readonly id: string, readonly problem: Problem }

/** `GET /tasks?ids=a,b,c`: every id gets its place among `tasks` or among `errors`, in the order asked. */
export function createTaskBatch (options: TaskBatchOptions) {
  const { clock, kinds, defaultKind, reads, charge, log, baseUrl, timeoutMs } = options

  function parse (id: string): TaskRef | undefined {
    const colon = id.indexOf(':')
    const ref = { kind: colon === -1 ? defaultKind : id.slice(0, colon), id: id.slice(colon + 1) }
    if (kinds.has(ref.kind) && isTaskId(ref.id)) return ref
    reads.refuse(kinds.has(ref.kind) ? ref.kind : defaultKind)
    return undefined
  }

  async function find (id: string, request: FastifyRequest): Promise<Outcome> {
    const ref = parse(id)
    try {
      if (ref === undefined) throw new ProblemError('invalid-task-id')
      const { snapshot: { body } } = await inTime(reads.read(ref, request))
      return { body }
    } catch (error) {
      log(error, request)
      return { id, problem: problemOf(error, request.id, ref?.id, baseUrl) }
    }
  }

  function inTime (reading: Promise<Reading>): Promise<Reading> {
    return new Promise((resolve, reject) => {
      const cancel = clock.after(timeoutMs, () => reject(new TaskError('batch')))
      reading.then(resolve, reject).finally(cancel)
    })
  }

  return async function answer (request: BatchRequest, reply: FastifyReply): Promise<FastifyReply> {
    const ids = idsIn(request.query)
    await charge(request, reply, ids.length - 1) // the request itself has been counted
    const outcomes = await Promise.all(ids.map(id => find(id, request)))
    return reply
      .header('cache-control', 'private, no-cache')
      .header('content-type', 'application/json; charset=utf-8')
      .send(join(outcomes))
  }
}

/** `ids=a,b`, and the forms that clients make of a list: `ids=a&ids=b`, `ids[]=a`, `ids[0]=a`. */
const IDS_NAME = /^ids(?:\[\d*\])?$/

/** @throws {ProblemError} `invalid-request` when there are none, or too many */
function idsIn (query: BatchRequest['query']): readonly string[] {
  const lists = Object.entries(query).filter(([name]) => IDS_NAME.test(name)).flatMap(([, value]) => value)
  const ids = lists.flatMap(list => list.split(',', BATCH_MAX_IDS + 1))
  if (lists.some(list => list !== '') && ids.length <= BATCH_MAX_IDS) return ids
  throw new ProblemError('invalid-request', { errors: [{ field: 'ids', expected: IDS_EXPECTED }] })
}

/** The bytes of each task as they are, so that a task looks the same however it is asked for. */
function join (outcomes: readonly Outcome[]): Buffer {
  const bodies = outcomes.flatMap(outcome => 'body' in outcome ? [outcome.body] : [])
  const errors = outcomes.filter(outcome => 'problem' in outcome)
  const comma = Buffer.from(',')
  return Buffer.concat([
    Buffer.from('{"tasks":['),
    ...bodies.flatMap((body, index) => index === 0 ? [body] : [comma, body]),
    Buffer.from(`],"errors":${JSON.stringify(errors)}}`)
  ])
}

import { createHash } from 'node:crypto'
import { TaskError } from './faults.js'
import { policy } from './policy.js'
import { isTerminal, type Observation, type Task, type TaskRef, type TaskState } from './task.js'

/**
 * A task as it was observed once: serialised once, hashed once, then handed about as it is.
 * Times are on the monotonic clock of this process.
 */
export interface Snapshot {
  readonly ref: TaskRef
  readonly state: TaskState
  /** As in `Observation`. */
  readonly rank: number | null
  /** False: the task was made here, and the upstream has told nothing of it yet. */
  readonly hasRecord: boolean
  /** As in `Observation`. */
  readonly callbackTokens?: readonly string[] | undefined
  /** The JSON of the `Task`, UTF-8. */
  readonly body: Buffer
  /** Where in `body` the JSON of its `record` begins. It ends before the last byte. */
  readonly recordAt: number
  /** Weak entity tag over `body`. */
  readonly etag: string
  /** When the upstream was asked: the snapshot is no older than this. */
  readonly askedAtMs: number
  /** When its answer had come. */
  readonly observedAtMs: number
  /** When this task was first observed by us. */
  readonly firstSeenAtMs: number
}

export type SnapshotTimes = Pick<Snapshot, 'askedAtMs' | 'observedAtMs' | 'firstSeenAtMs'>

/** @throws {TaskError} `upstream-invalid-response` for a record that has become longer than any answer may be */
export function takeSnapshot (ref: TaskRef, observation: Observation, times: SnapshotTimes): Snapshot {
  const { state, rank, status, progress, createdAt, outputs, error, record } = observation
  const members: Omit<Task, 'record'> = { taskId: ref.id, kind: ref.kind, state, status, progress, createdAt, outputs, error }
  const head = `${JSON.stringify(members).slice(0, -1)},"record":`
  const body = Buffer.from(`${head}${JSON.stringify(record)}}`)
  if (body.length > policy.snapshotMaxBytes) throw new TaskError('record')
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const { callbackTokens } = observation
  return {
    ref,
    state,
    rank,
    ...(callbackTokens && { callbackTokens }),
    hasRecord: record !== null,
    body,
    recordAt: Buffer.byteLength(head),
    etag: `W/"${hash}"`,
    ...times
  }
}

/** The JSON of `record`, as it is in the body. */
export function recordOf ({ body, recordAt }: Snapshot): Buffer {
  return body.subarray(recordAt, -1)
}

export type FinalSnapshot = Snapshot & { readonly state: 'succeeded' | 'failed' }

export function isFinal (snapshot: Snapshot | undefined): snapshot is FinalSnapshot {
  return snapshot !== undefined && isTerminal(snapshot.state)
}

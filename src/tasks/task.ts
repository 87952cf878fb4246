/** Which task: a family of the upstream (`music`, …) and the id within it. The same id may exist in two families. */
export interface TaskRef {
  readonly kind: string
  readonly id: string
}

/** Ours, for every family. `succeeded` and `failed` are terminal: nothing follows them. */
export type TaskState = 'queued' | 'running' | 'succeeded' | 'failed'

export interface TaskOutput {
  readonly type: 'audio' | 'image' | 'video' | 'text'
  readonly id: string | null
  /** The final file; null until it is there. */
  readonly url: string | null
  /** Plays while the file is being made; dead once the task has ended. */
  readonly streamUrl: string | null
  readonly imageUrl: string | null
  readonly title: string | null
  /** Lyrics, a transcript. */
  readonly text: string | null
  readonly durationSeconds: number | null
}

export interface TaskFailure {
  readonly code: string | null
  readonly message: string | null
}

/** What a client gets. Holds no clock: while the task does not change, not one byte of it does. */
export interface Task {
  readonly taskId: string
  readonly kind: string
  readonly state: TaskState
  /** The upstream's own word, unchanged; null until the first record of a task that was made here. */
  readonly status: string | null
  /** 0 to 1, and 1 only on success; null once it has failed, and while `status` says nothing of it. */
  readonly progress: number | null
  /** ISO 8601, UTC. Null where the upstream names no zone. */
  readonly createdAt: string | null
  readonly outputs: readonly TaskOutput[]
  readonly error: TaskFailure | null
  /** The upstream's record in its own names: allowlisted fields only. */
  readonly record: Readonly<Record<string, unknown>> | null
}

/** What a family reads from a record; the rest of a task is known from the reference. */
export interface Observation extends Omit<Task, 'taskId' | 'kind'> {
  /**
   * The place of `status` in the order in which the family's unfinished words follow each other: below 1 in the queue,
   * from 1 on after it. `progress` grows with it. Null where the word has none; a terminal one needs none. No part of
   * what a client gets.
   */
  readonly rank: number | null
  /**
   * Tokens of ours in the record, if it names an address that is called back; empty when that is another's. Undefined:
   * it names none. No part of what a client gets either.
   */
  readonly callbackTokens?: readonly string[]
}

/** A decoded id as it may be sent upstream: no trimming, no case folding, and no path segment of its own. */
export const TASK_ID_PATTERN = '^(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,128}$'

const TASK_ID = new RegExp(TASK_ID_PATTERN)

export function isTaskId (value: unknown): value is string {
  return typeof value === 'string' && TASK_ID.test(value)
}

export function isTerminal (state: TaskState): boolean {
  return state === 'succeeded' || state === 'failed'
}

/** One key per task in every store and flight. A kind holds no colon, so that two tasks never share one. */
export function taskKey (ref: TaskRef): string {
  return `${ref.kind}:${ref.id}`
}

/**
 * The key under which the upstream's calls for a task are counted: its id alone. Kinds and dialects share it, since
 * it is not known whether the upstream counts them apart.
 */
export function windowKey ({ id }: TaskRef): string {
  return id
}

import type { TaskError } from '../faults.js'

/** One call of KIE that makes a task. */
export interface SubmissionRequest {
  readonly kind: string
  /** The name of the operation within its kind. */
  readonly operation: string
  /** As the client sent it, checked. */
  readonly body: Readonly<Record<string, unknown>>
  /** Unguessable, for the address that KIE calls back. */
  readonly token: string
}

/** What a submission is known to have done. */
export type Submission = { readonly outcome: 'created', readonly taskId: string } | Unmade

/** What became of a call that is answered at once, with plain JSON for the client. */
export type Answer = { readonly outcome: 'answered', readonly data: unknown } | Unmade

/** No task, or no data, that is known. */
export type Unmade =
  /** The upstream said no, so that nothing was made. */
  | { readonly outcome: 'refused', readonly error: TaskError }
  /** Not one byte of the body can have left. */
  | { readonly outcome: 'not-sent', readonly error: TaskError }
  /** Anything else. `seen` is for the operator: what came in place of an answer, one word. */
  | { readonly outcome: 'uncertain', readonly seen: string }

/** Where tasks are made. Implemented by the kie room. */
export interface TaskMaker {
  /** Sends at most one request. Never rejects: what is not known is `uncertain`. */
  submit (request: SubmissionRequest, timeoutMs: number): Promise<Submission>
}

export type QuestionRequest = Omit<SubmissionRequest, 'token'>

/** Where what is answered at once is asked for, and paid for. Implemented by the kie room. */
export interface TaskHelper {
  /** Whether the operation changes the task that its `taskId` names. */
  changesTask (request: QuestionRequest): boolean
  /** Sends at most one request. Never rejects: what is not known is `uncertain`. */
  ask (request: QuestionRequest, timeoutMs: number): Promise<Answer>
}

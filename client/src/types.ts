import type { components, paths } from './schema.js'

/** The JSON body of an answer, or `Fallback` where the server of these types has no such route. */
type Answer<Path extends string, Method extends string, Status extends number, Fallback> =
  paths extends Record<Path, Record<Method, { responses: Record<Status, { content: { 'application/json': infer Body } }> }>>
    ? Body
    : Fallback

/** A task of any kind, as the server tells it. `state` tells the variants apart. */
export type Task = Answer<'/tasks', 'get', 200, never>['tasks'][number]

/** A task that nothing follows. */
export type EndedTask = Task & { readonly state: 'succeeded' | 'failed' }

/** RFC 9457, with what kie-bff adds. */
export type Problem = components['schemas']['Problem']

/** Which task: an id (`5c79…` is music, `veo:5c79…` another kind), or a task that is known already. */
export type TaskRef = string | { readonly kind: string, readonly taskId: string } | Task

/** Many tasks at once: each id is in one of the two, in the order asked. */
export interface TaskList {
  readonly tasks: Task[]
  readonly errors: Array<{ readonly id: string, readonly problem: Problem }>
}

type Creating = {
  [Path in keyof paths]: paths[Path] extends { post: { responses: { 202: unknown } } }
    ? Path extends `/${infer Operation}` ? Operation : never
    : never
}[keyof paths]

/** What can be created, such as `music/generate`. Any text while the server's document names no operation. */
export type Operation = [Creating] extends [never] ? string : Creating

type PostBody<Route> = Route extends { post: { requestBody: { content: { 'application/json': infer Body } } } }
  ? Body
  : Readonly<Record<string, unknown>>

/** What the operation takes. */
export type OperationBody<Name extends Operation> =
  `/${Name}` extends keyof paths ? PostBody<paths[`/${Name}`]> : Readonly<Record<string, unknown>>

/** Where an uploaded file lies, and until when. */
export type UploadedFile = Answer<'/files', 'post', 201, { url: string, expiresAt: string, contentType: string }>

/** The balance of the account. */
export type Credits = Answer<'/credits', 'get', 200, { credits: number }>

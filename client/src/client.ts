import { create, type CreateOptions } from './create.js'
import { systemEnvironment, type Environment } from './environment.js'
import { createHttp, readJson, type HeadersSource } from './http.js'
import { createPauses } from './pauses.js'
import { BATCH_MAX_IDS, batchPath, keyOf, pathOf } from './task-ref.js'
import { createTracker, type Tracker } from './tracker.js'
import type { Credits, EndedTask, Operation, OperationBody, Task, TaskList, TaskRef, UploadedFile } from './types.js'
import { upload, type UploadOptions } from './upload.js'
import { wait, watch, type WatchOptions } from './watch.js'

export interface ClientOptions {
  /** Where kie-bff lives, such as `https://app.example.com/kie`. Default: the origin of the page. */
  readonly baseUrl?: string | undefined
  /** Sent with every request, such as a login's `Authorization`; a function is asked each time. */
  readonly headers?: HeadersSource | undefined
  /** Default: the global one. */
  readonly fetch?: typeof fetch | undefined
  /**
   * Event streams and long polls at once; further tasks share one poll. Default 2, since a browser has 6 connections to
   * an HTTP/1.1 server, all pages together.
   */
  readonly maxConnections?: number | undefined
  /** Time, chance and the page, for tests. */
  readonly environment?: Environment | undefined
}

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined
}

export interface GetOptions extends RequestOptions {
  /** Asks for a state that is no older than this request. */
  readonly fresh?: boolean | undefined
}

export type GenerateOptions = CreateOptions & WatchOptions

export interface Client extends Tracker {
  /** One task as it is. */
  get (ref: TaskRef, options?: GetOptions): Promise<Task>
  /** Many tasks as they are: each is among `tasks` or among `errors`. */
  many (refs: readonly TaskRef[], options?: RequestOptions): Promise<TaskList>
  /** Every state of a task from the present one to its end; throws `gave-up` when the end cannot be learnt. */
  watch (ref: TaskRef, options?: WatchOptions): AsyncGenerator<Task, void, undefined>
  /** The end of a task: succeeded or failed. Throws `gave-up` when it cannot be learnt. */
  wait (ref: TaskRef, options?: WatchOptions): Promise<EndedTask>
  /** Creates a task. Sent again under one `Idempotency-Key` until the server has answered. */
  create<Name extends Operation> (operation: Name, body: OperationBody<Name>, options?: CreateOptions): Promise<Task>
  /** Creates a task and yields every state of it. */
  generate<Name extends Operation> (
    operation: Name, body: OperationBody<Name>, options?: GenerateOptions
  ): AsyncGenerator<Task, void, undefined>
  /** Sends a file up. */
  upload (file: Blob, options?: UploadOptions): Promise<UploadedFile>
  /** The balance of the account. */
  credits (options?: RequestOptions): Promise<Credits>
}

/** A client of one kie-bff. Asks nothing by itself; one per page, so that tasks and connections are shared. */
export function createClient (options: ClientOptions = {}): Client {
  const { baseUrl = '', headers, maxConnections = 2, environment = systemEnvironment() } = options
  // Called as a plain function: a browser's fetch refuses any other `this`. Looked up late, for those who replace it.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init))
  const http = createHttp({ baseUrl, headers, fetch: send, environment })
  const tracker = createTracker({ http, environment, maxConnections })
  const pauses = createPauses(environment.clock)

  async function many (refs: readonly TaskRef[], { signal }: RequestOptions = {}): Promise<TaskList> {
    const all: TaskList = { tasks: [], errors: [] }
    for (let first = 0; first < refs.length; first += BATCH_MAX_IDS) {
      const path = batchPath(refs.slice(first, first + BATCH_MAX_IDS).map(keyOf))
      const { tasks, errors } = await http(path, { signal, read: readJson<TaskList> })
      all.tasks.push(...tasks)
      all.errors.push(...errors)
    }
    return all
  }

  const client: Client = {
    ...tracker,
    many,
    get: (ref, { signal, fresh = false } = {}) => http(pathOf(keyOf(ref)), {
      ...(fresh && { headers: { 'cache-control': 'no-cache' } }),
      signal,
      read: readJson<Task>
    }),
    watch: (ref, options = {}) => watch(tracker, ref, options),
    wait: (ref, options = {}) => wait(tracker, ref, options),
    create: (operation, body, options = {}) => create(operation, body, options, { http, pauses, environment }),
    async * generate (operation, body, options = {}) {
      yield * client.watch(await client.create(operation, body, options), options)
    },
    upload: (file, options = {}) => upload(http, file, options),
    credits: ({ signal } = {}) => http('/credits', { signal, read: readJson<Credits> })
  }
  return client
}

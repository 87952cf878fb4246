export { createClient } from './client.js'
export type { Client, ClientOptions, GenerateOptions, GetOptions, RequestOptions } from './client.js'
export type { CreateOptions } from './create.js'
export type { Clock, Environment, Page } from './environment.js'
export { KieError } from './errors.js'
export type { ErrorCode, ErrorDetails } from './errors.js'
export type { HeadersSource } from './http.js'
export type { components, operations, paths } from './schema.js'
export type { TaskView } from './tracked-task.js'
export type {
  Credits, EndedTask, Operation, OperationBody, Problem, Task, TaskList, TaskRef, UploadedFile
} from './types.js'
export type { UploadOptions } from './upload.js'
export type { WatchOptions } from './watch.js'

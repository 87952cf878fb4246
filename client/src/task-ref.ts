import type { Task, TaskRef } from './types.js'

/** The kind of an id that names none. */
const DEFAULT_KIND = 'music'

/** One text per task: the id, after its kind and a colon unless that is music. */
export function keyOf (ref: TaskRef): string {
  if (typeof ref !== 'string') return ref.kind === DEFAULT_KIND ? ref.taskId : `${ref.kind}:${ref.taskId}`
  return ref.startsWith(`${DEFAULT_KIND}:`) ? ref.slice(DEFAULT_KIND.length + 1) : ref
}

/** The path of a task on the server. */
export function pathOf (key: string): string {
  const colon = key.indexOf(':')
  const id = encodeURIComponent(key.slice(colon + 1))
  return colon === -1 ? `/tasks/${id}` : `/${encodeURIComponent(key.slice(0, colon))}/tasks/${id}`
}

/** The server takes as many ids at once. */
export const BATCH_MAX_IDS = 50

/** The path of many tasks. */
export function batchPath (keys: readonly string[]): string {
  return `/tasks?ids=${keys.map(encodeURIComponent).join(',')}`
}

/** The task itself, where the reference is one. */
export function taskOf (ref: TaskRef): Task | undefined {
  return typeof ref !== 'string' && 'state' in ref ? ref : undefined
}

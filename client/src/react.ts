import { createContext, useCallback, useContext, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createClient, type Client } from './client.js'
import { newKey, type CreateOptions } from './create.js'
import { KieError } from './errors.js'
import { keyOf } from './task-ref.js'
import type { TaskView } from './tracked-task.js'
import type { Operation, OperationBody, Task, TaskRef } from './types.js'

const KieContext = createContext<Client>(createClient())

/** Gives the components below another client than that of the page's origin: `<KieProvider value={client}>`. */
export const KieProvider = KieContext.Provider

export interface IdleView {
  readonly phase: 'idle'
  readonly task: undefined
  readonly trouble: undefined
  readonly error: undefined
}

const IDLE: IdleView = { phase: 'idle', task: undefined, trouble: undefined, error: undefined }

type MaybeRef = TaskRef | null | undefined

/**
 * Follows a task to its end while the component is mounted. Components share one connection per task.
 * Without a reference nothing is asked. A task object in its place is what the first render shows.
 */
export function useTask (ref: TaskRef): TaskView
export function useTask (ref: MaybeRef): TaskView | IdleView
export function useTask (ref: MaybeRef): TaskView | IdleView {
  return useViews(ref === null || ref === undefined ? [] : [ref])[0] ?? IDLE
}

/** Follows many tasks: their views in the order of `refs`. Beyond two tasks one request asks for all. */
export function useTasks (refs: readonly TaskRef[]): readonly TaskView[] {
  return useViews(refs)
}

function useViews (given: readonly TaskRef[]): readonly TaskView[] {
  const client = useContext(KieContext)
  const key = given.map(keyOf).join(',')
  // The first reference of a key is kept: a new object for the same task must not look like a change.
  const refs = useMemo(() => given, [key])
  const views = useRef<readonly TaskView[]>([])

  const subscribe = useCallback((onChange: () => void) => {
    const leaves = refs.map(ref => client.subscribe(ref, onChange))
    return () => { for (const leave of leaves) leave() }
  }, [client, refs])

  /** The same array for as long as each view in it is the same. */
  function read (viewOf: (ref: TaskRef) => TaskView): readonly TaskView[] {
    const next = refs.map(viewOf)
    const last = views.current
    if (next.length !== last.length || next.some((view, index) => view !== last[index])) views.current = next
    return views.current
  }
  return useSyncExternalStore(subscribe, () => read(client.view), () => read(client.initialView))
}

export interface Generation {
  /**
   * Creates a task and follows it. While one creation is under way, another call joins it. Resolves with the task as
   * created, or with undefined after an error, which `error` tells.
   */
  generate<Name extends Operation> (
    operation: Name, body: OperationBody<Name>, options?: CreateOptions
  ): Promise<Task | undefined>
  /** Back to `idle`. The task itself goes on. */
  reset (): void
}

export interface CreatingView {
  readonly phase: 'creating'
  readonly task: undefined
  readonly trouble: undefined
  readonly error: undefined
}

/** No task was created, as far as is known. */
export interface RefusedView {
  readonly phase: 'refused'
  readonly task: undefined
  readonly trouble: undefined
  readonly error: KieError
}

export type GenerationView = TaskView | IdleView | CreatingView | RefusedView

const CREATING: CreatingView = { phase: 'creating', task: undefined, trouble: undefined, error: undefined }

/** Creates tasks from event handlers, and follows the last one. */
export function useGenerate (): Generation & GenerationView {
  const client = useContext(KieContext)
  const [own, setOwn] = useState<Task | CreatingView | RefusedView | undefined>()
  const pending = useRef<Promise<Task | undefined>>(undefined)
  const lost = useRef<{ readonly request: string, readonly idempotencyKey: string }>(undefined)
  const created = own !== undefined && 'taskId' in own ? own : undefined
  const followed = useTask(created)

  const generate = useCallback<Generation['generate']>((operation, body, options = {}) => {
    async function run (): Promise<Task | undefined> {
      const request = JSON.stringify([operation, body])
      // The user's own repeat of a request that may have arrived is the same request.
      const { idempotencyKey = lost.current?.request === request ? lost.current.idempotencyKey : newKey() } = options
      setOwn(CREATING)
      try {
        const task = await client.create(operation, body, { ...options, idempotencyKey })
        lost.current = undefined
        setOwn(task)
        return task
      } catch (error) {
        lost.current = { request, idempotencyKey }
        setOwn({ phase: 'refused', task: undefined, trouble: undefined, error: toKieError(error) })
        return undefined
      }
    }
    pending.current ??= run().finally(() => { pending.current = undefined })
    return pending.current
  }, [client])

  const reset = useCallback(() => { setOwn(undefined) }, [])
  const view = own !== undefined && 'phase' in own ? own : followed
  return { ...view, generate, reset }
}

function toKieError (error: unknown): KieError {
  return error instanceof KieError ? error : new KieError(String(error), { code: 'aborted', retryable: true }, error)
}

import { inject, onScopeDispose, shallowRef, toValue, watch } from 'vue'
import type { InjectionKey, MaybeRefOrGetter, ShallowRef } from 'vue'
import { createClient, type Client } from './client.js'
import { keyOf } from './task-ref.js'
import type { TaskView } from './tracked-task.js'
import type { TaskRef } from './types.js'

/** Gives the components below another client than that of the page's origin: `app.provide(kieClient, client)`. */
export const kieClient: InjectionKey<Client> = Symbol('kie-bff-client')

const pageClient = createClient()

/**
 * Follows a task to its end within the present scope; undefined while there is no reference. On a server, where there
 * is no page, it shows what the reference tells and asks nothing.
 */
export function useTask (
  ref: MaybeRefOrGetter<TaskRef | null | undefined>
): Readonly<ShallowRef<TaskView | undefined>> {
  const client = inject(kieClient, pageClient)
  const isPage = 'document' in globalThis
  const view = shallowRef<TaskView>()
  let leave = () => {}

  function follow (): void {
    leave()
    leave = () => {}
    const now = toValue(ref)
    const look = () => { view.value = now === null || now === undefined ? undefined : client.view(now) }
    if (now !== null && now !== undefined && isPage) leave = client.subscribe(now, look)
    look()
  }

  // A new object for the same task is no change.
  watch(() => {
    const now = toValue(ref)
    return now === null || now === undefined ? undefined : keyOf(now)
  }, follow, { immediate: true, flush: 'sync' })
  onScopeDispose(() => { leave() })
  return view
}

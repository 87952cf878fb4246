import { TaskError } from '../../tasks/faults.js'
import type { TaskSource } from '../../tasks/ports.js'
import type { Clock } from '../../traffic/clock.js'
import type { KieClient } from '../transport/client.js'
import { breaksContract } from './contract.js'
import { openEnvelope } from './envelope.js'
import type { Family } from './family.js'
import type { Sanitizer } from './fields.js'
import { isObject } from './json.js'

export interface KieSourceOptions {
  readonly clock: Pick<Clock, 'dateMs'>
  readonly client: KieClient
  readonly families: readonly Family[]
  readonly sanitizer: Sanitizer
}

/** Reads tasks from KIE: one GET of the family's details endpoint, opened, checked and understood. */
export function createKieSource ({ clock, client, families, sanitizer }: KieSourceOptions): TaskSource {
  const byKind = new Map(families.map(family => [family.kind, family]))

  return {
    async read ({ kind, id }, { knownForMs, timeoutMs, isRetry }) {
      const family = byKind.get(kind)
      if (family === undefined) throw new RangeError(`no such family: ${kind}`)

      const response = await client.get(family.path, { taskId: id }, { timeoutMs, onNewConnection: isRetry })
      const dateMs = clock.dateMs()
      const { data, failure } = openEnvelope(response, dateMs)
      // KIE's answer to an id that it does not know (recorded live); other families answer 404 or 422.
      if (data === null) throw new TaskError('not_found')
      if (!isObject(data)) throw breaksContract()
      assertSameTask(data, id)
      const observation = family.observe(data, { sanitizer, dateMs, knownForMs })
      if (failure !== undefined && observation.state !== 'failed') throw failure
      return observation
    }
  }

  /** Nobody may see another task's state, whatever mixed the answers up. */
  function assertSameTask (data: Record<string, unknown>, id: string): void {
    if (typeof data.taskId !== 'string') throw breaksContract()
    const inner = isObject(data.response) ? data.response.taskId ?? id : id
    if (data.taskId === id && inner === id) return
    // A crossed connection would go on answering one request late; a change of case is only KIE's spelling.
    if (data.taskId.toLowerCase() !== id.toLowerCase()) client.replaceConnections()
    throw new TaskError('task_mismatch')
  }
}

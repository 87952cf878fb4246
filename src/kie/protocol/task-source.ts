import { TaskError } from '../../tasks/faults.js'
import type { TaskSource } from '../../tasks/ports.js'
import type { Clock } from '../../traffic/clock.js'
import type { Sanitizer } from '../record/fields.js'
import type { KieClient } from '../transport/client.js'
import { breaksContract } from './contract.js'
import { openEnvelope } from './envelope.js'
import type { Family } from './family.js'
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
      const dialect = byKind.get(kind)?.dialects[0]
      if (dialect === undefined) throw new RangeError(`no such family: ${kind}`)

      const query = { [dialect.parameter]: id }
      const response = await client.get(dialect.path, query, { timeoutMs, onNewConnection: isRetry })
      const dateMs = clock.dateMs()
      const { data, failure } = openEnvelope(response, dateMs, dialect.unknownText)
      if (data === null) throw new TaskError('not_found')
      if (!isObject(data)) throw breaksContract()
      assertSameTask(dialect.idsOf(data), id)
      const observation = dialect.observe(data, { sanitizer, dateMs, knownForMs })
      if (failure !== undefined && observation.state !== 'failed') throw failure
      return observation
    }
  }

  /** Nobody may see another task's state, whatever mixed the answers up. */
  function assertSameTask ([named, ...others]: readonly unknown[], id: string): void {
    if (typeof named !== 'string') throw breaksContract()
    if (named === id && others.every(other => (other ?? id) === id)) return
    // A crossed connection would go on answering one request late; a change of case is only KIE's spelling.
    if (named.toLowerCase() !== id.toLowerCase()) client.replaceConnections()
    throw new TaskError('task_mismatch')
  }
}

import { TaskError } from '../../tasks/faults.js'
import { policy } from '../../tasks/policy.js'
import type { ReadConditions, TaskSource } from '../../tasks/ports.js'
import { taskKey, type Observation, type TaskRef } from '../../tasks/task.js'
import type { Clock } from '../../traffic/clock.js'
import type { Sanitizer } from '../record/fields.js'
import type { KieClient } from '../transport/client.js'
import { breaksContract } from './contract.js'
import { callbackTokensOf } from './callback-echo.js'
import { createDialectMemory } from './dialect-memory.js'
import { openEnvelope } from './envelope.js'
import type { Dialect, Family } from './family.js'
import { isObject } from './json.js'

export interface KieSourceOptions {
  readonly clock: Pick<Clock, 'dateMs'>
  readonly client: KieClient
  readonly families: readonly Family[]
  readonly sanitizer: Sanitizer
}

/**
 * Reads tasks from KIE: one GET of the details endpoint of a family, opened, checked and understood. Of a family with
 * several endpoints it remembers which one knew the task.
 */
export function createKieSource ({ clock, client, families, sanitizer }: KieSourceOptions): TaskSource {
  const byKind = new Map(families.map(({ kind, dialects }) => [kind, dialects]))
  const memory = createDialectMemory(policy.dialectMemory.maxTasks)

  /** @throws {RangeError} for a kind that is no family: a mistake of ours */
  function dialectsOf ({ kind }: TaskRef): Family['dialects'] {
    const dialects = byKind.get(kind)
    if (dialects === undefined) throw new RangeError(`no such family: ${kind}`)
    return dialects
  }

  async function readIn (dialect: Dialect, id: string, conditions: ReadConditions): Promise<Observation> {
    const { timeoutMs, isRetry, knownForMs } = conditions
    const query = { [dialect.parameter]: id }
    const response = await client.get(dialect.path, query, { timeoutMs, onNewConnection: isRetry })
    const dateMs = clock.dateMs()
    const { data, failure } = openEnvelope(response, dateMs, dialect.unknownText)
    if (data === null) throw new TaskError('not_found')
    if (!isObject(data)) throw breaksContract()
    assertSameTask(dialect.idsOf(data), id)
    if (dialect.isOurs?.(data) === false) throw new TaskError('not_found')
    const observation = dialect.observe(data, { sanitizer, dateMs, knownForMs })
    if (failure !== undefined && observation.state !== 'failed') throw failure
    const callbackTokens = callbackTokensOf(response.text)
    return callbackTokens === undefined ? observation : { ...observation, callbackTokens }
  }

  return {
    dialectsOf (ref) {
      const [first, ...others] = dialectsOf(ref)
      if (others.length === 0) return [first.name]
      return memory.order(taskKey(ref), [first.name, ...others.map(({ name }) => name)])
    },

    async read (ref, conditions) {
      const [first, ...others] = dialectsOf(ref)
      if (others.length === 0) return await readIn(first, ref.id, conditions)
      const dialect = others.find(({ name }) => name === conditions.dialect) ?? first
      try {
        const observation = await readIn(dialect, ref.id, conditions)
        memory.knew(taskKey(ref), dialect.name)
        return observation
      } catch (error) {
        if (error instanceof TaskError && error.reason === 'not_found') memory.missed(taskKey(ref), dialect.name)
        throw error
      }
    }
  }

  /** A client must not see another task's state, even if the upstream mixed the answers up. */
  function assertSameTask ([named, ...others]: readonly unknown[], id: string): void {
    if (typeof named !== 'string') throw breaksContract()
    if (named === id && others.every(other => (other ?? id) === id)) return
    // A crossed connection would go on answering one request late; a change of case is only KIE's spelling.
    if (named.toLowerCase() !== id.toLowerCase()) client.replaceConnections()
    throw new TaskError('task_mismatch')
  }
}

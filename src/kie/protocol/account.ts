import { TaskError } from '../../tasks/faults.js'
import type { Clock } from '../../traffic/clock.js'
import type { KieClient } from '../transport/client.js'
import { openEnvelope } from './envelope.js'

export interface KieAccountOptions {
  readonly client: Pick<KieClient, 'get'>
  readonly clock: Clock
  readonly timeoutMs: number
}

const PATH = '/api/v1/chat/credit'

/** No answer of this endpoint is about a record. */
const NEVER = /(?!)/

/**
 * Asks KIE for the credits of the account (https://docs.kie.ai/common-api/get-account-credits).
 * @throws {TaskError} when there is no number in the answer
 */
export function createKieAccount ({ client, clock, timeoutMs }: KieAccountOptions) {
  return async (): Promise<number> => {
    const { data } = openEnvelope(await client.get(PATH, {}, { timeoutMs }), clock.dateMs(), NEVER)
    if (typeof data !== 'number' || !Number.isFinite(data)) throw new TaskError('contract')
    return data
  }
}

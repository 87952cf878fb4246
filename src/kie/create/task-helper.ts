import type { Answer, QuestionRequest, TaskHelper } from '../../tasks/create/submission.js'
import { TaskError } from '../../tasks/faults.js'
import type { Sanitizer } from '../record/fields.js'
import type { KieClient } from '../transport/client.js'
import type { UpstreamResponse } from '../protocol/envelope.js'
import { parseObject } from '../protocol/json.js'
import { isDataOperation, type DataOperation, type Operation } from '../protocol/operation.js'
import { refusalOf } from './refusal.js'
import { uncertain, unmade } from './unmade.js'

export interface KieHelperOptions {
  readonly client: Pick<KieClient, 'post' | 'startByGet'>
  readonly operations: Readonly<Record<string, readonly Operation[]>>
  readonly sanitizer: Sanitizer
}

/** What KIE says while it works, under several codes. */
const AT_WORK = /\bis processing\b|check back shortly/i

/** The code under which a finished result may come. */
const DONE = 422

/** Asks KIE for what it answers at once: one request, and only allowlisted fields of `data` leave. */
export function createKieHelper ({ client, operations, sanitizer }: KieHelperOptions): TaskHelper {
  function operationOf ({ kind, operation: name }: QuestionRequest): DataOperation {
    const operation = operations[kind]?.find(each => each.name === name)
    if (operation === undefined || !isDataOperation(operation)) throw new RangeError(`no such operation: ${kind}/${name}`)
    return operation
  }

  async function send (
    { path, method }: DataOperation, { body }: QuestionRequest, timeoutMs: number
  ): Promise<UpstreamResponse> {
    if (method === undefined) return await client.post(path, JSON.stringify(body), { timeoutMs })
    const query = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
    return await client.startByGet(path, query, { timeoutMs })
  }

  function understand ({ statusCode, text }: UpstreamResponse, operation: DataOperation): Answer {
    const { hasResult, meanings = {} } = operation
    const { code, msg, data } = parseObject(text) ?? {}
    if (typeof code !== 'number') return uncertain(statusCode >= 500 ? 'http_5xx' : 'no_envelope')
    if (code === 200 || (code === DONE && hasResult?.(data) === true)) {
      if (statusCode !== 200) return uncertain('no_data')
      if (hasResult?.(data) === false) return refused(new TaskError('not_ready', { upstreamCode: code }))
      const taken = operation.data.take(data, sanitizer)
      return taken === null ? uncertain('no_data') : { outcome: 'answered', data: taken }
    }
    const words = typeof msg === 'string' ? msg : ''
    if (hasResult !== undefined && AT_WORK.test(words)) return refused(new TaskError('not_ready', { upstreamCode: code }))
    const error = refusalOf(code, words, meanings, sanitizer.text)
    return error === undefined ? uncertain('unlisted_code') : refused(error)
  }

  return {
    changesTask: request => operationOf(request).hasResult !== undefined,
    async ask (request, timeoutMs) {
      const operation = operationOf(request)
      try {
        return understand(await send(operation, request, timeoutMs), operation)
      } catch (error) {
        return unmade(error)
      }
    }
  }
}

function refused (error: TaskError): Answer {
  return { outcome: 'refused', error }
}

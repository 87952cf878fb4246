import type { Submission, SubmissionRequest, TaskMaker } from '../../tasks/create/submission.js'
import { TASK_ID_PATTERN } from '../../tasks/task.js'
import type { KieClient } from '../transport/client.js'
import type { UpstreamResponse } from '../protocol/envelope.js'
import { isObject, parseObject } from '../protocol/json.js'
import type { Operation } from '../protocol/operation.js'
import { refusalOf } from './refusal.js'
import { uncertain, unmade } from './unmade.js'

export interface KieMakerOptions {
  readonly client: Pick<KieClient, 'post'>
  readonly operations: Readonly<Record<string, readonly Operation[]>>
  /** Takes every secret out of a text. */
  readonly redact: (text: string) => string
  /** Where a submission is called back; undefined: nowhere. */
  readonly callbackUrl?: ((token: string) => string) | undefined
}

/** Leads nowhere (RFC 6761), for operations that insist on an address where nothing is called back. */
const NO_ADDRESS = 'https://callback.invalid/'

const TASK_ID = new RegExp(TASK_ID_PATTERN)

/** Makes tasks at KIE: one POST, and only an answer that KIE's own words make certain is taken as certain. */
export function createKieMaker ({ client, operations, redact, callbackUrl }: KieMakerOptions): TaskMaker {
  function operationOf ({ kind, operation: name }: SubmissionRequest): Operation {
    const operation = operations[kind]?.find(each => each.name === name)
    if (operation === undefined) throw new RangeError(`no such operation: ${kind}/${name}`)
    return operation
  }

  function callBackUrl ({ callback }: Operation, token: string): string | undefined {
    if (callback === 'none') return undefined
    return callbackUrl?.(token) ?? (callback === 'required' ? NO_ADDRESS : undefined)
  }

  function understand ({ statusCode, text }: UpstreamResponse, { meanings = {} }: Operation): Submission {
    const { code, msg, data } = parseObject(text) ?? {}
    if (typeof code !== 'number') return uncertain(statusCode >= 500 ? 'http_5xx' : 'no_envelope')
    if (code === 200) {
      const taskId = isObject(data) ? data.taskId : undefined
      return statusCode === 200 && typeof taskId === 'string' && TASK_ID.test(taskId)
        ? { outcome: 'created', taskId }
        : uncertain('no_task_id')
    }
    const error = refusalOf(code, typeof msg === 'string' ? msg : '', meanings, redact)
    return error === undefined ? uncertain('unlisted_code') : { outcome: 'refused', error }
  }

  return {
    async submit (request, timeoutMs) {
      const operation = operationOf(request)
      // The client's own address, where it may have one, is in the body.
      const body = JSON.stringify({ callBackUrl: callBackUrl(operation, request.token), ...request.body })
      try {
        return understand(await client.post(operation.path, body, { timeoutMs }), operation)
      } catch (error) {
        return unmade(error)
      }
    }
  }
}

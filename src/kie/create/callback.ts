import { createHmac, timingSafeEqual } from 'node:crypto'
import { isObject } from '../protocol/json.js'

/** The headers by which KIE signs a callback. */
export interface SignatureHeaders {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
}

/** The task that the body of a callback names, in any of the places where KIE's families do. */
export function taskIdIn (text: string): string | undefined {
  const body = parse(text)
  if (!isObject(body)) return undefined
  const data = isObject(body.data) ? body.data : {}
  return [data.task_id, data.taskId, body.taskId].find(each => typeof each === 'string')
}

/** Without the bounds of a record: nothing else of a body is looked at, and its length has a limit. */
function parse (text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** 32 bytes in base64 of either alphabet, with or without its padding. */
const SIGNATURE = /^[\w+/-]{43}=?$/

const TIMESTAMP = /^\d{1,16}$/

/**
 * Whether KIE has signed for a task: the HMAC-SHA256, under the key of the account, of `<task id>.<timestamp>`
 * (docs.kie.ai, webhook verification). The body is not signed, and KIE names no age beyond which one is too old.
 */
export function createSignatureCheck (key: string) {
  return ({ timestamp = '', signature = '' }: SignatureHeaders, taskId: string): boolean => {
    if (!TIMESTAMP.test(timestamp) || !SIGNATURE.test(signature)) return false
    const expected = createHmac('sha256', key).update(`${taskId}.${timestamp}`).digest()
    return timingSafeEqual(Buffer.from(signature, 'base64'), expected)
  }
}

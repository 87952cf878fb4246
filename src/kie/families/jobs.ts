import { defineDialect, type DialectOptions } from '../protocol/dialect.js'
import type { Family } from '../protocol/family.js'
import { isObject } from '../protocol/json.js'
import { number, numberOrText, object, text } from '../record/fields.js'
import { jobOutputs } from '../record/job-outputs.js'
import { jobResult, parseJobResult, storedJobResult } from '../record/job-result.js'
import { wordOf } from '../record/parts.js'
import { param } from '../record/stored-request.js'

// Facts: https://docs.kie.ai/market/common/get-task-detail and KIE's reference for agents (September 2026). One
// endpoint for every model of the market, and since then for those of all other families too.

const record = object({
  taskId: text,
  model: text,
  state: text,
  successFlag: numberOrText, // since September 2026
  param,
  resultJson: storedJobResult,
  response: jobResult, // since September 2026: resultJson, parsed
  failCode: numberOrText,
  failMsg: text,
  costTime: number, // seconds, though the page says milliseconds (observed)
  creditsConsumed: number, // since June 2026; consumeCredits in callbacks
  consumeCredits: number,
  progress: number,
  completeTime: numberOrText,
  createTime: numberOrText,
  updateTime: numberOrText
})

/** The endpoint as any family may use it whose tasks it knows too. */
export const jobsEndpoint: DialectOptions = {
  name: 'jobs',
  path: '/api/v1/jobs/recordInfo',
  record,
  words: { unfinished: ['waiting', 'queuing', 'generating'], success: ['success'], failure: ['fail'] },
  unknownAnswer: { code: 422, msg: 'recordInfo is null' },
  unknownText: /record.*(is null|not exist)|task not found/i,
  idsOf: ({ taskId }) => [taskId],

  find (data, sanitizer) {
    const result = parseJobResult(data)
    const outputs = jobOutputs(result, data.model, sanitizer)
    return {
      word: wordOf(data.state),
      ...outputs,
      // A model may make something that is neither a file nor a text.
      done: outputs.done.length > 0 ? outputs.done : [isObject(result) && Object.keys(result).length > 0],
      progress: typeof data.progress === 'number' ? data.progress / 100 : undefined,
      errorCode: data.failCode,
      errorMessage: data.failMsg
    }
  }
}

export const jobs: Family = { kind: 'jobs', title: 'market task', dialects: [defineDialect(jobsEndpoint)] }

import { number, numberOrText, object, text, type Field } from './fields.js'

/**
 * The record of a task that makes something of a finished song: the same around each `response`. The callback address
 * in it is left out.
 */
export function conversionRecord (response: Field): Field {
  return object({
    taskId: text,
    musicId: text,
    musicIndex: number,
    completeTime: numberOrText,
    response,
    successFlag: numberOrText,
    createTime: numberOrText,
    errorCode: numberOrText,
    errorMessage: text
  })
}

import type { Row } from './rows.js'

export type Fields = Readonly<Record<string, unknown>>

/** An envelope that says no. */
export function refusal (code: number, msg: string): object {
  return { code, msg, data: null }
}

/** What KIE says of the first thing that is wrong with a request, in its order and its words; undefined: nothing. */
export function mistakeIn (fields: Fields, row: Row): object | undefined {
  const { required, models, options, maxLengths, needsCallback, noSource } = row
  const { model, callBackUrl, taskId } = fields
  if (required.some(name => !has(fields, name))) return refusal(500, 'This field is required')
  if (has(fields, 'model') && !models.test(String(model))) {
    return refusal(422, 'The model name you specified is not supported.')
  }
  if (String(model).startsWith('sora-2')) return refusal(500, 'This model is temporarily paused.')
  for (const [name, maxLength] of Object.entries(maxLengths)) {
    if (has(fields, name) && String(fields[name]).length > maxLength) {
      return refusal(500, 'The text length cannot exceed the maximum limit')
    }
  }
  for (const [name, option] of Object.entries(options)) {
    if (has(fields, name) && !option.test(String(fields[name]))) {
      return refusal(500, `${name} is not within the range of allowed options`)
    }
  }
  if (needsCallback && (callBackUrl === undefined || callBackUrl === '')) return refusal(422, 'Please enter callBackUrl.')
  // Every id that begins so is a task here.
  const isUnknown = noSource !== undefined && has(fields, 'taskId') && !String(taskId).startsWith('demo')
  return isUnknown ? refusal(422, noSource) : undefined
}

function has (fields: Fields, name: string): boolean {
  return fields[name] !== undefined && fields[name] !== null
}

import { TaskError } from '../../tasks/faults.js'

/** The envelope was good, the record in it is not: that says nothing of other tasks. */
export function breaksContract (): TaskError {
  return new TaskError('record')
}

import type { Dispatcher } from 'undici'
import type { TaskError } from '../../tasks/faults.js'

/** Nothing of a request has left. */
export class UnsentError extends Error {
  override readonly name = 'UnsentError'
  override readonly cause: TaskError

  constructor (cause: TaskError) {
    super('unsent')
    this.cause = cause
  }
}

/**
 * Calls `onDeparture` before the first byte of a request can be written: undici tells that a request starts once its
 * connection, TLS included, is ready, and writes it next. A request whose deadline has passed by then is not written.
 */
export function reportDeparture (
  signal: AbortSignal, onDeparture: () => void
): Dispatcher.DispatcherComposeInterceptor {
  return dispatch => (options, handler) => dispatch(options, {
    onRequestStart: (controller, context) => {
      if (!signal.aborted) onDeparture()
      handler.onRequestStart?.(controller, context) // aborts when the signal has fired
    },
    onResponseStart: (controller, statusCode, headers, statusMessage) => {
      handler.onResponseStart?.(controller, statusCode, headers, statusMessage)
    },
    onResponseData: (controller, chunk) => { handler.onResponseData?.(controller, chunk) },
    onResponseEnd: (controller, trailers) => { handler.onResponseEnd?.(controller, trailers) },
    onResponseError: (controller, error) => { handler.onResponseError?.(controller, error) }
  })
}

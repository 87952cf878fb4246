import type { Dispatcher } from 'undici'
import { fromTransport } from './transport-errors.js'

/**
 * Tells what a failed call means by whether its answer had begun: an upstream that breaks off has answered, badly; one
 * that has said nothing is out of reach. Neither the error nor the socket tells: a connection that is used again has
 * read the bytes of earlier answers.
 */
export const reportResponseProgress: Dispatcher.DispatcherComposeInterceptor = dispatch => (options, handler) => {
  let hasBegun = false
  return dispatch(options, {
    onRequestStart: (controller, context) => { handler.onRequestStart?.(controller, context) },
    onResponseStarted: () => { hasBegun = true },
    onResponseStart: (controller, statusCode, headers, statusMessage) => {
      handler.onResponseStart?.(controller, statusCode, headers, statusMessage)
    },
    onResponseData: (controller, chunk) => { handler.onResponseData?.(controller, chunk) },
    onResponseEnd: (controller, trailers) => { handler.onResponseEnd?.(controller, trailers) },
    onResponseError: (controller, error) => {
      handler.onResponseError?.(controller, fromTransport(error, hasBegun))
    }
  })
}

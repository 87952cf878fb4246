import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from '../../problems/problem.js'

/** Leaves the bodies of these routes as they come, of any type, so that they are passed on while they arrive. */
export function addStreamedBody (app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request: unknown, payload: unknown, done: (error: null, body: unknown) => void) => {
    done(null, payload)
  })
}

/**
 * An `onRequest` hook that refuses a body which says that it is longer. No byte of it is read, and its connection ends
 * behind the answer. A body that tells no length passes.
 */
export function refuseLongerThan (maxBytes: number) {
  return ({ headers }: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    if (Number(headers['content-length'] ?? 0) <= maxBytes) return done()
    reply.raw.shouldKeepAlive = false
    done(new ProblemError('payload-too-large'))
  }
}

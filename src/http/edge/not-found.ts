import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from '../problems/problem.js'
import type { SendProblem } from '../problems/send-problem.js'

/**
 * Answers what no route takes: 204 with `Allow` to an OPTIONS, 405 with `Allow` to a wrong method, else 404.
 * To be called before the routes are registered, since it learns them as they come, but after CORS, whose `OPTIONS *`
 * takes every preflight and is no address of ours.
 */
export function addNotFound (app: FastifyInstance, sendProblem: SendProblem): void {
  const routes: Array<{ readonly pattern: RegExp, readonly methods: readonly string[] }> = []

  app.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: toPattern(url), methods: [method].flat() })
  })

  function methodsOf (path: string): readonly string[] {
    return routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods)
  }

  function answer (request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const { method, url } = request
    const methods = methodsOf(url.replace(/\?.*$/s, ''))
    // A folder of files takes the address of a file that is not there, and finds it missing.
    const isMissing = methods.length === 0 || methods.includes(method)
    if (isMissing) return sendProblem(new ProblemError('route-not-found'), request, reply)
    const allow = [...new Set([...methods, 'OPTIONS'])].sort().join(', ')
    if (method === 'OPTIONS') return reply.code(204).header('allow', allow).send()
    return sendProblem(new ProblemError('method-not-allowed', { allow }), request, reply)
  }

  // In a hook, before the body is looked at: a wrong method is not a wrong body.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) answer(request, reply)
    else done()
  })
  app.setNotFoundHandler(answer)
}

/** `/tasks/:id` → one segment, `/docs/*` → anything. Linear: no part of it can match in two ways. */
function toPattern (url: string): RegExp {
  const source = url
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[A-Za-z]+/g, '[^/]+')
    .replace(/\*$/, '.*')
  return new RegExp(`^${source}$`)
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recordOf } from '../../tasks/snapshot.js'
import { isTaskId } from '../../tasks/task.js'
import { cacheStatusOf } from '../clients/cache-status.js'
import type { TaskReads } from '../clients/task-reads.js'
import type { ProblemLog } from '../problems/problem-log.js'
import { ProblemError, slugOf } from '../problems/problem.js'
import { mayRetryLater, retryAfterSeconds, type SendProblem } from '../problems/send-problem.js'
import { addKieAccountRoutes, type KieAccountOptions } from './kie-account-routes.js'
import { addKieCreateRoutes, type KieCreateOptions } from './kie-create-routes.js'
import { sendData, sendRefusal } from './kie-envelope.js'
import type { KiePath } from './kie-path.js'
import { kieRefusalOf } from './kie-refusal.js'
import { kieReadSchema } from './kie-schemas.js'
import { addKieUploadRoutes } from './kie-upload-routes.js'

export interface KieRoutesOptions {
  readonly kiePaths: readonly KiePath[]
  readonly reads: Pick<TaskReads, 'read'>
  /** How tasks are made; undefined: they are only read. */
  readonly create?: KieCreateOptions
  readonly account?: KieAccountOptions
  readonly logProblem: ProblemLog
  readonly sendProblem: SendProblem
}

type KieRequest = FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>

/**
 * KIE's own paths, so that its clients need another base URL and no token: HTTP 200 and `{ code, msg, data }`, from the
 * same cache, windows and limits as our own. `data` is `record`, byte for byte. Failures are codes of KIE's, except
 * those from before routing.
 */
export async function kieRoutes (app: FastifyInstance, options: KieRoutesOptions): Promise<void> {
  const { kiePaths, reads, create, account, logProblem, sendProblem } = options
  const byPath = new Map(kiePaths.map(kiePath => [kiePath.path, kiePath]))

  app.setErrorHandler((error, request, reply) => {
    const slug = slugOf(error)
    const unknown = slug === 'task-not-found' ? byPath.get(String(request.routeOptions.url))?.unknown : undefined
    const refusal = unknown ?? kieRefusalOf(error)
    if (refusal === undefined) return sendProblem(error, request, reply)
    logProblem(error, request)
    if (mayRetryLater(slug)) reply.header('retry-after', String(retryAfterSeconds(error)))
    return sendRefusal(reply, refusal)
  })

  for (const kiePath of kiePaths) {
    const { kind, path, parameter } = kiePath
    const schema = kieReadSchema(kiePath)
    // The id is looked at here: a mistake is told in KIE's form, which names no parameter.
    const route = { schema, config: { taskKind: kind }, validatorCompiler: () => () => true }
    app.get(path, route, async (request: KieRequest, reply) => {
      const id = request.query[parameter]
      if (!isTaskId(id)) throw new ProblemError('invalid-task-id')
      const reading = await reads.read({ kind, id }, request)
      reply.header('cache-control', 'private, no-cache').header('cache-status', cacheStatusOf(reading))
      return sendData(reply, recordOf(reading.snapshot))
    })
  }

  if (create !== undefined) addKieCreateRoutes(app, create)
  if (account === undefined) return
  addKieAccountRoutes(app, account)
  await addKieUploadRoutes(app, account)
}

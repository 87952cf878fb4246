import type { Server } from 'node:http'
import rateLimit from '@fastify/rate-limit'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import type { TaskService } from '../tasks/read/service.js'
import { callbackRoutes, type CallbackOptions } from './callbacks/callback-routes.js'
import { addClientAccess, addClientIdentity } from './clients/client-access.js'
import { addClientQuota } from './clients/client-quota.js'
import { addForwardedForNotice } from './clients/forwarded-for.js'
import { createNotFoundBudget } from './clients/not-found-budget.js'
import { quotaStore } from './clients/quota-store.js'
import { createTaskReads } from './clients/task-reads.js'
import { frontDoor, type FrontDoorOptions } from './docs/front-door.js'
import { addOpenApi } from './docs/openapi.js'
import { addAllowedHosts, hasOneHost } from './edge/allowed-hosts.js'
import { addBodyTimeout, BODY_MAX_MS } from './edge/body-timeout.js'
import { addCors } from './edge/cors.js'
import { addDiscardBody } from './edge/discard-body.js'
import { addGracefulClose } from './edge/socket/graceful-close.js'
import { addNotFound } from './edge/not-found.js'
import { addOverload } from './edge/overload.js'
import { refuseConnect, refuseExpectation, refuseLate, refuseSocket } from './edge/socket/parser-errors.js'
import { requestIdOf } from './edge/request-id.js'
import { SECURITY_HEADERS } from './edge/security-headers.js'
import { CONNECTION_LIMITS, createSocketExchanges } from './edge/socket/socket-exchanges.js'
import { createValidatorCompiler } from './edge/validator-compiler.js'
import { fileRoutes, type FileOptions } from './files/file-routes.js'
import type { KiePath } from './kie/kie-path.js'
import { kieRoutes } from './kie/kie-routes.js'
import { healthRoutes } from './ops/health.js'
import { addRequestReports } from './ops/request-reports.js'
import { createProblemLog } from './problems/problem-log.js'
import { problemRoutes } from './problems/problem-routes.js'
import { problemSchema } from './problems/problem-schemas.js'
import { ProblemError } from './problems/problem.js'
import { createSendProblem } from './problems/send-problem.js'
import { createSendRefusal } from './tasks/events/refused-stream.js'
import { taskRoutes, type TaskRoutesOptions } from './tasks/task-routes.js'
import { taskSchemas } from './tasks/task-schemas.js'

export interface HttpServerOptions extends
  Omit<TaskRoutesOptions, 'service' | 'reads' | 'chargeQuota' | 'logProblem'>, FrontDoorOptions {
  readonly service: TaskService
  /** KIE's own paths that are answered too. */
  readonly kiePaths: readonly KiePath[]
  readonly logger: FastifyBaseLogger
  /** SHA-256 digests of the keys that let a client in; empty: no client needs one. */
  readonly clientKeys: readonly string[]
  /** Requests per client per second; 0 switches the quota off. */
  readonly clientRateLimit: number
  /** Ids that the upstream did not know, per client per 10 s; 0 switches the budget off. */
  readonly clientMissLimit: number
  /** Connections at once; one more is closed as it comes. */
  readonly maxConnections: number
  /** One line for each request. */
  readonly accessLog: boolean
  readonly corsOrigins: readonly string[]
  /** Networks whose X-Forwarded-* headers count. */
  readonly trustedProxies: readonly string[]
  /** The names that are answered to; undefined: any. */
  readonly allowedHosts: readonly string[] | undefined
  /** How KIE tells of tasks; undefined: it is not listened to. */
  readonly callbacks?: CallbackOptions
  /** What surrounds a creation; undefined: no route of it is there. */
  readonly account?: FileOptions
}

export interface HttpServer {
  readonly app: FastifyInstance
  /** From now on `/readyz` sends new traffic away; everything else goes on. */
  drain (): void
}

/** A route that takes a longer body says so. */
const BODY_MAX_BYTES = 16 * 1024

export async function createHttpServer (options: HttpServerOptions): Promise<HttpServer> {
  const { baseUrl, publish, callbacks, account } = options
  const logProblem = createProblemLog({ clock: options.clock, publish })
  const sendProblem = createSendProblem(logProblem, baseUrl)
  const exchanges = createSocketExchanges(CONNECTION_LIMITS)
  const app = Fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    // No logger of its own for each request: the few lines there are name the request themselves.
    childLoggerFactory: logger => logger,
    genReqId: requestIdOf,
    bodyLimit: BODY_MAX_BYTES,
    trustProxy: options.trustedProxies.length > 0 && [...options.trustedProxies],
    // Above every address that Node's parser lets through, so that a long id gets the answer of its schema.
    routerOptions: { maxParamLength: 16_384 },
    // Fastify answers these on its own, past every handler; ours are problem documents.
    return503OnClosing: false,
    frameworkErrors (error, request, reply) {
      // Past every hook, so that its body is not waited for: the connection ends behind this answer.
      reply.raw.shouldKeepAlive = false
      exchanges.begin(request.raw, reply.raw, () => { sendProblem(error, request, reply.headers(SECURITY_HEADERS)) })
    },
    clientErrorHandler: (error, socket) => { refuseSocket(error, socket, exchanges.newestOn(socket), baseUrl) },
    requestTimeout: BODY_MAX_MS,
    // A client that sends its headers slower than this is gone a second later at most.
    http: { headersTimeout: 5_000, connectionsCheckingInterval: 1_000, requireHostHeader: false }
  })
  app.server.maxConnections = options.maxConnections
  // Full: kept connections make way for new ones.
  app.server.on('drop', () => { (app.server as Server).closeIdleConnections() })
  app.server.on('checkExpectation', (request, response) => { refuseExpectation(request, response, baseUrl) })
  app.server.on('connect', (_request, socket) => { refuseConnect(socket, baseUrl) })
  app.addHook('onRequest', (request, reply, done) => { exchanges.begin(request.raw, reply.raw, done) })
  addBodyTimeout(app, options.clock, socket => { refuseLate(socket, exchanges.newestOn(socket), baseUrl) })
  addGracefulClose(app)
  addRequestReports(app, options)
  // A form on any page may send this type without asking first.
  app.removeContentTypeParser('text/plain')

  let isDraining = false
  let isClosing = false
  app.addHook('preClose', async () => { isClosing = true })
  // Schemas of responses describe; what leaves is allowlisted where it is made. Fastify would compile a serializer for
  // each of them, half a second of CPU with all families.
  app.setValidatorCompiler(createValidatorCompiler())
  app.setSerializerCompiler(() => body => JSON.stringify(body))
  app.setErrorHandler(createSendRefusal({ ...options, sendProblem, log: logProblem }))
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).headers(SECURITY_HEADERS)
    done()
  })
  addDiscardBody(app)
  // Before every hook that may refuse a request, so that a page can read why.
  await addCors(app, options.corsOrigins)
  app.addHook('onRequest', (request, _reply, done) => {
    if (isClosing) done(new ProblemError('shutting-down'))
    else if (!hasOneHost(request.raw)) done(new ProblemError('malformed-request'))
    else done()
  })
  if (options.allowedHosts !== undefined) addAllowedHosts(app, options.allowedHosts)
  addOverload(app)
  addClientIdentity(app, options.clientKeys)
  addForwardedForNotice(app, publish)
  await app.register(rateLimit, { global: false, store: quotaStore(options.clock) })
  const chargeQuota = addClientQuota(app, options.clientRateLimit)
  addClientAccess(app, options.clientKeys)
  addNotFound(app, sendProblem)

  for (const schema of [problemSchema, ...taskSchemas(options.kinds)]) app.addSchema(schema)
  await addOpenApi(app, { ...options, needsKey: options.clientKeys.length > 0 })
  const reads = createTaskReads({ ...options, notFoundBudget: createNotFoundBudget(options) })
  await app.register(taskRoutes, { ...options, reads, chargeQuota, logProblem })
  await app.register(kieRoutes, { ...options, reads, logProblem, sendProblem })
  if (account !== undefined) await app.register(fileRoutes, { ...options, ...account })
  if (callbacks !== undefined) await app.register(callbackRoutes, callbacks)
  await app.register(frontDoor, options)
  await app.register(healthRoutes, { isReady: () => !isDraining && !isClosing })
  await app.register(problemRoutes, { baseUrl })

  return { app, drain () { isDraining = true } }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isOpen, isPreflight } from '../edge/route-access.js'
import { ProblemError } from '../problems/problem.js'
import type { Client } from './client-identity.js'
import { createClientKeys } from './client-keys.js'

const CLIENT_KEY = 'clientKey' satisfies keyof Client
const IS_ANSWERED = 'isAnswered' satisfies keyof Client

/** From now on `clientOf` knows a client by its key, if it sends one of these. To be called before the quota. */
export function addClientIdentity (app: FastifyInstance, digests: readonly string[]): void {
  app.decorateRequest(CLIENT_KEY, undefined)
  app.decorateRequest(IS_ANSWERED, false)
  if (digests.length === 0) return

  const identify = createClientKeys(digests)
  app.addHook('onRequest', (request, _reply, done) => {
    request.setDecorator(CLIENT_KEY, identify(request.raw.rawHeaders))
    done()
  })
}

/**
 * Lets in the clients that were identified; without configured keys, all. To be called after the quota: a request that
 * is refused here has been counted against its address, so that guessing has a limit, and a good key against itself, so
 * that it works however many guess from behind the same address.
 */
export function addClientAccess (app: FastifyInstance, digests: readonly string[]): void {
  app.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const { clientKey }: Client = request
    const lacksKey = digests.length > 0 && clientKey === undefined && !isPreflight(request)
    const keyName = keyNameIn(request)
    if ((!lacksKey && keyName === undefined) || isOpen(request)) return done()
    if (keyName !== undefined) return done(new ProblemError('invalid-request', { errors: [{ field: keyName, expected: KEY_PLACE }] }))
    // The same for no key, a wrong one and too many.
    reply.header('www-authenticate', 'Bearer')
    done(new ProblemError('unauthorized'))
  })
}

const KEY_NAMES = new Set(['apikey', 'xapikey', 'key', 'clientkey', 'token', 'accesstoken', 'authtoken', 'bearer', 'authorization', 'auth'])

const KEY_PLACE = 'a key in a header, Authorization or X-Api-Key: every log on the way has read the one in this address'

/** A parameter that holds a key, in our spelling. An address is written into logs and histories on its way here. */
function keyNameIn ({ query }: FastifyRequest): string | undefined {
  return Object.keys(query as object).map(name => name.toLowerCase().replace(/[^a-z]/g, '')).find(name => KEY_NAMES.has(name))
}

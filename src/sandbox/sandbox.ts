import Fastify, { type FastifyReply } from 'fastify'
import { callableUrl, createSandboxCalls, machineTimer, type Timer } from './creating/calls.js'
import { createSandboxHelpers } from './creating/helpers.js'
import { HELPER_ROWS, TASK_ROWS } from './creating/rows.js'
import { FULL_HD } from './creating/upgrades.js'
import { createSandboxCreation } from './creation.js'
import { kindMadeAt, withCallBackUrl, type SandboxFamily } from './families/family.js'
import { families } from './families/index.js'
import { createLives } from './lives.js'
import { addMedia, type StreamState } from './media-routes.js'
import { stageAt, storyOf, type Stage } from './stories.js'
import { addUploads } from './uploads.js'

export interface SandboxOptions {
  /** The one bearer token that is accepted; default: any. */
  readonly apiKey?: string
  /** How much faster than life a task lives; default 1: a song takes 20 s. */
  readonly speed?: number
  /** Milliseconds since 1970; default: the machine's clock. */
  readonly dateMs?: () => number
  /** Calls `run` once after so many milliseconds, and returns what cancels that; default: the machine's timers. */
  readonly after?: Timer
  /** Signs the calls to `callBackUrl`; default: they are not signed. */
  readonly webhookKey?: string | undefined
}

export interface Sandbox {
  /** Listens on loopback; port 0 picks one. */
  listen (port?: number): Promise<URL>
  /** Calls of details endpoints so far: all of them, refused ones too, or those that were let in to read one id. */
  calls (id?: string): number
  /** Tasks made so far. */
  made (): number
  /** What is left of the balance. */
  credits (): number
  close (): Promise<void>
}

/** KIE's own words for it; the one for a missing id is documented for another family of tasks only. */
const UNAUTHORIZED = { code: 401, msg: 'You do not have access permissions' }
const NO_TASK_ID = { code: 400, msg: 'taskId parameter is required' }
const TOO_OFTEN = { code: 429, msg: 'Rate limit exceeded', data: null }

/**
 * A stateful fake KIE: the details endpoints of every family, from KIE's documentation and what is publicly known of
 * their answers. An id that begins with `demo` is a task of each of them.
 *
 * Imitates the envelope, errors under HTTP 200, the bearer token, the edge that wants a User-Agent, the session cookie,
 * a limit of 3 reads per id and second, of all families together, making tasks, with the account's limit and balance,
 * and callbacks, some of them twice or out of order. Does not imitate compression, the real lengths of anything, or any
 * fault of HTTP itself. Remembers the 10 000 ids that were read last.
 */
export function createSandbox (options: SandboxOptions = {}): Sandbox {
  const { apiKey, speed = 1, dateMs = Date.now, after = machineTimer, webhookKey } = options
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000 } // ids in media links; the router's own limit is 100
  })
  const lives = createLives()
  let origin = ''
  const helpers = createSandboxHelpers({ dateMs, speed, origin: () => origin })
  const calls = createSandboxCalls({ dateMs, after, speed, webhookKey })
  const creation = createSandboxCreation({
    dateMs,
    helpers,
    onMade (task) {
      const kind = kindMadeAt(task.path)
      if (calls.follow(task)) lives.begin(task.id, kind, dateMs(), String(callableUrl(task.callBackUrl)))
    }
  })
  let totalCalls = 0

  function stageOf (stages: readonly Stage[], bornAtMs: number, nowMs: number): Stage {
    return stageAt(stages, (nowMs - bornAtMs) * speed)
  }

  function answer ({ kind, unknown, knows, record }: SandboxFamily, id: unknown): object {
    if (typeof id !== 'string' || id === '') return NO_TASK_ID
    const nowMs = dateMs()
    const { bornAtMs, isTooOften } = lives.read(id, kind, nowMs)
    if (isTooOften) return TOO_OFTEN
    const story = storyOf(id)
    if (story === undefined || knows?.(id) === false) return { ...unknown, data: null }
    if ('envelope' in story) return { ...story.envelope, data: null }
    const stage = stageOf(story.stages, bornAtMs, nowMs)
    const sinceMs = Math.round(bornAtMs + stage.fromMs / speed)
    const data = record({ id, stage, bornAtMs, sinceMs, origin, resolution: helpers.resolutionOf(id) })
    return { code: 200, msg: 'success', data: withCallBackUrl(data, lives.find(id)?.callBackUrl) }
  }

  function isAuthorized (header: string | undefined): boolean {
    const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1]
    return token !== undefined && (apiKey === undefined || token === apiKey)
  }

  function streamOf (id: string): StreamState {
    const story = storyOf(id)
    const bornAtMs = lives.find(id)?.bornAtMs.get('music')
    if (story === undefined || 'envelope' in story || bornAtMs === undefined) return 'unknown'
    return stageOf(story.stages, bornAtMs, dateMs()) === story.stages.at(-1) ? 'over' : 'playing'
  }

  for (const family of families) {
    // A `taskId` that is sent twice arrives as an array.
    app.get<{ Querystring: { taskId?: unknown } }>(family.path, async (request, reply) => {
      totalCalls++
      if (request.headers['user-agent'] === undefined) return edgeRefusal(reply)
      reply.header('set-cookie', 'JSESSIONID=SANDBOX; Path=/; HttpOnly')
      reply.type('application/json;charset=UTF-8')
      return isAuthorized(request.headers.authorization) ? answer(family, request.query.taskId) : UNAUTHORIZED
    })
  }

  for (const path of [...Object.keys(TASK_ROWS), ...Object.keys(HELPER_ROWS)]) {
    app.route({
      method: path === FULL_HD ? 'GET' : 'POST',
      url: path,
      async handler ({ headers, query, body, raw }, reply) {
        if (headers['user-agent'] === undefined) return edgeRefusal(reply)
        if (!isAuthorized(headers.authorization)) return UNAUTHORIZED
        const answer = creation.create(path, path === FULL_HD ? query : body)
        if (answer === undefined) raw.socket.destroy()
        return answer
      }
    })
  }

  app.get('/sandbox/calls', async () => ({
    total: totalCalls,
    made: creation.made,
    credits: creation.credits,
    tasks: Object.fromEntries([...lives.entries()].map(([id, life]) => [id, life.calls]))
  }))

  addMedia(app, streamOf)
  addUploads(app, { isAuthorized, origin: () => origin, dateMs, credits: () => creation.credits })

  return {
    async listen (port = 0) {
      origin = await app.listen({ host: '127.0.0.1', port })
      return new URL(origin)
    },
    calls: id => id === undefined ? totalCalls : lives.find(id)?.calls ?? 0,
    made: () => creation.made,
    credits: () => creation.credits,
    async close () {
      calls.close()
      await app.close()
    }
  }
}

/** What Cloudflare in front of KIE says to a User-Agent that it does not like; here: to none. */
function edgeRefusal (reply: FastifyReply): FastifyReply {
  return reply.code(403).type('text/plain').send('error code: 1010')
}

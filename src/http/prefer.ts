import type { FastifyReply, FastifyRequest } from 'fastify'

const WAIT_MAX_SECONDS = 60

const WAIT = /^wait\s*=\s*(?:(\d+)|"(\d+)")\s*(?:;.*)?$/i

/**
 * The seconds of `Prefer: wait=N` (RFC 7240, 4.3), at most 60. The first `wait` counts; one that is no whole number,
 * like every other preference, is as if it were not there.
 */
export function parseWaitSeconds (prefer: string | string[] = []): number | undefined {
  const wait = [prefer].flat().join(',').split(',').map(each => each.trim()).find(each => /^wait\b/i.test(each))
  const [, token, quoted] = WAIT.exec(wait ?? '') ?? []
  const seconds = token ?? quoted
  return seconds === undefined ? undefined : Math.min(WAIT_MAX_SECONDS, Number(seconds))
}

/** Tells caches that the answer depends on `Prefer`, beside whatever else it depends on. */
export function varyByPrefer (_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  reply.header('vary', [reply.getHeader('vary') ?? [], 'Prefer'].flat().join(', '))
  done()
}

import type { BaseLogger } from 'pino'
import { policy } from '../tasks/policy.js'
import type { Publish, UpstreamCondition } from '../tasks/telemetry.js'
import type { Clock } from '../traffic/clock.js'
import { createEpisode } from '../traffic/episode.js'

export interface OperatorLogOptions {
  readonly logger: Pick<BaseLogger, 'warn' | 'error'>
  readonly clock: Clock
}

/** What a condition means for the operator, when it begins. */
const MEANINGS: Readonly<Record<UpstreamCondition, string>> = {
  credentials: 'key refused by KIE: no calls but a few probes now and then; check the key and KIE\'s IP whitelist',
  'edge-block': 'server refused by KIE\'s edge, not the key: check KIE_USER_AGENT and the address we call from',
  maintenance: 'KIE in maintenance: no calls but a few probes now and then',
  'slow-down': 'calls slowed down: KIE says "too often" for many tasks; lower KIE_MAX_RPS'
}

/**
 * The log lines of what happens, few enough to be read: one per change of the upstream's health, and one at the begin
 * and one at the end of a fault that concerns many requests.
 */
export function createOperatorLog ({ logger, clock }: OperatorLogOptions): Publish {
  const episode = (name: string) => createEpisode({
    clock,
    quietMs: policy.episodeQuietMs,
    onBegin: () => { logger.warn({ isOn: true }, `${name} begun`) },
    onEnd: count => { logger.warn({ isOn: false, count }, `${name} ended`) }
  })
  const noteStale = episode('stale answers')
  const noteLimited = episode('client limits exceeded')
  const noteUnsigned = episode('callbacks with a bad signature')
  let peer: string | undefined
  const noteForwarded = createEpisode({
    clock,
    quietMs: policy.episodeQuietMs,
    onBegin () {
      logger.warn({ peer }, 'X-Forwarded-For ignored: all clients behind this peer share one quota; TRUST_PROXY lets them differ')
    },
    onEnd () {}
  })

  return event => {
    switch (event.about) {
      case 'breaker':
        logger.warn({ from: event.from, to: event.to }, 'circuit breaker changed')
        break
      case 'answer':
        if (event.outcome === 'stale') noteStale()
        break
      case 'client-limit':
        noteLimited()
        break
      case 'forwarded-for-ignored':
        peer = event.peer
        noteForwarded()
        break
      case 'submission-uncertain':
        logger.error({ reason: event.reason }, 'submission uncertain')
        break
      case 'callback':
        if (event.outcome === 'unsigned') noteUnsigned()
        else if (event.outcome === 'settled') logger.warn('submission settled by a callback')
        else if (event.outcome === 'foreign') logger.warn('callback refused: its task belongs to another submission')
        break
      case 'intent-not-written':
        logger.error('intent not written')
        break
      case 'request':
      case 'upstream-call':
      case 'flight':
      case 'wait':
      case 'end-told':
      case 'event':
      case 'creation':
      case 'submission':
        break // measured, not told
      default:
        if (event.isOn) logger.error({ condition: event.about, isOn: true }, MEANINGS[event.about])
        else logger.warn({ condition: event.about, isOn: false }, `${event.about} over`)
    }
  }
}

import type { BaseLogger } from 'pino'
import type { UpstreamEvent } from '../tasks/telemetry.js'

type Condition = Exclude<UpstreamEvent['about'], 'breaker'>

/** What a condition means for the operator, when it begins. */
const MEANINGS: Readonly<Record<Condition, string>> = {
  credentials: 'KIE refuses our key: no calls but a few probes now and then; check the key and KIE\'s IP whitelist',
  'edge-block': 'KIE\'s edge refuses this server, not the key: check KIE_USER_AGENT and the address we call from',
  maintenance: 'KIE is in maintenance: no calls but a few probes now and then',
  'slow-down': 'KIE says "too often" for many tasks: all calls together slow down; lower KIE_MAX_RPS'
}

/** One line per turn in the upstream's health; what fails in between is not told call by call. */
export function createOperatorLog (logger: Pick<BaseLogger, 'info' | 'warn' | 'error' | 'fatal'>): (event: UpstreamEvent) => void {
  return event => {
    if (event.about === 'breaker') {
      const { from, to } = event
      logger.warn({ from, to }, 'circuit breaker')
    } else if (event.isOn) {
      logger.error({ condition: event.about, isOn: true }, MEANINGS[event.about])
    } else {
      logger.warn({ condition: event.about, isOn: false }, `over: ${event.about}`)
    }
  }
}

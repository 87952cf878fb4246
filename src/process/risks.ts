import type { BaseLogger } from 'pino'
import type { Config } from '../config/config.js'
import { isLoopbackHost } from '../config/network-settings.js'

/** Warns of what is allowed and may surprise. */
export function warnOfRisks (config: Config, logger: Pick<BaseLogger, 'warn'>): void {
  const { clientKeys, host, kie, isCreationOn, dataDir, metricsHost, metricsPort } = config
  const isOpen = clientKeys.length === 0
  const spends = isCreationOn && kie !== undefined
  if (isOpen && !isLoopbackHost(host)) {
    logger.warn({ variable: 'CLIENT_KEYS' }, 'tasks readable by every client of this port: CLIENT_KEYS restricts them')
  }
  if (isOpen && spends) {
    logger.warn({ variable: 'CLIENT_KEYS' }, 'credits of the KIE account spendable by every client of this port: CLIENT_KEYS restricts them')
  }
  if (spends && dataDir === undefined) {
    logger.warn({ variable: 'DATA_DIR' }, 'creations forgotten by a restart, after which a repeat may pay twice: DATA_DIR remembers')
  }
  if (metricsPort !== undefined && !isLoopbackHost(metricsHost)) {
    logger.warn({ variable: 'METRICS_HOST' }, 'metrics readable by everyone who reaches that address')
  }
}

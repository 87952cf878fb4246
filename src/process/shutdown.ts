import closeWithGrace from 'close-with-grace'
import type { BaseLogger } from 'pino'
import type { Config } from '../config/config.js'
import { sleep, type Clock } from '../traffic/clock.js'
import { throwSite } from './throw-site.js'

export interface ShutdownOptions {
  readonly config: Pick<Config, 'shutdownDelayMs' | 'shutdownTimeoutMs'>
  readonly clock: Clock
  readonly logger: Pick<BaseLogger, 'info' | 'warn' | 'error' | 'fatal'>
  /** From now on the process is not ready, but serves. */
  readonly drain: () => void
  /** Answers what is under way, then closes everything. */
  readonly close: () => Promise<void>
}

/**
 * Ends the process on a signal (not ready → keep serving → close, exit 0) and on an uncaught error (close,
 * exit 1): within `shutdownTimeoutMs`, delay included, or at once on a second signal or error.
 */
export function endGracefully ({ config, clock, logger, drain, close }: ShutdownOptions): void {
  closeWithGrace({
    delay: config.shutdownTimeoutMs,
    logger: false, // its own lines hold raw errors
    onSecondSignal: signal => { logger.error({ signal }, 'process ended at once by a second signal') },
    onSecondError: error => { logCrash(logger, error) },
    onTimeout: () => { logger.error({ timeoutMs: config.shutdownTimeoutMs }, 'process ended: shutdown too slow') }
  }, async event => {
    drain()
    const hasCrashed = 'err' in event
    if (hasCrashed) logCrash(logger, event.err)
    else await sleep(clock, config.shutdownDelayMs)
    await close().catch((error: unknown) => { logCrash(logger, error) })
    logger.info({ signal: 'signal' in event ? event.signal : undefined, uptimeSeconds: Math.round(process.uptime()) }, 'server stopped')
    if (hasCrashed) process.exit(1) // also for a thrown null, which it would take for none
  })
}

/** One line, as for every failure: class, code and place, never the message or a property, which may quote anything. */
function logCrash (logger: Pick<BaseLogger, 'info' | 'warn' | 'error' | 'fatal'>, error: unknown): void {
  const { name, code }: Partial<NodeJS.ErrnoException> = error instanceof Error ? error : {}
  logger.fatal({ error: name ?? typeof error, code, at: throwSite(error) }, 'error uncaught')
}

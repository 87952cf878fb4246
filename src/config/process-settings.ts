import { isIP } from 'node:net'
import type { EnvReader } from './env.js'

export interface ProcessSettings {
  readonly isProduction: boolean
  readonly host: string
  readonly port: number
  readonly logLevel: string
  readonly accessLog: boolean
  /** Whether a browser gets a page at `/`. */
  readonly playground: boolean
  readonly metricsHost: string
  /** Undefined: nobody counts. */
  readonly metricsPort: number | undefined
  readonly shutdownDelayMs: number
  readonly shutdownTimeoutMs: number
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

const HOST_EXPECTED = 'a host name or an IP address'

const PORT_MAX = 65_535

/** Where the process listens, what it says, and how it ends. */
export function readProcessSettings (env: EnvReader, isCreationOn: boolean): ProcessSettings {
  const { isProduction, text, read, integer, choice, isOn, mistake } = env
  if (text('NODE_TLS_REJECT_UNAUTHORIZED') === '0') {
    mistake('NODE_TLS_REJECT_UNAUTHORIZED', 'must not be 0: the token would go to any server that answers')
  }
  const port = integer('PORT', 3000, 0, PORT_MAX)
  const metricsPort = text('METRICS_PORT') === undefined ? undefined : integer('METRICS_PORT', 0, 0, PORT_MAX)
  if (metricsPort === port && port !== 0) mistake('METRICS_PORT', 'must differ from PORT')
  return {
    isProduction,
    host: read('HOST', '127.0.0.1', HOST_EXPECTED, parseHost),
    port,
    metricsHost: read('METRICS_HOST', '127.0.0.1', HOST_EXPECTED, parseHost),
    metricsPort,
    logLevel: choice('LOG_LEVEL', 'info', LOG_LEVELS),
    accessLog: isOn('ACCESS_LOG', false),
    playground: isOn('PLAYGROUND', !isProduction),
    shutdownDelayMs: integer('SHUTDOWN_DELAY_MS', isProduction ? 1500 : 0, 0, 60_000),
    shutdownTimeoutMs: integer('SHUTDOWN_TIMEOUT_MS', isCreationOn ? 35_000 : 10_000, 1, 600_000)
  }
}

function parseHost (value: string): string | undefined {
  return isIP(value) !== 0 || /^[A-Za-z0-9.-]{1,253}$/.test(value) ? value : undefined
}

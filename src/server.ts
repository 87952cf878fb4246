import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import inspector from 'node:inspector'
import { isIPv6, type AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'
import { createApp } from './app.js'
import type { UpstreamAccess } from './compose-upstream.js'
import { loadConfig, type Config } from './config/config.js'
import { ConfigError } from './config/env.js'
import { openMetricsListener } from './metrics/listener.js'
import type { Metrics } from './metrics/metrics.js'
import { maxConnections, openFileLimit } from './process/file-limit.js'
import { watchKeyFile } from './process/key-file.js'
import { ListenError } from './process/listen-error.js'
import { openLogOutput } from './process/log-output.js'
import { createRedaction } from './process/redaction.js'
import { readRegularFile } from './process/regular-file.js'
import { warnOfRisks } from './process/risks.js'
import { endGracefully } from './process/shutdown.js'
import { createSandbox } from './sandbox/sandbox.js'
import { systemClock as clock } from './traffic/clock.js'

const version = packageVersion()

try {
  const runtime = {
    flags: process.execArgv,
    args: process.argv.slice(2),
    hasInspector: inspector.url() !== undefined
  }
  await run(loadConfig({ env: process.env, runtime, version, readFile: path => readFileSync(path, 'utf8') }))
} catch (error) {
  for (const line of explain(error)) process.stderr.write(`${line}\n`)
  process.exit(1)
}

async function run (config: Config): Promise<void> {
  // The kernel's copy of the start environment keeps them; this takes them from all code that reads process.env.
  for (const name of ['KIE_API_KEY', 'CLIENT_KEYS', 'KIE_WEBHOOK_KEY']) delete process.env[name]
  // Node opens the inspector on this signal, unless there is a listener; Node 24 has --disable-sigusr1 for it.
  if (config.isProduction) process.on('SIGUSR1', () => {})

  const webhookKeys = config.webhookKey === undefined ? [] : [config.webhookKey]
  const redact = createRedaction(() => [...secrets(), ...webhookKeys])
  // The last place before stdout: no secret gets past it, in whichever part of a line.
  const logger = pino({ level: config.logLevel, hooks: { streamWrite: redact } }, openLogOutput())
  const { secrets, notice, close, ...upstream } = await openUpstream(config, logger)
  const { app, drain, metrics } = await createApp({
    config,
    clock,
    logger,
    version,
    upstream: { ...upstream, redact },
    maxConnections: maxConnections(openFileLimit(), config.kieMaxInFlight)
  })

  let closeMetrics = async () => {}
  endGracefully({
    config,
    clock,
    logger,
    drain,
    async close () {
      await app.close()
      await closeMetrics()
      await close()
    }
  })

  logger.info({ version, node: process.version, settings: config.effective }, 'server starting')
  for (const variable of config.unknownVariables) logger.warn({ variable }, 'unknown variable ignored')
  closeMetrics = await serveMetrics(metrics, config, logger)
  const { host } = config
  await app.listen({ host, port: config.port, listenTextResolver: () => 'accepting connections' })
    .catch((error: NodeJS.ErrnoException) => { throw new ListenError(error, config) })
  const { port } = app.server.address() as AddressInfo // a TCP server that listens has one
  const origin = `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
  warnOfRisks(config, logger)
  if (notice !== undefined) process.stdout.write(`${notice}; try ${origin}/tasks/demo\n`)
  process.stdout.write(`listening on ${origin}\n`)
}

/** Returns the function that ends it, to be called when there is nothing left to be counted. */
async function serveMetrics (
  metrics: Metrics | undefined, { metricsHost: host, metricsPort }: Config, logger: FastifyBaseLogger
): Promise<() => Promise<void>> {
  if (metrics === undefined || metricsPort === undefined) return async () => {}
  const { port, close } = await openMetricsListener({ metrics, host, port: metricsPort })
    .catch((error: NodeJS.ErrnoException) => { throw new ListenError(error, { host, port: metricsPort }, 'METRICS_') })
  logger.info({ host, port }, 'metrics served')
  return close
}

interface OpenUpstream extends Omit<UpstreamAccess, 'redact'> {
  /** Every token that a text may hold. */
  readonly secrets: () => readonly string[]
  /** What the operator must know about it. */
  readonly notice?: string
  close (): Promise<void>
}

async function openUpstream (config: Config, logger: FastifyBaseLogger): Promise<OpenUpstream> {
  const { kie, sandboxSpeed, webhookKey } = config
  if (kie === undefined) return await startSandbox(sandboxSpeed, webhookKey)
  const { baseUrl, apiKey, apiKeyFile: path } = kie
  if (path === undefined) return { baseUrl, apiKey: () => apiKey, secrets: () => [apiKey], async close () {} }
  const file = watchKeyFile({ clock, path, readFile: readRegularFile, apiKey, logger })
  return {
    baseUrl,
    apiKey: file.apiKey,
    secrets: file.known,
    onKeyChange: file.onKeyChange,
    async close () { file.close() }
  }
}

/** The embedded fake KIE, with a token of its own: the operator's never goes there. */
async function startSandbox (speed: number, webhookKey: string | undefined): Promise<OpenUpstream> {
  const apiKey = randomBytes(16).toString('hex')
  const sandbox = createSandbox({ apiKey, speed, webhookKey })
  const baseUrl = await sandbox.listen()
  return {
    baseUrl,
    apiKey: () => apiKey,
    secrets: () => [apiKey],
    notice: `SANDBOX: no KIE here, every task is invented (by a fake at ${baseUrl.origin})`,
    close: sandbox.close
  }
}

function explain (error: unknown): readonly string[] {
  if (error instanceof ListenError) return [`cannot start: ${error.message}`]
  if (error instanceof ConfigError) return error.mistakes.map(mistake => `configuration: ${mistake}`)
  const { code, name } = error as NodeJS.ErrnoException // a start throws Errors only
  return [`cannot start: ${name}, code ${code}`]
}

function packageVersion (): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return manifest.version
}

import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isIPv6, type AddressInfo } from 'node:net'
import closeWithGrace from 'close-with-grace'
import { pino } from 'pino'
import { createApp } from './app.js'
import { loadConfig, type Config } from './config/config.js'
import { ConfigError } from './config/env.js'
import { isLoopbackHost } from './config/network-settings.js'
import { createSandbox } from './sandbox/sandbox.js'
import { sleep, systemClock } from './traffic/clock.js'

const version = packageVersion()

try {
  await run(loadConfig({ env: process.env, version, readFile: path => readFileSync(path, 'utf8') }))
} catch (error) {
  for (const line of explain(error)) process.stderr.write(`${line}\n`)
  process.exit(1)
}

async function run (config: Config): Promise<void> {
  // The kernel's copy of the start environment keeps it; this takes it from whatever reads process.env.
  delete process.env.KIE_API_KEY

  const logger = pino({ level: config.logLevel })
  const { baseUrl, apiKey, notice, close } = await openUpstream(config)
  const upstream = { baseUrl, apiKey: () => apiKey }
  const { app, drain } = await createApp({ config, clock: systemClock, logger, version, upstream })

  closeWithGrace({ delay: config.shutdownTimeoutMs, logger }, async () => {
    drain()
    await sleep(systemClock, config.shutdownDelayMs)
    await app.close()
    await close?.()
  })

  await app.listen({ host: config.host, port: config.port, listenTextResolver: () => 'accepting connections' })
  const { port } = app.server.address() as AddressInfo // a TCP server that listens has one
  const origin = `http://${isIPv6(config.host) ? `[${config.host}]` : config.host}:${port}`
  if (config.clientKeys.length === 0 && !isLoopbackHost(config.host)) {
    process.stdout.write('WARNING: whoever reaches this port may read any task; CLIENT_KEYS lets only some in\n')
  }
  if (notice !== undefined) process.stdout.write(`${notice}; try ${origin}/tasks/demo\n`)
  process.stdout.write(`listening on ${origin}\n`)
}

interface Upstream {
  readonly baseUrl: URL
  readonly apiKey: string
  /** What the operator must know about it. */
  readonly notice?: string
  close? (): Promise<void>
}

async function openUpstream (config: Config): Promise<Upstream> {
  return config.kie ?? await startSandbox(config)
}

/** The embedded fake KIE, with a token of its own: the operator's never goes there. */
async function startSandbox ({ sandboxSpeed }: Config): Promise<Upstream> {
  const apiKey = randomBytes(16).toString('hex')
  const sandbox = createSandbox({ apiKey, speed: sandboxSpeed })
  const baseUrl = await sandbox.listen()
  return {
    baseUrl,
    apiKey,
    notice: `SANDBOX: no KIE here, every task is invented (by a fake at ${baseUrl.origin})`,
    close: sandbox.close
  }
}

function explain (error: unknown): readonly string[] {
  if (error instanceof ConfigError) return error.mistakes.map(mistake => `configuration: ${mistake}`)
  const { code, name } = error as NodeJS.ErrnoException // whatever a start throws is an Error
  return [`cannot start: ${name}, code ${code}`]
}

function packageVersion (): string {
  const manifest: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return manifest.version
}

// Writes openapi.json from the live routes of the built server: `npm run openapi:write`.
// With --check it writes nothing and fails when the committed document is another one.
import { readFileSync, writeFileSync } from 'node:fs'
import { pino } from 'pino'
import { createApp } from '../dist/app.js'
import { loadConfig } from '../dist/config/config.js'
import { systemClock } from '../dist/traffic/clock.js'

const path = new URL('openapi.json', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const config = loadConfig({ env: { KIE_SANDBOX: '1' }, version, readFile: () => '' })
const { app } = await createApp({
  config,
  version,
  clock: systemClock,
  logger: pino({ level: 'silent' }),
  upstream: { baseUrl: new URL('https://api.kie.ai'), apiKey: () => '', redact: text => text }
})
const { body } = await app.inject('/openapi.json')
await app.close()
const document = `${JSON.stringify(JSON.parse(body), null, 2)}\n`

if (!process.argv.includes('--check')) {
  writeFileSync(path, document)
} else if (readFileSync(path, 'utf8') !== document) {
  process.stderr.write('openapi/openapi.json is not that of the live routes: run `npm run openapi:write` and commit it\n')
  process.exitCode = 1
}

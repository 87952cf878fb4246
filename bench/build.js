// What building the app costs in CPU time, with all families: `node bench/build.js`, after `npm run build`. The first
// build also loads what the libraries load late. Exit code 1 when the median of the others takes more than 150 ms.
import { pino } from 'pino'
import { createApp } from '../dist/app.js'
import { loadConfig } from '../dist/config/config.js'
import { systemClock as clock } from '../dist/traffic/clock.js'
import { quantile } from './figures.js'

const BUILDS = 20
const baseUrl = new URL('http://127.0.0.1:9')
const env = { KIE_API_KEY: 'a-key-of-nobody-at-all', KIE_BASE_URL: baseUrl.href, PORT: '0' }
const config = loadConfig({ env, version: '0', readFile: () => '' })

async function buildOnce () {
  const before = process.cpuUsage()
  const { app } = await createApp({
    config,
    clock,
    logger: pino({ level: 'silent' }),
    version: '0',
    upstream: { baseUrl, apiKey: () => 'a-key-of-nobody-at-all', redact: text => text }
  })
  await app.ready()
  const { user, system } = process.cpuUsage(before)
  await app.close()
  return (user + system) / 1000
}

const first = await buildOnce()
const others = []
for (let build = 1; build < BUILDS; build++) others.push(await buildOnce())
others.sort((one, other) => one - other)
const median = quantile(others, 0.5)
console.table({ 'first build': `${first.toFixed(0)} ms`, 'median of the others': `${median.toFixed(0)} ms`, highest: `${Math.max(...others).toFixed(0)} ms` })
process.exitCode = median <= 150 ? 0 : 1

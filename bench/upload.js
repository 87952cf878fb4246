// What an upload holds in memory while KIE is slow: `node bench/upload.js`, after `npm run build`. The program runs as
// a process of its own; a fake upload host takes 20 MB a second. Exit code 1 when the process grows by more than 50 MB,
// or by more for 200 MB than for 100.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { createInterface } from 'node:readline'

const MB = 1_000_000
const PER_TICK = 2 * MB
const TICK_MS = 100

/** Takes a body slowly, then tells where it lies. */
const host = http.createServer((request, response) => {
  let allowed = PER_TICK
  const timer = setInterval(() => { allowed = PER_TICK; request.resume() }, TICK_MS)
  request.on('data', chunk => {
    allowed -= chunk.length
    if (allowed <= 0) request.pause()
  })
  request.on('close', () => { clearInterval(timer) })
  request.on('end', () => { response.end(JSON.stringify({ code: 200, data: { downloadUrl: 'https://files.example.com/a.mp3' } })) })
})
host.listen(0, '127.0.0.1')
await once(host, 'listening')
const { port } = /** @type {import('node:net').AddressInfo} */ (host.address())
const base = `http://127.0.0.1:${port}`

const server = spawn(process.execPath, ['dist/server.js'], {
  env: {
    PATH: process.env.PATH,
    PORT: '0',
    LOG_LEVEL: 'warn',
    KIE_API_KEY: 'a-key-of-nobody-at-all',
    KIE_BASE_URL: base,
    KIE_UPLOAD_URL: base,
    TASK_CREATION: 'on',
    UPLOAD_MAX_BYTES: '300000000'
  }
})
let proxy = ''
for await (const line of createInterface(server.stdout)) {
  proxy = /^listening on (\S+)$/.exec(line)?.[1] ?? proxy
  if (proxy !== '') break
}
server.stdout.resume()

/** Resident memory of the program, in MB. */
function residentMb () {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1000
}

/** Sends so many bytes; resolves to the most memory in MB seen meanwhile, beyond that before. */
async function growthOf (sizeBytes) {
  const before = residentMb()
  let most = before
  const timer = setInterval(() => { most = Math.max(most, residentMb()) }, 50)
  const request = http.request(`${proxy}/files`, { method: 'POST', headers: { 'content-length': sizeBytes } })
  const answered = once(request, 'response')
  const chunk = Buffer.alloc(MB)
  chunk.write('ID3')
  for (let sent = 0; sent < sizeBytes; sent += MB) {
    if (!request.write(chunk)) await once(request, 'drain')
  }
  request.end()
  const [response] = await answered
  response.resume()
  clearInterval(timer)
  if (response.statusCode !== 201) throw new Error(`HTTP ${response.statusCode}`)
  return most - before
}

try {
  await growthOf(10 * MB)
  const growth = { '100 MB': await growthOf(100 * MB), '200 MB': await growthOf(200 * MB) }
  console.table(Object.fromEntries(Object.entries(growth).map(([size, mb]) => [size, `${mb.toFixed(0)} MB more`])))
  process.exitCode = growth['100 MB'] <= 50 && growth['200 MB'] <= Math.max(50, growth['100 MB']) ? 0 : 1
} finally {
  server.kill('SIGKILL')
  host.closeAllConnections()
  host.close()
}

// A KIE that misbehaves as `stories.js` tells, byte by byte as `forms.js` does it. On SIGTERM it prints its history as
// one line of JSON. SEED chooses among the stories; `GET /become/<phase>` changes what everybody meets.
import net from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { nowMs } from './figures.js'
import { FORMS, http } from './forms.js'
import { CANARY, formsOf } from './leaks.js'
import { envelope, musicRecord } from './records.js'
import { draw, tell } from './stories.js'

const seed = process.env.SEED ?? '1'
const calls = []
const tasks = new Map()
const sockets = new Set()
let mostSockets = 0
let phase = 'fine'
const loop = monitorEventLoopDelay({ resolution: 1 })
loop.enable()

/** KIE's ways to say that it knows no such task: code and msg. */
const UNKNOWN = [leak => [200, leak], leak => [404, leak], leak => [422, `recordInfo is null ${leak}`]]

/** Bears the number of the call that made it, and whatever must not pass. */
function record (id, word, mark, { token, leak }) {
  return musicRecord(id, word, {
    param: JSON.stringify({ mark, callBackUrl: `https://${CANARY}.example.test/` }),
    prompt: `sung with Bearer ${token} in hand`,
    errorMessage: word === 'GENERATE_AUDIO_FAILED' ? `no song for Bearer ${token}` : null,
    debug: leak
  })
}

function answer (socket, id, token) {
  mostSockets = Math.max(mostSockets, sockets.add(socket).size)
  const atMs = nowMs()
  const task = tasks.get(id) ?? { firstMs: atMs, calls: 0 }
  tasks.set(id, task)
  const { form, word, isUnknown } = tell({ id, call: task.calls, ageMs: atMs - task.firstMs, seed, phase })
  const delayMs = 100 + 600 * draw(seed, id, task.calls++, 'delay')
  const mark = calls.length
  const call = { id, atMs, sentMs: atMs, form, word, delayMs }
  calls.push(call)

  const leak = `${CANARY} Bearer ${formsOf(token).join(' ')}`
  const secrets = { token, leak }
  const body = isUnknown
    ? envelope(null, ...UNKNOWN[mark % UNKNOWN.length](leak))
    : envelope(record(id, word ?? 'SUCCESS', mark, secrets), 200, leak)
  FORMS[form]({ socket, body, leak, call, foreign: envelope(record('foreign', 'SUCCESS', mark, secrets)) })
}

function become (socket, next) {
  phase = next
  socket.end(http('', { headers: ['Connection: close'] }))
}

const REQUEST = /^GET \/(?:become\/(\w+)|\S*[?&]taskId=([^&\s]*))\S* HTTP\/1\.1\r\n([^]*?)\r\n\r\n/

const server = net.createServer(socket => {
  let received = ''
  socket.on('error', () => {})
  socket.on('close', () => sockets.delete(socket))
  socket.on('data', bytes => {
    received += bytes.toString('latin1')
    for (let request = REQUEST.exec(received); request !== null; request = REQUEST.exec(received)) {
      const [all, next, id, headers] = request
      received = received.slice(all.length)
      if (next !== undefined) become(socket, next)
      else answer(socket, decodeURIComponent(id), /^authorization: Bearer (\S+)/im.exec(headers)[1])
    }
  })
})

server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`)
})

process.once('SIGTERM', () => {
  const history = { calls, mostSockets, loopDelayMs: loop.percentile(99.9) / 1e6 }
  process.stdout.write(`${JSON.stringify(history)}\n`, () => process.exit(0))
})

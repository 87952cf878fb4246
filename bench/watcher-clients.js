// Readers of event streams, in a process of their own: WATCHERS of them on TASKS tasks of PROXY; the first STALLED
// take nothing after the head of the answer. Answers GET / with what they have seen so far, as JSON; SIGTERM ends all.
import http from 'node:http'
import net from 'node:net'

const { PROXY, WATCHERS, TASKS, STALLED = '0', FIRST = '0' } = process.env
const WAITING_MAX = 200
const { hostname, port } = new URL(PROXY)
const seen = { connected: 0, events: 0, closed: 0, stalledClosed: 0, connectedMs: 0, ends: [] }
const startMs = performance.now()
const sockets = []

function watch (index) {
  const task = `t${(Number(FIRST) + index) % Number(TASKS)}`
  const isStalled = index < Number(STALLED)
  const socket = net.connect({ host: hostname, port: Number(port) })
  sockets.push(socket)
  let ends = 0
  let isConnected = false
  let tail = ''
  socket.on('connect', () => socket.write(`GET /tasks/${task}/events HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`))
  socket.on('error', () => {})
  socket.on('close', () => {
    seen.closed++
    if (isStalled) seen.stalledClosed++
  })
  socket.on('data', chunk => {
    if (!isConnected) {
      isConnected = true
      if (++seen.connected === Number(WATCHERS)) seen.connectedMs = performance.now() - startMs
      if (isStalled) socket.pause()
      more()
    }
    const text = tail + chunk.toString('latin1')
    seen.events += text.split('event: task\n').length - 1
    if (/"state":"succeeded"/.test(text)) {
      seen.ends.push([task, performance.timeOrigin + performance.now(), ++ends])
      tail = ''
    } else {
      tail = text.slice(-11)
    }
  })
}

// Few at a time wait for their first byte, so that the listening queue of the kernel is enough.
let next = 0
function more () {
  while (next < Number(WATCHERS) && next - seen.connected < WAITING_MAX) watch(next++)
}
more()

const server = http.createServer((_request, response) => response.end(JSON.stringify(seen)))
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`)
})

process.once('SIGTERM', () => {
  for (const socket of sockets) socket.destroy()
  process.exit(0)
})

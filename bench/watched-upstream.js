// A fake KIE for watchers. Every task runs until the process gets SIGURG, then every task is finished. PROMPT_BYTES is
// the length of a text that differs at every read, so that a running task changes each time. On SIGTERM it prints what
// it saw as one line of JSON: the calls of each task, and when (milliseconds since 1970) it first told each one's end.
import http from 'node:http'

const promptBytes = Number(process.env.PROMPT_BYTES ?? 0)
const calls = {}
const endsMs = {}
let isFinished = false
process.on('SIGURG', () => { isFinished = true })

const server = http.createServer((request, response) => {
  const taskId = new URL(request.url, 'http://x').searchParams.get('taskId')
  calls[taskId] = (calls[taskId] ?? 0) + 1
  const track = {
    id: 'track',
    audioUrl: isFinished ? 'https://files.example.test/1.mp3' : '',
    prompt: promptBytes > 0 ? String(calls[taskId]).padEnd(promptBytes, 'x') : 'Gulls over the quay'
  }
  const data = {
    taskId,
    status: isFinished ? 'SUCCESS' : 'TEXT_SUCCESS',
    response: { taskId, sunoData: [track] }
  }
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ code: 200, msg: 'success', data }))
  if (isFinished) endsMs[taskId] ??= performance.timeOrigin + performance.now()
})

server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.stdout.write(`listening on http://127.0.0.1:${port}\n`)
})

process.once('SIGTERM', () => {
  process.stdout.write(`${JSON.stringify({ calls, endsMs })}\n`)
  process.exit(0)
})

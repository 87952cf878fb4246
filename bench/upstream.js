// A fake KIE that notes when each call arrived. On SIGTERM it prints what it saw as one line of JSON.
// DELAY_MS is how long an answer takes. Ids that begin with `done` are finished, those that begin with `ends` finish
// 3 s after their first call, all others run for ever.
import http from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delayMs = Number(process.env.DELAY_MS ?? 100)
const arrivals = new Map()
const loop = monitorEventLoopDelay({ resolution: 1 })
loop.enable()

const track = index => ({
  id: `7d0e4c52-1b7a-4c38-9a55-0c6f1e2d3a4${index}`,
  audioUrl: `https://files.example.test/${index}.mp3`,
  streamAudioUrl: `https://stream.example.test/${index}`,
  imageUrl: `https://img.example.test/${index}.jpeg`,
  prompt: '[Verse]\nGulls over the quay',
  modelName: 'chirp-v4',
  title: 'Harbour Waltz',
  tags: 'waltz, accordion',
  createTime: 1776000021000,
  duration: 163.2
})

const server = http.createServer((request, response) => {
  const taskId = new URL(request.url, 'http://x').searchParams.get('taskId')
  const seen = arrivals.get(taskId) ?? []
  arrivals.set(taskId, seen)
  seen.push(performance.now())
  const isDone = taskId.startsWith('done') || (taskId.startsWith('ends') && performance.now() - seen[0] > 3000)
  const data = {
    taskId,
    status: isDone ? 'SUCCESS' : 'PENDING',
    param: '{}',
    response: isDone ? { taskId, sunoData: [track(1), track(2)] } : null
  }
  setTimeout(() => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ code: 200, msg: 'success', data }))
  }, delayMs)
})

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${server.address().port}\n`)
})

process.once('SIGTERM', () => {
  let calls = 0
  let most = 0
  for (const times of arrivals.values()) {
    calls += times.length
    for (let from = 0, to = 0; to < times.length; to++) {
      while (times[to] - times[from] >= 1000) from++
      most = Math.max(most, to - from + 1)
    }
  }
  const loopDelayMs = loop.percentile(99.9) / 1e6
  process.stdout.write(`${JSON.stringify({ tasks: arrivals.size, calls, mostInAnySecond: most, loopDelayMs })}\n`)
  process.exit(0)
})

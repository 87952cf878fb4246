// Follows a task with nothing but the fetch of Node, prints each change, then the addresses of the songs:
//
//   node examples/watch.js demo [proxy's address]
//
// Exit code: 0 succeeded, 1 failed, 2 cannot be told.
import { setTimeout as sleep } from 'node:timers/promises'

const [id = 'demo', proxy = 'http://127.0.0.1:3000'] = process.argv.slice(2)

/** Events as they come, over as many connections as it takes. */
async function * events (url) {
  let lastEventId
  let retryMs = 2000
  for (;;) {
    const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
    const response = await fetch(url, { headers })
    if (response.status === 204) return
    if (!response.ok) throw new Error((await response.json()).title)
    let text = ''
    try {
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        text += chunk
        for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
          const fields = Object.fromEntries(text.slice(0, end).split('\n').map(line => line.split(/: (.*)/s)))
          text = text.slice(end + 2)
          lastEventId = fields.id ?? lastEventId
          retryMs = Number(fields.retry ?? retryMs)
          if (fields.event !== undefined) yield { event: fields.event, data: JSON.parse(fields.data) }
          if (fields.event === 'end') return
        }
      }
    } catch (error) {
      if (!(error instanceof TypeError)) throw error // a connection that breaks is a TypeError: connect again
    }
    await sleep(retryMs)
  }
}

try {
  let task
  for await (const { event, data } of events(`${proxy}/tasks/${encodeURIComponent(id)}/events`)) {
    if (event === 'problem') console.log(`in trouble: ${data.title}`)
    if (event !== 'task') continue
    task = data
    console.log(`${task.state} (${task.status})`)
  }
  for (const { title, url } of task.outputs) console.log(`${title}: ${url}`)
  process.exitCode = task.state === 'succeeded' ? 0 : 1
} catch (error) {
  console.error(`cannot follow ${id}: ${error.message}`)
  process.exitCode = 2
}

// Follows a task, prints each change, then the addresses of what was made:
//
//   node watch.js demo [proxy's address]
//
// Exit code: 0 succeeded, 1 failed, 2 cannot be told.
import { createClient } from 'kie-bff-client'

const [id = 'demo', baseUrl = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const kie = createClient({ baseUrl })

try {
  let last
  for await (const task of kie.watch(id, { onTrouble: ({ message }) => console.log(`in trouble: ${message}`) })) {
    console.log(`${task.state} (${task.status})`)
    last = task
  }
  for (const { title, url } of last.outputs) console.log(`${title}: ${url}`)
  if (last.state === 'failed') console.log(last.error.message)
  process.exitCode = last.state === 'succeeded' ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}

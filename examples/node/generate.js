// Creates a song and waits for it. Against the real KIE this costs credits:
//
//   node generate.js 'slow piano for rain' [proxy's address]
//
// Exit code: 0 succeeded, 1 failed, 2 cannot be told.
import { createClient } from 'kie-bff-client'

const [prompt = 'slow piano for rain', baseUrl = 'http://127.0.0.1:3000'] = process.argv.slice(2)
const kie = createClient({ baseUrl })

try {
  const created = await kie.create('music/generate', { prompt, customMode: false, instrumental: true, model: 'V5' })
  console.log(`created ${created.taskId}`)
  const task = await kie.wait(created)
  for (const { title, url } of task.outputs) console.log(`${title}: ${url}`)
  process.exitCode = task.state === 'succeeded' ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}

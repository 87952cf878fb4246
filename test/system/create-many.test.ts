import t from 'tap'
import { Agent, request } from 'undici'
import { build } from '../fixtures/build.js'
import { reply, startUpstream } from '../fixtures/upstream.js'

const ENV = { TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', CLIENT_RATE_LIMIT: '0', KIE_CREATE_LIMIT: '10000' }

t.test('10 000 repeats of 100 keys at once are 100 creations, and one id for each key', async t => {
  const keys = new Map<string, number>()
  const upstream = await startUpstream(t, (request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', chunk => { text += chunk }).on('end', () => {
      const { prompt } = JSON.parse(text)
      keys.set(prompt, (keys.get(prompt) ?? 0) + 1)
      reply({ code: 200, data: { taskId: `task-of-${prompt}` } })(request, response)
    })
  })
  const { origin } = await build(t, { env: ENV, baseUrl: upstream.url })
  const client = new Agent({ connections: 100, pipelining: 4 })
  t.teardown(() => client.destroy())
  const statuses = new Map<number, number>()
  let wrong = 0
  await Promise.all(Array.from({ length: 10_000 }, async (_, nth) => {
    const key = `key-0123456789-${nth % 100}`
    const { statusCode, body } = await request(`${origin}/tasks`, {
      dispatcher: client,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ prompt: key, customMode: false, instrumental: true, model: 'V5' })
    })
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    const { taskId } = await body.json() as { taskId?: string }
    if (taskId !== `task-of-${key}`) wrong++
  }))
  t.same([...statuses], [[202, 10_000]])
  t.equal(wrong, 0)
  t.same([keys.size, Math.max(...keys.values())], [100, 1])
})

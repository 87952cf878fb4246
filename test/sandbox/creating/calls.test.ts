import { createHmac } from 'node:crypto'
import t, { type Test } from 'tap'
import { callableUrl, createSandboxCalls, machineTimer } from '../../../src/sandbox/creating/calls.js'
import { testClock } from '../../fixtures/clock.js'
import { startUpstream } from '../../fixtures/upstream.js'

interface Heard { readonly body: string, readonly headers: Record<string, unknown> }

async function open (t: Test, webhookKey?: string) {
  const clock = testClock()
  const heard: Heard[] = []
  const { url } = await startUpstream(t, (request, response) => {
    let body = ''
    request.on('data', chunk => { body += chunk }).on('end', () => {
      heard.push({ body, headers: request.headers })
      response.end('{}')
    })
  })
  const calls = createSandboxCalls({ dateMs: clock.dateMs, after: clock.after, speed: 2, webhookKey })
  const listen = async (id: string, path = '/api/v1/generate') => {
    calls.follow({ id, path, callBackUrl: url.href })
    const stages: string[] = []
    for (let ms = 0; ms < 12_000; ms += 250) {
      await clock.advance(250)
      for (let turn = 0; turn < 5; turn++) await new Promise(resolve => { setImmediate(resolve) })
    }
    while (heard.length === 0) await clock.advance(0)
    await new Promise(resolve => { setTimeout(resolve, 100) })
    for (const { body } of heard) stages.push(JSON.parse(body).data.callbackType)
    return stages
  }
  return { calls, clock, heard, listen }
}

t.test('a song is told of in stages, some twice, some out of order', async t => {
  t.same(await (await open(t)).listen('demo-f'), ['text', 'first', 'complete'])
  t.same((await (await open(t)).listen('demo-0')).sort(), ['complete', 'complete', 'first', 'first', 'text', 'text'])
  t.same(await (await open(t)).listen('demo-7'), ['text', 'complete', 'first'])
})

t.test('other tasks are told of once, in the names of their family', async t => {
  const { heard, listen } = await open(t)
  t.same(await listen('demo-f', '/api/v1/jobs/createTask'), ['complete'])
  t.match(JSON.parse(heard[0]?.body ?? ''), { code: 200, data: { taskId: 'demo-f' } })
})

t.test('a call is signed when there is a key', async t => {
  const { heard, listen } = await open(t, 'webhook-key')
  await listen('demo-f', '/api/v1/lyrics')
  const { headers = {}, body = '' } = heard[0] ?? {}
  t.match(JSON.parse(body), { data: { task_id: 'demo-f' } })
  const timestamp = String(headers['x-webhook-timestamp'])
  t.equal(headers['x-webhook-signature'], createHmac('sha256', 'webhook-key').update(`demo-f.${timestamp}`).digest('base64'))
})

t.test('what cannot be called is not, nor anything once it is closed', async t => {
  const { calls, clock, heard } = await open(t)
  for (const callBackUrl of [undefined, 'x', 'ftp://a.test/', 'https://callback.invalid/']) {
    t.equal(callableUrl(callBackUrl), undefined)
    t.equal(calls.follow({ id: 'demo-f', path: '/api/v1/lyrics', callBackUrl }), false)
  }
  calls.follow({ id: 'demo-f', path: '/api/v1/lyrics', callBackUrl: 'http://127.0.0.1:1/' })
  await clock.advance(10_000)
  for (let i = 0; i < 1_500; i++) calls.follow({ id: 'demo-f', path: '/api/v1/lyrics', callBackUrl: 'http://127.0.0.1:1/' })
  calls.close()
  await clock.advance(10_000)
  t.equal(heard.length, 0)
})

t.test('by default time is that of the machine', async t => {
  let isLate = false
  const cancel = machineTimer(1, () => { isLate = true })
  cancel()
  await new Promise<void>(resolve => {
    machineTimer(5, resolve)
    setTimeout(() => {}, 1_000).unref()
    setTimeout(() => {}, 20)
  })
  t.notOk(isLate, 'what is cancelled does not come')
})

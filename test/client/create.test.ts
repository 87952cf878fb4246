import t, { type Test } from 'tap'
import { testClock } from '../fixtures/clock.js'
import { passUntil, take, testClient } from './fixtures/client.js'
import { badGateway, isStream, listen, refuse, type Handler } from '../fixtures/proxy.js'
import { song, songBody } from './fixtures/song.js'

interface Received {
  readonly path: string | undefined
  readonly key: string | undefined
  readonly body: unknown
}

/** A server that answers creations one way after the other, and notes what it got. */
async function creating (t: Test, ...answers: Handler[]) {
  const clock = testClock()
  const received: Received[] = []
  const origin = await listen(t, (request, response) => {
    if (isStream(request)) {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const status of ['PENDING', 'TEXT_SUCCESS', 'SUCCESS']) {
        response.write(`event: task\nid: ${status}\ndata: ${JSON.stringify(song(status))}\n\n`)
      }
      return
    }
    let text = ''
    request.on('data', chunk => { text += chunk })
    request.on('end', () => {
      const { url: path, headers: { 'idempotency-key': key } } = request
      received.push({ path, key: String(key), body: JSON.parse(text) })
      answers[Math.min(received.length, answers.length) - 1]?.(request, response)
    })
  })
  return { ...testClient(origin, clock), clock, received }
}

const accept: Handler = (_, response) => {
  response.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify(song('PENDING')))
}

const BODY = songBody('a waltz')

t.test('a creation carries a key of its own', async t => {
  const { client, received } = await creating(t, accept)
  t.match(await client.create('music/generate', BODY), { taskId: 'a-task', state: 'queued' })
  await client.create('music/generate', BODY)
  t.match(received, [{ path: '/music/generate', body: BODY }, {}])
  t.match(received[0]?.key, /^[\x21-\x7e]{16,255}$/)
  t.not(received[0]?.key, received[1]?.key)
  await client.create('music/generate', BODY, { idempotencyKey: 'order-0123456789' })
  t.equal(received[2]?.key, 'order-0123456789')
})

t.test('what may have been lost is sent again under the same key', async t => {
  const { client, clock, received } = await creating(
    t,
    (_, response) => { response.destroy() },
    (_, response) => { badGateway(response) },
    (_, response) => { refuse(response, { type: '/problems/overloaded', status: 503, retryable: true }, { 'retry-after': '9' }) },
    accept
  )
  const startedAt = clock.nowMs()
  let isCreated = false
  void client.create('music/generate', BODY).then(() => { isCreated = true })
  await passUntil(clock, () => isCreated)
  t.equal(received.length, 4)
  t.equal(new Set(received.map(({ key }) => key)).size, 1)
  t.ok(clock.nowMs() - startedAt >= 9_000)
})

t.test('a refusal is not repeated', async t => {
  const { client, received } = await creating(t, (_, response) => {
    refuse(response, { type: '/problems/submission-uncertain', status: 504, retryable: false })
  })
  const error = await client.create('music/generate', BODY).catch(error => error)
  t.match(error, { code: 'submission-uncertain', retryable: false, idempotencyKey: received[0]?.key })
  t.equal(received.length, 1)
})

t.test('after half a minute it is over, and the error has the key under which the user may try again', async t => {
  const { client, clock, received } = await creating(t, (_, response) => { badGateway(response) })
  let error: unknown
  client.create('music/generate', BODY).catch(thrown => { error = thrown })
  const startedAt = clock.nowMs()
  await passUntil(clock, () => error !== undefined)
  t.match(error, { code: 'unexpected-response', status: 502, retryable: true, idempotencyKey: received[0]?.key })
  t.equal(received.length, 6)
  t.ok(clock.nowMs() - startedAt > 30_000)
})

t.test('an aborted creation is not repeated', async t => {
  const controller = new AbortController()
  const { client, received } = await creating(t, (_, response) => {
    badGateway(response)
    setTimeout(() => { controller.abort(new Error('enough')) }, 20)
  })
  await t.rejects(client.create('music/generate', BODY, { signal: controller.signal }), { message: 'enough' })
  t.equal(received.length, 1)
})

t.test('generating is creating and watching in one', async t => {
  const { client, clock, received, requests } = await creating(t, accept)
  const followed = await take(clock, client.generate('music/generate', BODY))
  t.same(followed.tasks.map(({ status }) => status), ['PENDING', 'TEXT_SUCCESS', 'SUCCESS'])
  t.equal(received.length, 1)
  t.same(requests.map(({ method, path }) => `${method} ${path}`), ['POST /music/generate', 'GET /tasks/a-task/events'])
})

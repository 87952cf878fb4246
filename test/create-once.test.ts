import fc from 'fast-check'
import type { RequestListener } from 'node:http'
import t from 'tap'
import { Agent, request } from 'undici'
import { build } from './fixtures/build.js'
import { settle } from './fixtures/clock.js'
import { holds } from './fixtures/property.js'
import { reply, startUpstream } from './fixtures/upstream.js'

// One key, at most one task: over the whole proxy, real sockets and an origin that fails in every way. Each song names
// its key, so that the origin can count.

const ENV = { TASK_CREATION: 'on', CLIENT_CREATE_LIMIT: '0', CLIENT_RATE_LIMIT: '0', KIE_CREATE_LIMIT: '10000' }
const TIMEOUT_MS = 30_000

/** What the origin does with a creation: after a refusal there is no task, after anything else there may be one. */
interface Fate {
  readonly isRefusal: boolean
  readonly answer: RequestListener
}

const refusal = (code: number): Fate => ({ isRefusal: true, answer: reply({ code, msg: 'no' }) })
const open = (answer: RequestListener): Fate => ({ isRefusal: false, answer })

const FATES: Readonly<Record<string, (id: string) => Fate>> = {
  made: id => open(reply({ code: 200, data: { taskId: id } })),
  'cut before the answer': () => open(({ socket }) => { socket.destroy() }),
  'cut in the head': () => open(({ socket }) => { socket.end('HTTP/1.1 200 OK\r\ncontent-le') }),
  'cut in the body': id => open((_request, response) => {
    response.writeHead(200, { 'content-length': 500 }).write(`{"code":200,"data":{"taskId":"${id}"`, () => { response.destroy() })
  }),
  'answered with a page': () => open(reply('<html>', 502)),
  'answered without an id': () => open(reply({ code: 200, data: {} })),
  'answered with another HTTP status': id => open(reply({ code: 200, data: { taskId: id } }, 201)),
  'answered with bytes that are no HTTP': () => open(({ socket }) => { socket.end('\0\0\0\0\r\n\r\n') }),
  silence: () => open(() => {}),
  ...Object.fromEntries([408, 500, 501, 503, 201, 0, -1].map(code =>
    [`open code ${code}`, () => open(reply({ code, msg: 'Internal Error' }))])),
  ...Object.fromEntries([401, 402, 404, 409, 413, 422, 429, 430, 433, 451, 455, 505, 550].map(code =>
    [`refused with ${code}`, () => refusal(code)]))
}

const ask = fc.record({ key: fc.nat(2), client: fc.nat(2), waitsForNone: fc.boolean() })
const fates = fc.infiniteStream(fc.constantFrom(...Object.keys(FATES)))

const later = () => new Promise<false>(resolve => { setTimeout(resolve, 2, false) })

t.test('whatever the origin does, and however often clients repeat: at most one creation per key that is not refused, and one id', async t => {
  let run = 0
  let nextFate = (): string => 'made'
  let mayExist = new Map<string, string[]>()
  const seenFates = new Set<string>()
  const upstream = await startUpstream(t, (request, response) => {
    let text = ''
    request.setEncoding('utf8').on('data', chunk => { text += chunk }).on('end', () => {
      const { prompt } = JSON.parse(text)
      const name = nextFate()
      const id = `task-${upstream.requests.length}`
      const { isRefusal, answer } = FATES[name]?.(id) ?? refusal(422)
      seenFates.add(name)
      if (!isRefusal) mayExist.set(prompt, [...mayExist.get(prompt) ?? [], id])
      answer(request, response)
    })
  })
  const { origin, clock } = await build(t, { env: ENV, baseUrl: upstream.url })
  const clients = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].map(localAddress => new Agent({ connect: { localAddress } }))
  t.teardown(() => Promise.all(clients.map(client => client.destroy())))

  async function create (key: string, client: Agent | undefined = clients[0]): Promise<string | undefined> {
    const { statusCode, body } = await request(`${origin}/tasks`, {
      ...(client !== undefined && { dispatcher: client }),
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ prompt: key, customMode: false, instrumental: true, model: 'V5' })
    })
    const { taskId } = await body.json() as { taskId?: string }
    return statusCode === 202 ? taskId : undefined
  }

  await holds(t, fc.asyncProperty(fc.array(ask, { minLength: 3, maxLength: 12 }), fates, async (asks, stream) => {
    run++
    nextFate = () => String(stream.next().value)
    mayExist = new Map()
    const got = new Map<string, Set<string>>()
    const answered: Array<Promise<void>> = []
    for (const { key: nth, client, waitsForNone } of asks) {
      const key = `key-0123456789-${run}-${nth}`
      const answer = create(key, clients[client]).then(id => {
        if (id !== undefined) got.set(key, (got.get(key) ?? new Set()).add(id))
      })
      answered.push(answer)
      if (!waitsForNone) await settle()
    }
    const all = Promise.all(answered).then(() => true)
    while (!await Promise.race([all, later()])) await clock.advance(TIMEOUT_MS + 1)
    for (const ids of mayExist.values()) if (ids.length > 1) return false
    for (const [key, ids] of got) if (ids.size !== 1 || !mayExist.get(key)?.includes([...ids][0] ?? '')) return false
    return true
  }), { numRuns: 60 })
  t.ok(seenFates.size >= 20, `${seenFates.size} kinds of failures of ${Object.keys(FATES).length}`)
})

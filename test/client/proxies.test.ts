import compression from 'compression'
import t from 'tap'
import { build } from '../fixtures/build.js'
import { LIFE, passUntil, statuses, take, testClient } from './fixtures/client.js'
import { badGateway, isStream, isWaiting, listen, pass, refuse } from '../fixtures/proxy.js'

t.test('through a proxy that compresses, each state arrives once', async t => {
  const { clock, origin } = await build(t)
  const compress = compression()
  const proxy = await listen(t, (request, response) => {
    // Express' types are asked for; a plain request and response are all that is used.
    compress(request as never, response as never, () => { pass(origin, request, response) })
  })
  const { client } = testClient(proxy, clock)
  const followed = await take(clock, client.watch('demo-slow'))
  t.same(statuses(followed), LIFE)
})

t.test('where a proxy holds events back, long polls tell each state when it comes', async t => {
  const { clock, origin } = await build(t)
  const proxy = await listen(t, (request, response) => {
    pass(origin, request, response, { isBuffering: isStream(request) })
  })
  const { client, requests } = testClient(proxy, clock)
  const followed = await take(clock, client.watch('demo-slow'))
  t.same(statuses(followed), LIFE)
  t.equal(requests.filter(({ path }) => path.endsWith('/events')).length, 1)
  t.ok(requests.filter(({ headers }) => headers.get('prefer') === 'wait=25').length > 3)
})

t.test('where a proxy cuts long polls too, polls bring the end', async t => {
  const { clock, origin } = await build(t)
  const proxy = await listen(t, (request, response) => {
    if (isWaiting(request)) clock.after(5_000, () => { response.writeHead(504).end('too slow') })
    else pass(origin, request, response, { isMute: isStream(request) })
  })
  const { client, requests } = testClient(proxy, clock)
  const followed = await take(clock, client.watch('demo-slow'))
  t.same(statuses(followed), LIFE)
  t.equal(requests.filter(({ headers }) => headers.has('prefer')).length, 2)
  const polls = requests.filter(({ headers, path }) => !headers.has('prefer') && !path.endsWith('/events'))
  t.ok(polls.length > 20)
  t.ok(polls.slice(1).every(({ headers }) => headers.has('if-none-match')), 'a poll costs no body')
})

t.test('where a proxy strips Prefer or the tags of answers, polls follow its server\'s Retry-After', async t => {
  for (const strip of ['prefer', 'etag']) {
    const { clock, origin } = await build(t)
    const proxy = await listen(t, (request, response) => {
      delete request.headers[strip]
      pass(origin, request, response, {
        isMute: isStream(request),
        edit: ({ headers: { [strip]: stripped, ...others } }) => others
      })
    })
    const { client, requests } = testClient(proxy, clock)
    const startedAt = clock.nowMs()
    const followed = await take(clock, client.watch('demo-slow'))
    t.same(statuses(followed), LIFE)
    t.ok(requests.length < (clock.nowMs() - startedAt) / 2000 + 10, `${requests.length} requests`)
  }
})

t.test('a proxy that goes mute in the middle of a stream costs no state', async t => {
  const { clock, origin } = await build(t)
  let isMute = false
  const proxy = await listen(t, (request, response) => {
    const write = response.write.bind(response)
    response.write = (chunk: Uint8Array) => isMute && isStream(request) ? true : write(chunk)
    pass(origin, request, response)
  })
  const { client, requests } = testClient(proxy, clock)
  const followed = await take(clock, client.watch('demo-slow'), () => { isMute = true })
  t.same(statuses(followed), LIFE)
  t.equal(requests.filter(({ path }) => path.endsWith('/events')).length, 1)
})

t.test('a page whose streams are held back twice opens no third', async t => {
  const { clock, origin } = await build(t)
  const proxy = await listen(t, (request, response) => {
    pass(origin, request, response, { isMute: isStream(request) })
  })
  const { client, requests } = testClient(proxy, clock)
  for (const id of ['demo-fail', 'demo-sensitive', 'demo']) {
    t.equal((await take(clock, client.watch(id))).error, undefined)
  }
  t.equal(requests.filter(({ path }) => path.endsWith('/events')).length, 2)
})

t.test('an answer that is no event stream, such as a page of a login, is none', async t => {
  const { clock, origin } = await build(t)
  const proxy = await listen(t, (request, response) => {
    if (isStream(request)) response.writeHead(200, { 'content-type': 'text/html' }).end('<form>')
    else pass(origin, request, response)
  })
  const { client, requests } = testClient(proxy, clock)
  t.same(statuses(await take(clock, client.watch('demo'))), LIFE)
  t.equal(requests.filter(({ path }) => path.endsWith('/events')).length, 1)
})

t.test('where a response has no body to read in pieces, as in React Native, long polls serve', async t => {
  const { clock, origin } = await build(t)
  const { client } = testClient(origin, clock, {
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      return String(input).endsWith('/events') ? Object.defineProperty(response, 'body', { value: undefined }) : response
    }
  })
  t.same(statuses(await take(clock, client.watch('demo-slow'))), LIFE)
})

t.test('a restart behind a proxy that answers 502 meanwhile costs no state', async t => {
  const first = await build(t)
  const { clock, upstreamUrl } = first
  const second = await build(t, { baseUrl: upstreamUrl, clock })
  let origin: string | undefined = first.origin
  const proxy = await listen(t, (request, response) => {
    if (origin === undefined) badGateway(response)
    else pass(origin, request, response)
  })
  const { client, requests } = testClient(proxy, clock)
  let isDown = false
  const followed = await take(clock, client.watch('demo'), async ({ status }) => {
    if (status !== 'TEXT_SUCCESS' || isDown) return
    isDown = true
    origin = undefined
    clock.after(6_000, () => { origin = second.origin })
    await first.server.app.close()
  })
  t.equal(followed.error, undefined)
  t.same(statuses(followed), ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'])
  t.ok(requests.length > 1)
  t.ok(requests.slice(1).every(({ headers }) => headers.has('last-event-id')), 'each stream goes on where the last ended')
})

t.test('ten seconds without a network cost no state', async t => {
  const { clock, origin } = await build(t)
  let isOffline = false
  const send: typeof fetch = (input, init) => isOffline ? Promise.reject(new TypeError('offline')) : fetch(input, init)
  let cut = () => {}
  const proxy = await listen(t, (request, response) => {
    cut = () => { request.socket.destroy() }
    pass(origin, request, response)
  })
  const { client } = testClient(proxy, clock, { fetch: send })
  const troubles: string[] = []
  const watched = client.watch('demo', { onTrouble: ({ code }) => { troubles.push(code) } })
  const followed = await take(clock, watched, ({ status }) => {
    if (status !== 'PENDING') return
    isOffline = true
    cut()
    clock.after(10_000, () => { isOffline = false })
  })
  t.same(statuses(followed).at(-1), 'SUCCESS')
  t.same(new Set(troubles), new Set(['unreachable']))
  t.equal(new Set(statuses(followed)).size, followed.tasks.length, 'no state twice')
})

t.test('a task that is unknown for its first 3 s is followed from then on', async t => {
  const { clock, origin } = await build(t)
  let isKnown = false
  clock.after(3_000, () => { isKnown = true })
  const proxy = await listen(t, (request, response) => {
    if (isKnown) return pass(origin, request, response)
    refuse(response, { type: '/problems/task-not-found', status: 404, retryable: true }, { 'retry-after': '1' })
  })
  const { client, requests } = testClient(proxy, clock)
  const followed = await take(clock, client.watch('demo'))
  t.same(statuses(followed), LIFE)
  t.ok(requests.every(({ path }) => path.endsWith('/events')), 'by a stream')
})

t.test('a connection that is cut again and again is no stream', async t => {
  const { clock, origin } = await build(t)
  const proxy = await listen(t, (request, response) => {
    pass(origin, request, response)
    if (isStream(request)) clock.after(1_000, () => { request.socket.destroy() })
  })
  const { client, requests, open } = testClient(proxy, clock)
  t.same(statuses(await take(clock, client.watch('demo-slow'))), LIFE)
  t.ok(requests.filter(({ path }) => path.endsWith('/events')).length < 10)
  await passUntil(clock, () => open() === 0)
})

import t from 'tap'
import { LIFE, statuses, take, testClient } from '../client/fixtures/client.js'
import { build } from '../fixtures/build.js'
import { startNginx } from './fixtures/nginx.js'

/** Real time for bytes to pass nginx, so that a busy machine is not taken for a stream that has gone silent. */
const NGINX_MS = 25

const isEvents = ({ path }: { readonly path: string }) => path.endsWith('/events')

t.test('through nginx as it comes, one stream tells each state', async t => {
  const { clock, origin } = await build(t)
  const { client, requests } = testClient(await startNginx(t, origin, ''), clock)
  t.same(statuses(await take(clock, client.watch('demo-slow'), () => {}, NGINX_MS)), LIFE)
  t.equal(requests.length, 1)
})

t.test('through nginx that buffers whatever the answer says, long polls tell each state', async t => {
  const { clock, origin } = await build(t)
  const nginx = await startNginx(t, origin, 'proxy_buffering on; proxy_ignore_headers X-Accel-Buffering;')
  const { client, requests } = testClient(nginx, clock)
  t.same(statuses(await take(clock, client.watch('demo-slow'), () => {}, NGINX_MS)), LIFE)
  t.equal(requests.filter(isEvents).length, 1)
  t.ok(requests.some(({ headers }) => headers.has('prefer')))
})

t.test('through nginx that gzips events, each state arrives once', async t => {
  const { clock, origin } = await build(t)
  const nginx = await startNginx(t, origin, 'gzip on; gzip_types *; gzip_min_length 0; gzip_proxied any;')
  const { client } = testClient(nginx, clock)
  t.same(statuses(await take(clock, client.watch('demo-slow'), () => {}, NGINX_MS)), LIFE)
})

t.test('a restart of the one server behind nginx costs no state', async t => {
  const first = await build(t)
  const { clock, upstreamUrl, port } = first
  const nginx = await startNginx(t, first.origin, '')
  const { client, requests } = testClient(nginx, clock)
  let isDown = false
  const followed = await take(clock, client.watch('demo-slow'), ({ status }) => {
    if (status !== 'TEXT_SUCCESS' || isDown) return
    isDown = true
    void first.server.app.close().then(() => {
      clock.after(6_000, () => { void build(t, { baseUrl: upstreamUrl, clock, port }) })
    })
  }, NGINX_MS)
  t.equal(followed.error, undefined)
  t.same(statuses(followed), LIFE)
  t.ok(requests.filter(isEvents).length > 2, 'tried again while nginx answered 502')
})

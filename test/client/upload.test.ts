import t, { type Test } from 'tap'
import { testClock } from '../fixtures/clock.js'
import { testClient } from './fixtures/client.js'
import { listen, refuse } from '../fixtures/proxy.js'

const UPLOADED = { url: 'https://files.example/a.wav', expiresAt: '2026-11-26T00:00:00Z', contentType: 'audio/wav' }

async function filesServer (t: Test) {
  const received: Array<{ readonly length: string | undefined, readonly size: number }> = []
  const origin = await listen(t, (request, response) => {
    let size = 0
    request.on('data', chunk => { size += chunk.length })
    request.on('end', () => {
      received.push({ length: request.headers['content-length'], size })
      if (request.headers.authorization === 'none') {
        refuse(response, { type: '/problems/unauthorized', status: 401, retryable: false })
      } else {
        response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(UPLOADED))
      }
    })
  })
  return { origin, received }
}

t.test('a file goes up with its length, and its progress is told where it can be', async t => {
  const { origin, received } = await filesServer(t)
  const { client } = testClient(origin, testClock())
  const file = new Blob(['RIFF....WAVE'])
  t.same(await client.upload(file), UPLOADED)
  const progress: number[][] = []
  await client.upload(file, { onProgress: (...bytes) => { progress.push(bytes) } })
  t.same(received, [{ length: '12', size: 12 }, { length: '12', size: 12 }])
  t.same(progress, [[12, 12]], 'Node has no way to know more')
})

/** As much of an `XMLHttpRequest` as the client uses, made of `fetch`. */
class FakeXhr {
  static last: FakeXhr | undefined
  readonly upload: { onprogress?: (event: object) => void } = {}
  readonly controller = new AbortController()
  readonly headers = new Headers()
  method = ''
  url = ''
  status = 0
  responseText = ''
  answer = new Headers()
  onload = () => {}
  onerror = (_: unknown) => {}
  onabort = (_: unknown) => {}
  constructor () { FakeXhr.last = this }
  open (method: string, url: string) { Object.assign(this, { method, url }) }
  setRequestHeader (name: string, value: string) { this.headers.set(name, value) }
  getResponseHeader (name: string) { return this.answer.get(name) }
  abort () { this.controller.abort() }
  async send (body: Blob) {
    const { method, url, headers, controller: { signal } } = this
    try {
      this.upload.onprogress?.({ loaded: 5, total: body.size })
      const response = await fetch(url, { method, headers, body, signal })
      this.responseText = await response.text()
      this.answer = response.headers
      this.status = response.status
      this.upload.onprogress?.({ loaded: body.size, total: body.size })
      this.onload()
    } catch (error) {
      if (signal.aborted) this.onabort(error)
      else this.onerror(error)
    }
  }
}

t.test('in a browser progress is told as the bytes leave', async t => {
  const { origin, received } = await filesServer(t)
  t.intercept(globalThis, 'XMLHttpRequest' as never, { value: FakeXhr, configurable: true, writable: true })
  const file = new Blob(['RIFF....WAVE'])
  const progress: number[][] = []
  const onProgress = (...bytes: number[]) => { progress.push(bytes) }
  const clock = testClock()
  t.same(await testClient(origin, clock).client.upload(file, { onProgress }), UPLOADED)
  t.same(progress, [[5, 12], [12, 12]])
  t.equal(received.length, 1)

  const { client } = testClient(origin, clock, { headers: { authorization: 'none' } })
  await t.rejects(client.upload(file, { onProgress }), { code: 'unauthorized', requestId: 'request-1' })
  const away = testClient('http://127.0.0.1:1', clock)
  await t.rejects(away.client.upload(file, { onProgress }), { code: 'unreachable' })
  const controller = new AbortController()
  const onAbort = () => { controller.abort(new Error('enough')) }
  await t.rejects(client.upload(file, { signal: controller.signal, onProgress: onAbort }), { message: 'enough' })
})

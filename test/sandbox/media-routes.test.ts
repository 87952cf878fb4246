import t from 'tap'
import { tone } from '../../src/sandbox/media.js'
import { VIDEO } from '../../src/sandbox/video.js'
import { openSandbox } from '../fixtures/sandbox-client.js'

const TRACK = '0f3b6a1c-9d2e-4f5a-8b7c-6d5e4f3a2b1c'
const FILE = tone(TRACK)
const LAST = FILE.length - 1

t.test('the links of a finished task lead to its audio and its covers, which differ', async t => {
  const { record, get } = await openSandbox(t)
  const { response } = await record('demo-instant')
  const audio = await Promise.all((response?.sunoData ?? []).map(track => get(track.audioUrl)))
  const covers = await Promise.all((response?.sunoData ?? []).map(track => get(track.imageUrl)))

  t.same(audio.map(({ statusCode, headers }) => [statusCode, headers['content-type']]), Array(2).fill([200, 'audio/wav']))
  t.same(covers.map(({ statusCode, headers }) => [statusCode, headers['content-type']]),
    Array(2).fill([200, 'image/svg+xml']))
  t.equal(new Set(audio.map(({ bytes }) => bytes.toString('base64'))).size, 2)
  t.equal(new Set(covers.map(({ text }) => text)).size, 2)
})

t.test('a page of any origin may load media', async t => {
  const { get } = await openSandbox(t)
  for (const path of [`/media/${TRACK}.wav`, `/media/${TRACK}.svg`, '/media/nope.wav']) {
    t.equal((await get(path)).headers['access-control-allow-origin'], '*', path)
  }
})

t.test('audio comes whole or in the range that was asked for', async t => {
  const { get } = await openSandbox(t)
  const cases = [
    { range: 'bytes=0-', start: 0, end: LAST },
    { range: 'bytes=0-1', start: 0, end: 1 },
    { range: 'bytes=100-199', start: 100, end: 199 },
    { range: `bytes=${LAST}-`, start: LAST, end: LAST },
    { range: 'bytes=10-99999999', start: 10, end: LAST }
  ]
  const whole = await get(`/media/${TRACK}.wav`)
  t.match(whole, { statusCode: 200, headers: { 'accept-ranges': 'bytes', 'content-length': String(FILE.length) } })
  t.ok(whole.bytes.equals(FILE))
  for (const { range, start, end } of cases) {
    const { statusCode, headers, bytes } = await get(`/media/${TRACK}.wav`, { range })
    t.equal(statusCode, 206, range)
    t.equal(headers['content-range'], `bytes ${start}-${end}/${FILE.length}`)
    t.ok(bytes.equals(FILE.subarray(start, end + 1)))
  }
})

t.test('a video comes whole or in ranges too', async t => {
  const { get } = await openSandbox(t)
  const whole = await get(`/media/${TRACK}.webm`)
  t.match(whole, { statusCode: 200, headers: { 'content-type': 'video/webm', 'accept-ranges': 'bytes' } })
  t.ok(whole.bytes.equals(VIDEO))
  const part = await get(`/media/${TRACK}.webm`, { range: 'bytes=0-3' })
  t.match(part, { statusCode: 206, headers: { 'content-type': 'video/webm' } })
  t.equal(part.bytes.toString('hex'), '1a45dfa3', 'begins as Matroska does')
})

t.test('a range beyond the end cannot be met', async t => {
  const { get } = await openSandbox(t)
  for (const range of [`bytes=${FILE.length}-`, 'bytes=5-4']) {
    const { statusCode, headers, bytes } = await get(`/media/${TRACK}.wav`, { range })
    t.equal(statusCode, 416, range)
    t.equal(headers['content-range'], `bytes */${FILE.length}`)
    t.equal(bytes.length, 0)
  }
})

t.test('a range in a form that is not supported gets the whole', async t => {
  const { get } = await openSandbox(t)
  for (const range of ['bytes=-500', 'bytes=0-1,5-6', 'seconds=0-1']) {
    t.equal((await get(`/media/${TRACK}.wav`, { range })).statusCode, 200, range)
  }
})

t.test('a stream plays while the task runs and is empty after SUCCESS', async t => {
  const { clock, record, get } = await openSandbox(t)
  await record('demo')
  await clock.advance(5_000)
  const stream = (await record('demo')).response?.sunoData[0]?.streamAudioUrl ?? ''

  t.ok((await get(stream)).bytes.equals(tone('demo')))
  await clock.advance(14_999)
  t.not((await get(stream)).bytes.length, 0)
  await clock.advance(1)
  t.match(await get(stream), { statusCode: 200, text: '' })
})

t.test('every id that can be read has a stream, however it is spelled', async t => {
  const { clock, record, get } = await openSandbox(t)
  for (const id of ['demo-a/b?c d', `demo-${'x'.repeat(123)}`]) {
    await record(id)
    await clock.advance(5_000)
    const { response } = await record(id)
    t.equal((await get(response?.sunoData[0]?.streamAudioUrl ?? '')).statusCode, 200, id)
  }
})

t.test('media of no task do not exist', async t => {
  const { read, get } = await openSandbox(t)
  await read('nobody')
  await read('demo-busy')
  const paths = [
    '/media/nope.wav', `/media/${TRACK}.mp3`, `/media/${TRACK}`, `/media/${TRACK}0.wav`, `/media/${TRACK.toUpperCase()}.svg`,
    '/media/demo/stream', '/media/nobody/stream', '/media/demo-busy/stream'
  ]
  for (const path of paths) t.equal((await get(path)).statusCode, 404, path)
})

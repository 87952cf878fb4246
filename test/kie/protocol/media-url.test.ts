import t from 'tap'
import fc from 'fast-check'
import { createMediaUrlFilter } from '../../../src/kie/protocol/media-url.js'
import { holds } from '../../fixtures/property.js'

const LOOPBACK = 'http://127.0.0.1:4010'

t.test('https on a host with a name passes as it is', async t => {
  const filter = createMediaUrlFilter(undefined)
  for (const url of [
    'https://files.example.test/a.mp3',
    'https://files.example.test:8443/a%20b.mp3?x=1#t=2',
    'https://files.example.test/~a/%7Eb?signature=a%2Bb%3D%3D&expires=1'
  ]) t.equal(filter(url), url)
})

t.test('what passes is the address as it was judged, so that no other parser finds another host in it', async t => {
  const filter = createMediaUrlFilter(undefined)
  const spellings = [
    ['https://a.example.com\\@127.0.0.1/', 'https://a.example.com/@127.0.0.1/'],
    ['https:\\\\a.example.com\\b', 'https://a.example.com/b'],
    ['HTTPS://FILES.example.test/A.mp3', 'https://files.example.test/A.mp3'],
    [' https://a.example.com/\tb\n', 'https://a.example.com/b'],
    ['https:a.example.com', 'https://a.example.com/']
  ] as const
  for (const [url, judged] of spellings) t.equal(filter(url), judged, url)
})

t.test('any other scheme is null', async t => {
  const filter = createMediaUrlFilter(undefined)
  for (const url of [
    'http://files.example.test/a.mp3', 'javascript:alert(1)', 'data:audio/mpeg;base64,AAAA', 'file:///a.mp3',
    'ftp://files.example.test/a.mp3', '//files.example.test/a.mp3', 'a.mp3', 'https://', ''
  ]) t.equal(filter(url), null, url)
})

t.test('a host without a name, as inside a network, is null', async t => {
  const filter = createMediaUrlFilter(undefined)
  for (const host of [
    'localhost', 'intranet', '127.0.0.1', '10.0.0.8', '169.254.169.254', '2130706433', '0x7f.1', '127.1', '[::1]',
    '[::ffff:10.0.0.8]'
  ]) t.equal(filter(`https://${host}/a.mp3`), null, host)
})

t.test('a dot at the end makes no name of a host without one, and a blob is not on its origin', async t => {
  const filter = createMediaUrlFilter(LOOPBACK)
  for (const url of ['https://localhost./a.mp3', 'https://intranet./a.mp3', `blob:${LOOPBACK}/a.mp3`]) {
    t.equal(filter(url), null, url)
  }
})

t.test('an address with a name or password in it is null, even on the trusted origin', async t => {
  const filter = createMediaUrlFilter(LOOPBACK)
  for (const url of [
    'https://user@files.example.test/a.mp3', 'https://:password@files.example.test/a.mp3',
    'http://user@127.0.0.1:4010/a.mp3'
  ]) t.equal(filter(url), null, url)
})

t.test('trap: an upload path carries the number of the account, so its address is null', async t => {
  const filter = createMediaUrlFilter(LOOPBACK)
  for (const url of ['https://up.example.test/kieai/204817/a.png', `${LOOPBACK}/kieai/1/a.png`]) t.equal(filter(url), null)
  t.equal(filter('https://up.example.test/kieai/songs/a.png'), 'https://up.example.test/kieai/songs/a.png')
})

t.test('the trusted origin passes whatever it is, and only that very origin', async t => {
  const filter = createMediaUrlFilter(LOOPBACK)
  t.equal(filter(`${LOOPBACK}/media/a.mp3`), `${LOOPBACK}/media/a.mp3`)
  for (const url of ['http://127.0.0.1/a.mp3', 'http://127.0.0.1:4011/a.mp3', 'http://127.0.0.1:4010.example.test/a']) {
    t.equal(filter(url), null, url)
  }
  t.equal(createMediaUrlFilter(undefined)(`${LOOPBACK}/media/a.mp3`), null)
})

t.test('any text is null or passes as https, in a form that is judged the same again', async t => {
  const filter = createMediaUrlFilter(undefined)
  const texts = fc.oneof(fc.string(), fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }))
  await holds(t, fc.property(texts, text => {
    const passed = filter(text)
    return passed === null || (passed.startsWith('https://') && passed === new URL(text).href && filter(passed) === passed)
  }))
})

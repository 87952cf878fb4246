import t from 'tap'
import { cover, DURATION_SECONDS, tone } from '../../src/sandbox/media.js'

t.test('a tone is a well-formed WAV of 6 seconds', async t => {
  const file = tone('a')
  const channels = file.readUInt16LE(22)
  const bytesPerSecond = file.readUInt32LE(28)
  const bitsPerSample = file.readUInt16LE(34)
  const dataSize = file.readUInt32LE(40)

  t.same([file.toString('latin1', 0, 4), file.toString('latin1', 8, 16)], ['RIFF', 'WAVEfmt '])
  t.equal(file.readUInt32LE(4), file.length - 8, 'RIFF counts what follows it')
  t.equal(file.readUInt32LE(16), 16, 'size of the format part')
  t.equal(file.readUInt16LE(20), 1, 'PCM')
  t.equal(file.toString('latin1', 36, 40), 'data')
  t.equal(dataSize, file.length - 44, 'data counts what follows it')
  t.equal(bytesPerSecond, file.readUInt32LE(24) * channels * bitsPerSample / 8)
  t.equal(file.readUInt16LE(32), channels * bitsPerSample / 8, 'bytes per frame')
  t.equal(dataSize / bytesPerSecond, 6)
  t.equal(DURATION_SECONDS, 6)
})

t.test('a tone sounds from beginning to end, without clipping', async t => {
  const samples = [...tone('a').subarray(44)]
  for (let second = 0; second < DURATION_SECONDS; second++) {
    const heard = samples.slice(second * 11_025, (second + 1) * 11_025)
    t.ok(Math.max(...heard) > 190 && Math.min(...heard) < 66, `second ${second} is loud`)
  }
  t.ok(Math.max(...samples) <= 218 && Math.min(...samples) >= 38)
})

t.test('a name always has the same media, and another name others', async t => {
  t.ok(tone('a').equals(tone('a')))
  t.notOk(tone('a').equals(tone('b')))
  t.equal(cover('a'), cover('a'))
  t.not(cover('a'), cover('b'))
})

t.test('a cover is an SVG picture', async t => {
  t.match(cover('a'), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="360" height="360"[^>]*>.*<\/svg>$/)
})

import { createHash } from 'node:crypto'

const SAMPLE_RATE = 11_025
const NOTE_SECONDS = 0.5
const BASE_HZ = 220

/** Minor seventh chords, up and down: half tones above the base. */
const MELODY = [0, 3, 7, 10, 12, 10, 7, 3, 0, 7, 12, 0]

export const DURATION_SECONDS = MELODY.length * NOTE_SECONDS

/** A playable WAV (PCM, 8 bit, mono): a small melody, at a pitch of its own for each name. */
export function tone (name: string): Buffer {
  const transpose = digest(name)[0]
  const samples = Buffer.alloc(SAMPLE_RATE * DURATION_SECONDS)
  for (const [note, halfTones] of MELODY.entries()) {
    const hertz = BASE_HZ * 2 ** ((halfTones + transpose / 16) / 12)
    const first = Math.ceil(note * NOTE_SECONDS * SAMPLE_RATE)
    const end = Math.ceil((note + 1) * NOTE_SECONDS * SAMPLE_RATE)
    for (let index = first; index < end; index++) {
      const seconds = index / SAMPLE_RATE
      const fade = note + 1 - seconds / NOTE_SECONDS
      samples[index] = 128 + 90 * fade * Math.sin(2 * Math.PI * hertz * seconds)
    }
  }
  return Buffer.concat([wavHead(samples.length), samples])
}

function wavHead (size: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + size, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16) // size of the format part
  head.writeUInt16LE(1, 20) // PCM
  head.writeUInt16LE(1, 22) // channels
  head.writeUInt32LE(SAMPLE_RATE, 24)
  head.writeUInt32LE(SAMPLE_RATE, 28) // bytes per second
  head.writeUInt16LE(1, 32) // bytes per frame
  head.writeUInt16LE(8, 34) // bits per sample
  head.write('data', 36)
  head.writeUInt32LE(size, 40)
  return head
}

/** A cover: the sun over the sea, in colours of its own for each name. */
export function cover (name: string): string {
  const [hue, height] = digest(name)
  const sky = `hsl(${hue},60%,70%)`
  const sea = `hsl(${(hue + 160) % 360},45%,35%)`
  return '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="360" viewBox="0 0 360 360">' +
    `<rect width="360" height="360" fill="${sky}"/>` +
    `<circle cx="180" cy="${120 + height % 90}" r="60" fill="#fff3c4"/>` +
    `<rect y="220" width="360" height="140" fill="${sea}"/></svg>`
}

function digest (name: string): [number, number] {
  const bytes = createHash('sha256').update(name).digest()
  return [bytes.readUInt8(0), bytes.readUInt8(1)]
}

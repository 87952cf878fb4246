import { gzipSync } from 'node:zlib'
import t from 'tap'
import fc from 'fast-check'
import { readText } from '../../../src/kie/transport/body.js'
import { holds } from '../../fixtures/property.js'

const MEBIBYTE = 1024 * 1024

async function * body (...chunks: Array<string | Uint8Array>) {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

function invalid (reason: string) {
  return { name: 'TaskError', code: 'upstream-invalid-response', reason }
}

t.test('a body without an encoding is read as it is', async t => {
  for (const encoding of [undefined, '', 'identity']) t.equal(await readText(body('{"a"', ':1}'), encoding), '{"a":1}')
  t.equal(await readText(body(), undefined), '')
})

t.test('a character that two chunks share stays whole', async t => {
  const bytes = Buffer.from('é')
  t.equal(await readText(body(bytes.subarray(0, 1), bytes.subarray(1)), undefined), 'é')
})

t.test('a byte order mark is dropped', async t => {
  t.equal(await readText(body('\uFEFF{}'), undefined), '{}')
})

t.test('gzip is inflated although nobody asked for it', async t => {
  for (const encoding of ['gzip', 'x-gzip']) {
    await holds(t, fc.asyncProperty(fc.string(), async text => {
      return await readText(body(gzipSync(`{${text}`)), encoding) === `{${text}`
    }), { numRuns: 20 })
  }
})

t.test('any other encoding is refused before a byte is read', async t => {
  let reads = 0
  async function * untouched () { yield Buffer.alloc(++reads) }
  for (const encoding of ['br', 'deflate', 'zstd', 'gzip, gzip', 'GZIP ']) {
    await t.rejects(readText(untouched(), encoding), invalid('encoding'), encoding)
  }
  t.equal(reads, 0)
})

t.test('a body of exactly the limit is read, one byte more is not', async t => {
  t.equal((await readText(body(Buffer.alloc(MEBIBYTE)), undefined)).length, MEBIBYTE)
  await t.rejects(readText(body(Buffer.alloc(MEBIBYTE), 'x'), undefined), invalid('too_large'))
})

t.test('a body without end is left at the limit', async t => {
  let reads = 0
  async function * endless () {
    while (true) {
      reads++
      yield Buffer.alloc(MEBIBYTE / 4)
    }
  }
  await t.rejects(readText(endless(), 'gzip'), invalid('too_large'))
  t.equal(reads, 5)
})

t.test('a gzip bomb is stopped at the same limit', async t => {
  t.equal((await readText(body(gzipSync(Buffer.alloc(MEBIBYTE))), 'gzip')).length, MEBIBYTE)
  await t.rejects(readText(body(gzipSync(Buffer.alloc(MEBIBYTE + 1))), 'gzip'), invalid('too_large'))
})

t.test('what calls itself gzip and is not, or is not whole, is refused', async t => {
  const whole = gzipSync('{"code":200}')
  for (const bytes of ['{"code":200}', whole.subarray(0, -9), '']) {
    await t.rejects(readText(body(bytes), 'gzip'), invalid('encoding'))
  }
})

t.test('an error of the body itself is passed on', async t => {
  async function * broken () {
    yield Buffer.from('{')
    throw new Error('cut')
  }
  await t.rejects(readText(broken(), undefined), { message: 'cut' })
})

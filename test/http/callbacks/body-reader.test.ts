import { Readable } from 'node:stream'
import t from 'tap'
import { createBodyReader } from '../../../src/http/callbacks/body-reader.js'

t.test('a wanted body is text, another is only read to its end', async t => {
  const read = createBodyReader({ maxBytes: 5, maxHeld: 1 })
  t.equal(await read(Readable.from([Buffer.from('he'), Buffer.from('llo')]), true), 'hello')
  const unwanted = Readable.from([Buffer.from('hello')])
  t.equal(await read(unwanted, false), undefined)
  t.ok(unwanted.readableEnded)
  t.equal(await read(Readable.from([Buffer.from('hello!')]), true), 'too-large')
})

t.test('no more are held at once than may be', async t => {
  const read = createBodyReader({ maxBytes: 5, maxHeld: 1 })
  const body = () => Readable.from([Buffer.from('hello')])
  t.same(await Promise.all([read(body(), true), read(body(), true)]), ['hello', undefined])
  t.equal(await read(body(), true), 'hello')
})

t.test('a body that breaks off is none', async t => {
  const read = createBodyReader({ maxBytes: 5, maxHeld: 1 })
  const broken = new Readable({ read () { this.destroy(new Error('aborted')) } })
  t.equal(await read(broken, true), undefined)
})

import fc from 'fast-check'
import t from 'tap'
import { multipartOf } from '../../../src/kie/files/multipart.js'

async function * chunksOf (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

t.test('another parser finds the fields and every byte of the file, and the length is told beforehand', async t => {
  const chunkSize = fc.integer({ min: 1, max: 99 })
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), chunkSize, async (file, size) => {
    const { contentType, sizeBytes, bytes } = multipartOf({ uploadPath: 'kie-bff', fileName: 'a.png' }, {
      name: 'a.png', contentType: 'image/png', sizeBytes: file.length, bytes: chunksOf(file, size)
    })
    const chunks: Uint8Array[] = []
    for await (const chunk of bytes) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
    const sent = form.get('file') as File // a part with a filename is one
    t.same([form.get('uploadPath'), form.get('fileName'), sent.name, sent.type], ['kie-bff', 'a.png', 'a.png', 'image/png'])
    t.ok(Buffer.from(await sent.arrayBuffer()).equals(file))
    t.equal(body.length, sizeBytes)
  }), { numRuns: 30 })
})

import fc from 'fast-check'
import t from 'tap'
import { fileTypeOf } from '../../../src/tasks/account/file-type.js'

const bytes = (text: string) => Buffer.from(text, 'latin1')

// The first bytes of files, as their formats have them.
const HEADS: ReadonlyArray<readonly [extension: string, contentType: string, ...heads: string[]]> = [
  ['jpg', 'image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF', '\xff\xd8\xff\xe1\0\0Exif'],
  ['png', 'image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
  ['gif', 'image/gif', 'GIF87a', 'GIF89a'],
  ['webp', 'image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['wav', 'audio/wav', 'RIFF\n\0\0\0WAVEfmt '],
  ['ogg', 'audio/ogg', 'OggS\0\x02'],
  ['flac', 'audio/flac', 'fLaC\0\0\0"'],
  ['m4a', 'audio/mp4', '\0\0\0\x20ftypM4A \0\0\0\0'],
  ['mov', 'video/quicktime', '\0\0\0\x14ftypqt  \0\0\0\0'],
  ['mp4', 'video/mp4', '\0\0\0\x20ftypisom\0\0\x02\0', '\0\0\0\x18ftypmp42', '\0\0\0\x18ftypavc1'],
  ['webm', 'video/webm', '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm'],
  ['mp3', 'audio/mpeg', 'ID3\x04\0', '\xff\xfb\x90\x64', '\xff\xf3\x84\xc4']
]

t.test('a file is what its first bytes say', async t => {
  for (const [extension, contentType, ...heads] of HEADS) {
    for (const head of heads) t.match(fileTypeOf(bytes(head)), { extension, contentType }, extension)
  }
})

t.test('a page, a script, a program or an archive is none of the files that are taken', async t => {
  const others = [
    '', 'R', '<!DOCTYPE html>', '<svg xmlns="', '#!/bin/sh', 'MZ\x90\0', '\x7fELF', 'PK\x03\x04', '%PDF-1.7', '{"a":1}',
    'RIFF\0\0\0\0AVI LIST', '\0\0\0\x18ftypheic', '\0\0\0\x18ftypavif', '\x1a\x45\xdf\xa3\x42\x82\x88matroska', '\xff\xfe<\0h\0'
  ]
  for (const head of others) t.equal(fileTypeOf(bytes(head)), undefined, JSON.stringify(head))
})

t.test('what follows the first 64 bytes changes nothing, and no bytes fail', async () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), any => {
    const head = Buffer.concat([any, Buffer.alloc(64)]).subarray(0, 64)
    return fileTypeOf(head) === fileTypeOf(Buffer.concat([head, bytes('webm ID3 RIFF')]))
  }))
})

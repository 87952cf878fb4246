/** A type of file that KIE's models take. */
export interface FileType {
  readonly contentType: string
  /** KIE serves a file by the extension of its name, not by its bytes. */
  readonly extension: string
}

/** As many bytes from the start of a file as tell its type. */
export const TYPE_BYTES = 64

/** The type of a file by its first `TYPE_BYTES` bytes; undefined: none of the types that are taken. */
export function fileTypeOf (head: Uint8Array): FileType | undefined {
  const text = Buffer.from(head.subarray(0, TYPE_BYTES)).toString('latin1')
  return SIGNATURES.find(({ starts, then = /^/ }) =>
    starts.some(start => text.startsWith(start)) && then.test(text.slice(4)))
}

/** The type that the extension of a file's name or address tells; undefined: none of the types that are taken. */
export function fileTypeNamed (name: string): FileType | undefined {
  const [, ending] = /\.([a-z0-9]{2,5})$/i.exec(name) ?? []
  const extension = ending?.toLowerCase().replace('jpeg', 'jpg')
  const found = SIGNATURES.find(signature => signature.extension === extension)
  return found === undefined ? undefined : { contentType: found.contentType, extension: found.extension }
}

interface Signature extends FileType {
  /** The bytes at the start, each as one character. */
  readonly starts: readonly string[]
  /** What follows the first 4 bytes of a container that tells its kind there. */
  readonly then?: RegExp
}

const SIGNATURES: readonly Signature[] = [
  { starts: ['\xff\xd8\xff'], contentType: 'image/jpeg', extension: 'jpg' },
  { starts: ['\x89PNG\r\n\x1a\n'], contentType: 'image/png', extension: 'png' },
  { starts: ['GIF87a', 'GIF89a'], contentType: 'image/gif', extension: 'gif' },
  { starts: ['RIFF'], then: /^[^]{4}WEBP/, contentType: 'image/webp', extension: 'webp' },
  { starts: ['RIFF'], then: /^[^]{4}WAVE/, contentType: 'audio/wav', extension: 'wav' },
  { starts: ['OggS'], contentType: 'audio/ogg', extension: 'ogg' },
  { starts: ['fLaC'], contentType: 'audio/flac', extension: 'flac' },
  { starts: [''], then: /^ftypM4A /, contentType: 'audio/mp4', extension: 'm4a' },
  { starts: [''], then: /^ftypqt {2}/, contentType: 'video/quicktime', extension: 'mov' },
  { starts: [''], then: /^ftyp(?:isom|iso[2-9]|mp4[12]|avc1|M4V|MSNV|dash|3gp)/, contentType: 'video/mp4', extension: 'mp4' },
  { starts: ['\x1a\x45\xdf\xa3'], then: /^[^]{0,40}webm/, contentType: 'video/webm', extension: 'webm' },
  // An ID3 tag, or the head of a frame of MPEG audio, layer III.
  { starts: ['ID3', '\xff\xfb', '\xff\xfa', '\xff\xf3', '\xff\xf2', '\xff\xe3', '\xff\xe2'], contentType: 'audio/mpeg', extension: 'mp3' }
]

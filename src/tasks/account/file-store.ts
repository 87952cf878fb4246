import type { FileType } from './file-type.js'

export interface FileUpload {
  readonly type: FileType
  /** Undefined: not known before its end. */
  readonly sizeBytes: number | undefined
  /** Exactly `sizeBytes` bytes. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Where files lie that creations may use. Implemented by the kie room. */
export interface FileStore {
  /**
   * Streams a file up, under a name that is not known to anyone else; resolves to its address.
   * @throws {TaskError} when the file is not known to lie there
   */
  upload (file: FileUpload, signal: AbortSignal): Promise<string>
  /**
   * Has the upstream fetch a file from an address of the internet; resolves to where it lies then.
   * @throws {TaskError} when it is not known to lie there; `input-refused` when it cannot be fetched from there
   */
  copy (url: string, type: FileType): Promise<string>
  /**
   * An address from which a browser downloads a result of KIE's, for about 20 minutes.
   * @throws {TaskError} `input-refused` for the address of something else
   */
  downloadUrl (url: string): Promise<string>
}

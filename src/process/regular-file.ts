import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * The text of a regular file. Never waits for a writer, as the opening of a named pipe does: a thread that waits so
 * keeps the process from ending.
 * @throws when it cannot be read, or is something else
 */
export async function readRegularFile (path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    if (!(await file.stat()).isFile()) throw new Error('no regular file')
    return await file.readFile('utf8')
  } finally {
    await file.close()
  }
}

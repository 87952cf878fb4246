import { pino } from 'pino'

/** Lines held while they cannot be written, in characters: more are dropped. */
const MAX_HELD_LENGTH = 1_048_576

/**
 * Standard output, for the log. A line that cannot be written, on a full disk or to a reader that has gone, is dropped,
 * and the process serves on. A reader that takes nothing still stops the process: writes are synchronous, so that a
 * line is out when its process ends.
 */
export function openLogOutput () {
  const output = pino.destination({ fd: 1, sync: true, maxLength: MAX_HELD_LENGTH })
  output.on('error', () => {})
  // pino calls this after a fatal line, and it would try to write to a full disk for ever. Nothing is held that it
  // could write: lines leave as they come.
  output.flushSync = () => {}
  process.stdout.on('error', () => {})
  return output
}

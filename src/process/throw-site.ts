/** Where an error was thrown, without its message: that may quote anything, and hold lines that look like a frame. */
export function throwSite (error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const stack = String(error.stack)
  const messageAt = stack.indexOf(error.message)
  const frames = messageAt === -1 ? stack : stack.slice(messageAt + error.message.length)
  return /^ {4}at .*:\d+:\d+\)?$/m.exec(frames)?.[0].trim()
}

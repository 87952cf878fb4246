import { TaskError } from '../../tasks/faults.js'
import type { Clock } from '../../traffic/clock.js'

/**
 * What `run` resolves to, if that takes no longer than `timeoutMs` milliseconds; then the signal fires.
 * @throws {TaskError} `deadline` when it has passed
 */
export async function withDeadline<T> (
  clock: Clock, timeoutMs: number, run: (signal: AbortSignal) => Promise<T>
): Promise<T> {
  const deadline = new AbortController()
  // undici looks at the signal only from the moment it has a connection.
  const passed = new Promise<never>((_resolve, reject) => {
    deadline.signal.addEventListener('abort', () => {
      reject(new TaskError('deadline'))
    })
  })
  const cancelDeadline = clock.after(timeoutMs, () => deadline.abort())
  try {
    return await Promise.race([run(deadline.signal), passed])
  } finally {
    cancelDeadline()
  }
}

import { nowMs, pause } from './figures.js'

/** One request for a task: its status, how the answer came about or which problem it is, and when. */
export async function ask (agent, origin, id, headers = {}) {
  const startMs = nowMs()
  const answer = await agent.request({ origin, path: `/tasks/${id}`, method: 'GET', headers })
  const task = await answer.body.json()
  const endMs = nowMs()
  return {
    id,
    status: answer.statusCode,
    kind: answer.headers['cache-status']?.replace(/^kie-bff; |; ttl=\d+$/g, '') ?? task.type.replace('/problems/', ''),
    task,
    startMs,
    endMs,
    ms: endMs - startMs
  }
}

/** Starts `once` every `intervalMs`, whether the last one has ended or not, until `isOver`; resolves when all ended. */
export async function repeat (once, intervalMs, isOver) {
  const pending = []
  await pause(Math.random() * intervalMs)
  while (!isOver()) {
    pending.push(once())
    await pause(intervalMs)
  }
  await Promise.all(pending)
}

/** Does `once` again and again, `pauseMs` after it has ended, until `isOver`. */
export async function repeatAfter (once, pauseMs, isOver) {
  while (!isOver()) {
    await once()
    await pause(pauseMs)
  }
}

/** What the circuit breaker of a proxy became, and when, by its log. */
export function transitionsOf (lines) {
  const isTransition = line => line.startsWith('{') && line.includes('"msg":"circuit breaker changed"')
  return lines.filter(isTransition).map(line => JSON.parse(line)).map(({ time, to }) => ({ atMs: time, to }))
}

/**
 * The latest moment, by `mark`, at which the proxy can have observed the answer of a call: when the client that it was
 * stored for had it. However busy the machine, nobody can be told of it as younger than that makes it.
 */
export function observedBy (answers) {
  const stored = answers.filter(({ kind, mark }) => kind === 'fwd=miss; stored' && mark !== undefined)
  return new Map(stored.map(({ mark, endMs }) => [mark, endMs]))
}

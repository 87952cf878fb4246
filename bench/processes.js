import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const SERVER = new URL('../dist/server.js', import.meta.url).pathname

/**
 * Starts a program of ours as a process of its own and waits for the line that tells its address.
 * `stop()` ends that process by its id and resolves to everything that it printed after that line.
 */
export async function start (script, env = {}) {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const lines = createInterface(child.stdout)
  const rest = []
  const origin = await new Promise((resolve, reject) => {
    lines.on('line', line => {
      const [, found] = /^listening on (http:\/\/\S+)$/.exec(line) ?? []
      if (found === undefined) rest.push(line)
      else resolve(found)
    })
    child.once('exit', code => reject(new Error(`${script} ended with ${code}`)))
  })
  return {
    origin,
    pid: child.pid,
    async stop () {
      child.kill('SIGTERM')
      await once(lines, 'close')
      return rest
    }
  }
}

/** The built proxy over an upstream at `kie`. */
export function startProxy (kie, env = {}) {
  return start(SERVER, { PORT: '0', LOG_LEVEL: 'silent', KIE_API_KEY: 'bench', KIE_BASE_URL: kie, ...env })
}

export function startUpstream (env = {}) {
  return start(new URL('upstream.js', import.meta.url).pathname, env)
}

export function quantile (sorted, q) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { request } from 'undici'

const running = new Set()
process.once('exit', () => { for (const child of running) child.kill('SIGKILL') })
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1)) // which ends the others too

function beside (file) {
  return new URL(file, import.meta.url).pathname
}

/** Starts a program that ends when this one does, at the latest. `lines` and `errors` grow with what it prints. */
function run (program, args, env) {
  const child = spawn(program, args, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines = []
  const errors = []
  const output = createInterface(child.stdout).on('line', line => { lines.push(line) })
  createInterface(child.stderr).on('line', line => {
    errors.push(line)
    process.stderr.write(`${line}\n`)
  })
  running.add(child)
  const closed = once(child, 'close').then(([code]) => {
    running.delete(child)
    return code
  })
  return { child, lines, errors, output, closed }
}

/**
 * Starts a program of ours as a process of its own and waits for the line that tells its address.
 * `stop()` ends that process by its id and resolves to its exit code, when all that it printed is in `lines`.
 */
export async function start (script, env = {}) {
  const { child, lines, errors, output, closed } = run(process.execPath, [script], env)
  const origin = await new Promise((resolve, reject) => {
    output.on('line', line => {
      const [, found] = /^listening on (http:\/\/\S+)$/.exec(line) ?? []
      if (found !== undefined) resolve(found)
    })
    closed.then(code => reject(new Error(`${script} ended with ${code}`)))
  })
  return {
    origin,
    pid: child.pid,
    lines,
    errors,
    async stop () {
      child.kill('SIGTERM')
      return await closed
    }
  }
}

/** The built proxy over an upstream at `kie`. All load comes from one address, so that quotas per client are off. */
export function startProxy (kie, env = {}) {
  return start(beside('../dist/server.js'), {
    PORT: '0',
    LOG_LEVEL: 'silent',
    KIE_API_KEY: 'bench-key-0123456789',
    KIE_BASE_URL: kie,
    CLIENT_RATE_LIMIT: '0',
    CLIENT_MISS_LIMIT: '1000000',
    ...env
  })
}

/** An upstream; `seen()` ends it and resolves to its report, the last line that it prints. */
export async function startReporting (file, env) {
  const upstream = await start(beside(file), env)
  return {
    ...upstream,
    async seen () {
      await upstream.stop()
      return JSON.parse(upstream.lines.at(-1))
    }
  }
}

export function startUpstream (env = {}) {
  return startReporting('upstream.js', env)
}

/** The upstream that misbehaves; `become(phase)` changes what it does to everybody. */
export async function startChaos (env = {}) {
  const chaos = await startReporting('chaos.js', env)
  return {
    ...chaos,
    async become (phase) {
      const { body } = await request(`${chaos.origin}/become/${phase}`)
      await body.dump()
    }
  }
}

/**
 * `total` requests by wrk for the ids 0 … `ids` - 1, each behind one of `prefixes` in turn.
 * Resolves to exact counts: `{ statuses, errors, seconds, p50Ms, p99Ms }`.
 */
export async function wrk (origin, { prefixes, ids, total, connections, limitSeconds = 1200 }) {
  const options = ['-t1', `-c${connections}`, `-d${limitSeconds}s`, '--timeout', '30s', '-s', beside('requests.lua')]
  const { child, lines, output, closed } = run('wrk', [...options, origin, '--', prefixes.join(), total, ids].map(String))
  // wrk sleeps for its whole duration, however early its thread has stopped.
  output.on('line', line => { if (line === 'all answered') child.kill('SIGINT') })
  const startMs = performance.now()
  await closed
  return { ...JSON.parse(lines.at(-1)), seconds: (performance.now() - startMs) / 1000 }
}

/** Resident memory and open files of a process, now. */
export function weigh (pid) {
  const [, rssKb] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return { rssMb: Number(rssKb) / 1024, files: readdirSync(`/proc/${pid}/fd`).length }
}

/** Weighs a process each second until `stop()`, which returns all the weights. */
export function weighEverySecond (pid) {
  const weights = [weigh(pid)]
  const timer = setInterval(() => weights.push(weigh(pid)), 1000)
  return {
    stop () {
      clearInterval(timer)
      return weights
    }
  }
}

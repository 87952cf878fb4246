import { createHmac } from 'node:crypto'

/** Calls `run` once after so many milliseconds; the returned function cancels that. */
export type Timer = (delayMs: number, run: () => void) => () => void

/** The machine's; it keeps no process alive. */
export function machineTimer (delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs).unref()
  return () => { clearTimeout(timer) }
}

export interface SandboxCallsOptions {
  readonly dateMs: () => number
  readonly after: Timer
  readonly speed: number
  /** Signs each call; undefined: none is signed. */
  readonly webhookKey: string | undefined
}

export interface MadeTask {
  readonly id: string
  /** The creating endpoint. */
  readonly path: string
  readonly callBackUrl: unknown
}

export interface SandboxCalls {
  /** Will call back as the task lives; tells whether there is anything to call. */
  follow (task: MadeTask): boolean
  close (): void
}

interface Call {
  readonly stage: 'text' | 'first' | 'complete'
  readonly atMs: number
}

const COMPLETE: Call = { stage: 'complete', atMs: 20_000 }
const CALLS: readonly Call[] = [COMPLETE]
const SONG_CALLS: readonly Call[] = [{ stage: 'text', atMs: 5_000 }, { stage: 'first', atMs: 10_000 }, COMPLETE]

/** What KIE's pages say of late and repeated calls is little, so every fourth task has each. */
const TWICE = /[0-3]$/
const OUT_OF_ORDER = /[4-7]$/

const SONGS = /^\/api\/v1\/generate(\/|$)/
const SNAKE_CASE = /^\/api\/v1\/(generate|lyrics|wav|vocal-removal|mp4|runway)(\/|$)/

/** Calls that wait for their moment. */
const MAX_WAITING = 1_000
const TIMEOUT_MS = 15_000

/** Calls back as KIE does: not always once, not always in order, and without caring for the answer. */
export function createSandboxCalls ({ dateMs, after, speed, webhookKey }: SandboxCallsOptions): SandboxCalls {
  const waiting = new Set<() => void>()

  function schedule (url: URL, { id, path }: MadeTask, { stage }: Call, atMs: number): void {
    if (waiting.size >= MAX_WAITING) return
    const cancel = after(atMs / speed, () => {
      waiting.delete(cancel)
      void send(url, id, JSON.stringify({
        code: 200,
        msg: 'success',
        data: { ...SNAKE_CASE.test(path) ? { task_id: id } : { taskId: id }, callbackType: stage, data: null }
      }))
    })
    waiting.add(cancel)
  }

  async function send (url: URL, id: string, body: string): Promise<void> {
    await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...signatureOf(id) },
      signal: AbortSignal.timeout(TIMEOUT_MS)
    }).then(answer => answer.arrayBuffer()).catch(() => {})
  }

  function signatureOf (id: string): Record<string, string> {
    if (webhookKey === undefined) return {}
    const timestamp = String(Math.floor(dateMs() / 1000))
    const signature = createHmac('sha256', webhookKey).update(`${id}.${timestamp}`).digest('base64')
    return { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature }
  }

  return {
    follow (task) {
      const url = callableUrl(task.callBackUrl)
      if (url === undefined) return false
      for (const call of SONGS.test(task.path) ? SONG_CALLS : CALLS) {
        const isLate = call.stage === 'first' && OUT_OF_ORDER.test(task.id)
        schedule(url, task, call, isLate ? COMPLETE.atMs + 1_000 : call.atMs)
        if (TWICE.test(task.id)) schedule(url, task, call, call.atMs + 500)
      }
      return true
    },
    close () {
      for (const cancel of waiting) cancel()
    }
  }
}

/** Where a call can arrive: names that lead nowhere (RFC 6761) are taken at a creation, and never called. */
export function callableUrl (value: unknown): URL | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined
  const url = new URL(value)
  return /^https?:$/.test(url.protocol) && !url.hostname.endsWith('.invalid') ? url : undefined
}

import { createClient } from 'kie-bff-client'

/** Where this server lives: the folder of the page, without a slash at the end. */
export const BASE_URL = new URL('.', document.baseURI).href.replace(/\/$/, '')

/** The server asks KIE for the balance once in this time. */
const BALANCE_MAX_AGE_MS = 10_000

/**
 * The server behind the page. Counts what its answers cost. A key is held in memory only, never in the page's storage.
 *
 * @param {() => void} changed called when something that is shown has changed
 */
export function createServer (changed) {
  const state = { key: '', needsKey: false, answers: 0, calls: 0, credits: /** @type {number | undefined} */ (undefined) }
  const headers = () => state.key === '' ? {} : { authorization: `Bearer ${state.key}` }

  /** @type {typeof fetch} */
  const counted = async (input, init) => {
    // An answer out of the browser's own cache would be explained and counted once more. Not `no-store`: with that a
    // browser says `Cache-Control: no-cache`, which asks this server for a running task that is newer than the request.
    const response = await fetch(input, { ...init, cache: 'no-cache' })
    if (response.status === 401) state.needsKey = true
    const cacheStatus = response.headers.get('cache-status')
    if (cacheStatus !== null) {
      state.answers++
      if (isCall(cacheStatus)) state.calls++
    }
    changed()
    return response
  }

  const connect = () => createClient({ baseUrl: BASE_URL, headers, fetch: counted })
  let client = connect()

  let later = 0

  async function learnCredits () {
    state.credits = await client.credits().then(({ credits }) => credits, () => undefined)
    changed()
  }

  return {
    state,
    get client () { return client },

    /** A new client goes with a new key: the old one remembers what was refused. @param {string} key */
    useKey (key) {
      Object.assign(state, { key, needsKey: false })
      client = connect()
    },

    /**
     * Asks by hand, to show what came.
     *
     * @param {string} path
     * @param {RequestInit} [init]
     */
    async ask (path, init = {}) {
      const startedMs = performance.now()
      const response = await counted(`${BASE_URL}${path}`, { ...init, headers: { ...headers(), ...init.headers } })
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, durationMs: performance.now() - startedMs }
    },

    /** Learns the balance, where it is told; once more when the server would tell a newer one. */
    async refreshCredits () {
      clearTimeout(later)
      later = window.setTimeout(learnCredits, BALANCE_MAX_AGE_MS)
      await learnCredits()
    }
  }
}

/**
 * Whether this answer has cost a call of its own.
 *
 * @param {string} cacheStatus `Cache-Status` of an answer about a task
 */
export function isCall (cacheStatus) {
  return /fwd=/.test(cacheStatus) && !/collapsed/.test(cacheStatus)
}

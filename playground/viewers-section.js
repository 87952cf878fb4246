import { html, nothing } from 'lit-html'
import { isCall } from './server.js'

const COUNTS = [1, 10, 100]
const RUN_MS = 10_000
const POLL_MS = 2_000

/**
 * Many viewers of one task, beside the calls that they cost.
 *
 * @param {object} page
 * @param {ReturnType<typeof import('./server.js').createServer>} page.server
 * @param {() => void} page.changed
 * @param {() => string} page.path of the task
 */
export function createViewersSection ({ server, changed, path }) {
  let run = { viewers: 0, answers: 0, calls: 0, refused: 0, isOver: true }

  /** @param {number} viewers */
  async function start (viewers) {
    const mine = { viewers, answers: 0, calls: 0, refused: 0, isOver: false }
    run = mine
    const endMs = performance.now() + RUN_MS
    const asked = path()
    await Promise.all(Array.from({ length: viewers }, async (_, nth) => {
      await pause(POLL_MS * nth / viewers)
      while (performance.now() < endMs) {
        const answer = await server.ask(asked).catch(() => undefined)
        const cacheStatus = answer?.headers.get('cache-status') ?? undefined
        if (cacheStatus === undefined) mine.refused++
        else mine.answers++
        if (cacheStatus !== undefined && isCall(cacheStatus)) mine.calls++
        await pause(POLL_MS)
      }
    }))
    mine.isOver = true
    changed()
  }

  return {
    view () {
      const { viewers, answers, calls, refused, isOver } = run
      return html`<section aria-labelledby="viewers">
        <h2 id="viewers">Many viewers, few calls</h2>
        <p class="hint">Each viewer asks for <code>${path()}</code> every 2 s, for 10 s. KIE is asked at most 3 times a second,
          however many they are. The task that this page follows is read beside that, and is not counted here.</p>
        <div class="row">${COUNTS.map(count => html`
          <button type="button" ?disabled=${!isOver} @click=${() => start(count)}>${count} ${count === 1 ? 'viewer' : 'viewers'}</button>`)}</div>
        ${viewers === 0
          ? nothing
          : html`<div class="figures" role="group" aria-label="What they cost">
              <div><strong>${answers}</strong> answers</div>
              <div><strong>${calls}</strong> calls to KIE</div>
              ${refused === 0 ? nothing : html`<div><strong>${refused}</strong> without one</div>`}
            </div>`}
      </section>`
    }
  }
}

/** @param {number} ms */
function pause (ms) {
  return new Promise(resolve => { setTimeout(resolve, ms) })
}

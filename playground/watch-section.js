import { html, nothing } from 'lit-html'
import { explain } from './explain.js'
import { snippetsView, watchSnippets } from './snippets.js'
import { errorView, taskView } from './task-view.js'

/**
 * A task that is followed to its end, and what its last answer by hand has cost.
 *
 * @param {{ server: ReturnType<typeof import('./server.js').createServer>, changed: () => void }} page
 */
export function createWatchSection ({ server, changed }) {
  let kind = 'music'
  let id = 'demo'
  let controller = new AbortController()
  let startedMs = 0
  /** @type {Array<{ atMs: number, task: import('kie-bff-client').Task }>} */
  let timeline = []
  /** @type {unknown} */
  let error
  /** @type {Awaited<ReturnType<typeof server.ask>> | undefined} */
  let answer

  const path = () => kind === 'music' ? `/tasks/${encodeURIComponent(id)}` : `/${kind}/tasks/${encodeURIComponent(id)}`
  const ref = () => kind === 'music' ? id : `${kind}:${id}`

  async function ask () {
    answer = await server.ask(path()).catch(() => undefined)
    changed()
  }

  /** @param {{ kind: string, taskId: string }} task */
  async function follow (task) {
    ({ kind, taskId: id } = task)
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    startedMs = performance.now()
    timeline = []
    error = undefined
    changed()
    try {
      await ask()
      for await (const task of server.client.watch(ref(), { signal })) {
        timeline.push({ atMs: performance.now() - startedMs, task })
        changed()
      }
      await ask()
    } catch (reason) {
      if (signal.aborted) return
      error = reason
    }
    changed()
  }

  /** @param {SubmitEvent} event */
  function submit (event) {
    event.preventDefault()
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target))
    void follow({ kind: String(data.get('kind')), taskId: String(data.get('id')).trim() })
  }

  return {
    follow,
    path,

    /** @param {{ kinds: readonly string[], stories: readonly string[] }} facts */
    view ({ kinds, stories }) {
      const last = timeline.at(-1)?.task
      return html`<section aria-labelledby="watch">
        <h2 id="watch">Follow a task</h2>
        <form class="row" @submit=${submit}>
          <div class="field kind"><label for="kind">Kind</label>
            <select id="kind" name="kind" .value=${kind}>${kinds.map(each => html`<option ?selected=${each === kind}>${each}</option>`)}</select>
          </div>
          <div class="field grow"><label for="id">Task id</label>
            <input id="id" name="id" required autocomplete="off" spellcheck="false" .value=${id}></div>
          <button class="main">Follow</button>
        </form>
        ${stories.length === 0
          ? nothing
          : html`<ul class="chips" aria-label="Stories of the sandbox">${stories.map(story => html`
              <li><button type="button" @click=${() => follow({ kind, taskId: story })}>${story}</button></li>`)}</ul>`}
        <div role="status">${last === undefined
          ? html`<p class="hint">${startedMs === 0 ? 'Nothing is followed yet.' : error === undefined ? 'Asking.' : ''}</p>`
          : taskView(last)}</div>
        ${errorView(error)}
        ${timeline.length === 0
          ? nothing
          : html`<h3>Its life</h3><ol class="timeline">${timeline.map(({ atMs, task }) => html`
              <li>${(atMs / 1000).toFixed(1)} s: ${task.state}${task.status === '' ? nothing : html`, KIE says <code>${task.status}</code>`}</li>`)}</ol>`}
        ${answer === undefined ? nothing : answerView(answer)}
        ${last === undefined
          ? nothing
          : html`<details><summary>The task as JSON</summary><pre tabindex="0" aria-label="The task as JSON"
              >${JSON.stringify(last, null, 2)}</pre></details>`}
        ${snippetsView(watchSnippets(path(), ref(), server.state.key !== ''))}
      </section>`
    }
  }

  /** @param {NonNullable<typeof answer>} answer */
  function answerView ({ status, headers, durationMs }) {
    return html`<h3>What the proxy did</h3>
      <p><code>GET ${path()}</code> answered ${status} in ${durationMs.toFixed(0)} ms.
        <button type="button" @click=${ask}>Ask again</button></p>
      <dl class="headers">${explain(headers).map(({ name, value, meaning }) => html`
        <dt>${name}</dt><dd><code>${value}</code> ${meaning}</dd>`)}</dl>`
  }
}

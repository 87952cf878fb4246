import { html, nothing } from 'lit-html'
import { explain } from './explain.js'
import { createKeptSources } from './kept-sources.js'
import { snippetsView, watchSnippets } from './snippets.js'
import { errorView, resultsView, stateView } from './task-view.js'

/**
 * A task that is followed to its end, and what its last answer by hand has cost.
 *
 * @param {{ server: ReturnType<typeof import('./server.js').createServer>, changed: () => void }} page
 */
export function createWatchSection ({ server, changed }) {
  let kind = 'music'
  let id = 'demo'
  /** What stands in the fields, until it is followed. */
  let typed = { kind, taskId: id }
  let controller = new AbortController()
  let startedMs = 0
  /** @type {Array<{ atMs: number, task: import('kie-bff-client').Task }>} */
  let timeline = []
  /** @type {unknown} */
  let error
  /** Why nothing can be learnt for now. @type {string | undefined} */
  let trouble
  const sources = createKeptSources(changed)
  /** @type {Awaited<ReturnType<typeof server.ask>> | undefined} */
  let answer

  const path = () => kind === 'music' ? `/tasks/${encodeURIComponent(id)}` : `/${kind}/tasks/${encodeURIComponent(id)}`
  const ref = () => kind === 'music' ? id : `${kind}:${id}`

  async function ask () {
    const asked = path()
    const got = await server.ask(asked).catch(() => undefined)
    if (asked !== path()) return
    answer = got
    changed()
  }

  /** @param {{ kind: string, taskId: string }} task */
  async function follow (task) {
    ({ kind, taskId: id } = task)
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    startedMs = performance.now()
    typed = { kind, taskId: id }
    timeline = []
    error = trouble = undefined
    sources.clear()
    changed()
    try {
      await ask()
      const onTrouble = (/** @type {Error} */ { message }) => {
        if (signal.aborted) return
        trouble = message
        changed()
      }
      for await (const task of server.client.watch(ref(), { signal, onTrouble })) {
        if (signal.aborted) return
        trouble = undefined
        timeline.push({ atMs: performance.now() - startedMs, task })
        changed()
      }
      await ask()
    } catch (reason) {
      if (signal.aborted) return
      error = reason
      trouble = undefined
    }
    changed()
  }

  /** @param {Partial<typeof typed>} part */
  function type (part) {
    typed = { ...typed, ...part }
    changed()
  }

  /** @param {SubmitEvent} event */
  function submit (event) {
    event.preventDefault()
    void follow({ ...typed, taskId: typed.taskId.trim() })
  }

  return {
    follow,
    path,

    /** @param {{ kinds: readonly string[], stories: readonly string[] }} facts */
    view ({ kinds, stories }) {
      const last = timeline.at(-1)?.task
      return html`<section aria-labelledby="watch">
        <h2 id="watch" tabindex="-1">Follow a task</h2>
        <form class="row" @submit=${submit}>
          <div class="field kind"><label for="kind">Kind</label>
            <select id="kind" name="kind" .value=${typed.kind} @change=${(/** @type {Event} */ event) => { type({ kind: valueOf(event) }) }}
              >${kinds.map(each => html`<option ?selected=${each === typed.kind}>${each}</option>`)}</select>
          </div>
          <div class="field grow"><label for="id">Task id</label>
            <input id="id" name="id" required autocomplete="off" spellcheck="false" .value=${typed.taskId}
              @input=${(/** @type {Event} */ event) => { type({ taskId: valueOf(event) }) }}></div>
          <button class="main">Follow</button>
        </form>
        ${stories.length === 0
          ? nothing
          : html`<ul class="chips" aria-label="Stories of the sandbox">${stories.map(story => html`
              <li><button type="button" @click=${() => follow({ ...typed, taskId: story })}>${story}</button></li>`)}</ul>`}
        <div role="status">${last === undefined
          ? html`<p class="hint">${startedMs === 0 ? 'Nothing is followed yet.' : error === undefined ? 'Asking.' : ''}</p>`
          : stateView(last)}
          ${trouble === undefined ? nothing : html`<p class="problem">${trouble} Still trying.</p>`}</div>
        ${errorView(error)}
        ${last === undefined ? nothing : resultsView(last, sources)}
        ${timeline.length === 0
          ? nothing
          : html`<h3>Its life</h3><ol class="timeline">${timeline.map(({ atMs, task }) => html`
              <li>${(atMs / 1000).toFixed(1)} s: ${task.state}${!task.status ? nothing : html`, KIE says <code>${task.status}</code>`}</li>`)}</ol>`}
        ${answer === undefined ? nothing : answerView(answer)}
        ${last === undefined
          ? nothing
          : html`<details><summary>The task as JSON</summary><pre tabindex="0" role="group" aria-label="The task as JSON"
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

/** @param {Event} event of a field */
function valueOf ({ target }) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value
}

import { html, nothing } from 'lit-html'

/** @typedef {import('kie-bff-client').Task} Task */
/** @typedef {ReturnType<typeof import('./kept-sources.js').createKeptSources>} Sources */

/**
 * How far a task is: what a screen reader says at each change.
 *
 * @param {Task} task
 */
export function stateView (task) {
  const percent = task.progress === null ? undefined : Math.round(100 * task.progress)
  return html`
    <p class="state ${task.state}">${task.state}${percent === undefined ? nothing : html`, ${percent} %`}</p>
    ${percent === undefined ? nothing : html`<progress max="100" .value=${percent} aria-label="Progress of the task"></progress>`}
    ${task.error === null ? nothing : html`<p class="problem">KIE says: ${task.error.message} (${task.error.code})</p>`}`
}

/**
 * @param {Task} task
 * @param {Sources} sources
 */
export function resultsView ({ outputs }, sources) {
  if (outputs.length === 0) return nothing
  return html`<h3>Results</h3>
    <ul class="outputs">${outputs.map((output, index) => outputView(output, `Result ${index + 1}`, sources))}</ul>`
}

/**
 * @param {Task['outputs'][number]} output
 * @param {string} fallbackTitle
 * @param {Sources} sources
 */
function outputView (output, fallbackTitle, sources) {
  const { type, url, imageUrl, text } = output
  const title = output.title ?? fallbackTitle
  const source = sources.of(output)
  const begin = () => { if (source !== null) sources.begin(output, source) }
  const end = () => { sources.end(output) }
  return html`<li>
    <strong>${title}</strong>
    ${type !== 'image' && imageUrl !== null ? html`<img src=${imageUrl} alt="Cover of ${title}">` : nothing}
    ${source === null ? nothing : mediaView({ type, source, title, begin, end })}
    ${text === null ? nothing : html`<div class="lyrics" tabindex="0" role="group" aria-label="Words of ${title}">${text}</div>`}
    ${url === null ? nothing : html`<p><a href=${url} rel="noreferrer" target="_blank">Open the file</a></p>`}
  </li>`
}

/** @param {{ type: string, source: string, title: string, begin: () => void, end: () => void }} medium */
function mediaView ({ type, source, title, begin, end }) {
  switch (type) {
    case 'audio':
      return html`<audio controls preload="metadata" src=${source} aria-label=${title}
        @play=${begin} @ended=${end} @error=${end}></audio>`
    case 'image': return html`<img src=${source} alt=${title}>`
    case 'video':
      return html`<video controls preload="metadata" src=${source} aria-label=${title}
        @play=${begin} @ended=${end} @error=${end}></video>`
    default: return nothing
  }
}

/**
 * Why something failed: a problem of the server's, or none.
 *
 * @param {unknown} error
 */
export function errorView (error) {
  if (error === undefined) return nothing
  const { problem, message, requestId, idempotencyKey } = /** @type {import('kie-bff-client').KieError} */ (error)
  return html`<div class="problem" role="alert">
    <strong>${problem?.title ?? message}</strong>
    ${problem === undefined ? nothing : html`<div>${problem.upstreamMessage ?? problem.detail}</div>`}
    ${problem?.errors === undefined
      ? nothing
      : html`<ul>${problem.errors.map(({ field, expected }) => html`<li><code>${field}</code> takes ${expected}</li>`)}</ul>`}
    ${idempotencyKey === undefined ? nothing : html`<div>Sent again as it is, this goes under the same key, and is paid for once.</div>`}
    ${requestId === undefined ? nothing : html`<small>request ${requestId}</small>`}
  </div>`
}

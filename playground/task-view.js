import { html, nothing } from 'lit-html'

/** @typedef {import('kie-bff-client').Task} Task */

/** @param {Task} task */
export function taskView (task) {
  const percent = task.progress === null ? undefined : Math.round(100 * task.progress)
  return html`
    <p class="state ${task.state}">${task.state}${percent === undefined ? nothing : html`, ${percent} %`}</p>
    ${percent === undefined ? nothing : html`<progress max="100" .value=${percent} aria-label="Progress of the task"></progress>`}
    ${task.error === null ? nothing : html`<p class="problem">KIE says: ${task.error.message} (${task.error.code})</p>`}
    ${task.outputs.length === 0
      ? nothing
      : html`<h3>Results</h3><ul class="outputs">${task.outputs.map((output, index) => outputView(output, `Result ${index + 1}`))}</ul>`}`
}

/**
 * @param {Task['outputs'][number]} output
 * @param {string} fallbackTitle
 */
function outputView (output, fallbackTitle) {
  const { type, url, streamUrl, imageUrl, text } = output
  const title = output.title ?? fallbackTitle
  const source = url ?? streamUrl
  return html`<li>
    <strong>${title}</strong>
    ${type !== 'image' && imageUrl !== null ? html`<img src=${imageUrl} alt="Cover of ${title}">` : nothing}
    ${source === null ? nothing : mediaView(type, source, title)}
    ${text === null ? nothing : html`<div class="lyrics" tabindex="0" role="group" aria-label="Words of ${title}">${text}</div>`}
    ${url === null ? nothing : html`<p><a href=${url} rel="noreferrer" target="_blank">Open the file</a></p>`}
  </li>`
}

/**
 * @param {string} type
 * @param {string} source
 * @param {string} title
 */
function mediaView (type, source, title) {
  switch (type) {
    case 'audio': return html`<audio controls preload="metadata" src=${source} aria-label=${title}></audio>`
    case 'image': return html`<img src=${source} alt=${title}>`
    case 'video': return html`<video controls preload="metadata" src=${source} aria-label=${title}></video>`
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
  const { problem, message, requestId } = /** @type {import('kie-bff-client').KieError} */ (error)
  return html`<div class="problem" role="alert">
    <strong>${problem?.title ?? message}</strong>
    ${problem === undefined ? nothing : html`<div>${problem.upstreamMessage ?? problem.detail}</div>`}
    ${problem?.errors === undefined
      ? nothing
      : html`<ul>${problem.errors.map(({ field, expected }) => html`<li><code>${field}</code> takes ${expected}</li>`)}</ul>`}
    ${requestId === undefined ? nothing : html`<small>request ${requestId}</small>`}
  </div>`
}

import { html, nothing } from 'lit-html'
import { BASE_URL } from './server.js'

/**
 * The same as a command and as code.
 *
 * @param {{ curl: string, code: string }} snippets
 */
export function snippetsView ({ curl, code }) {
  return html`<details><summary>The same with curl and in code</summary>
    ${snippet('curl', curl)}${snippet('kie-bff-client', code)}
  </details>`
}

/**
 * @param {string} title
 * @param {string} text
 */
function snippet (title, text) {
  const canCopy = navigator.clipboard !== undefined
  return html`<h3>${title}</h3><pre tabindex="0" role="group" aria-label=${title}><code>${text}</code></pre>
    ${canCopy ? html`<button type="button" @click=${() => navigator.clipboard.writeText(text)}>Copy</button>` : nothing}`
}

/**
 * @param {string} path of the task
 * @param {string} ref as the client takes it
 * @param {boolean} needsKey
 */
export function watchSnippets (path, ref, needsKey) {
  return {
    curl: `curl -N${keyOption(needsKey)} ${BASE_URL}${path}/events`,
    code: `${IMPORT}${clientLine(needsKey)}

for await (const task of kie.watch(${JSON.stringify(ref)})) {
  console.log(task.state, task.progress, task.outputs)
}`
  }
}

/**
 * @param {string} operation
 * @param {object} body
 * @param {boolean} needsKey
 */
export function createSnippets (operation, body, needsKey) {
  const json = JSON.stringify(body).replaceAll("'", "'\\''")
  return {
    curl: `curl${keyOption(needsKey)} -H 'content-type: application/json' -H "idempotency-key: $(uuidgen)" \\
  -d '${json}' ${BASE_URL}/${operation}`,
    code: `${IMPORT}${clientLine(needsKey)}

for await (const task of kie.generate('${operation}', ${JSON.stringify(body, null, 2)})) {
  console.log(task.state, task.progress, task.outputs)
}`
  }
}

const IMPORT = "import { createClient } from 'kie-bff-client'\n\n"

/** @param {boolean} needsKey */
function clientLine (needsKey) {
  const headers = needsKey ? ", headers: { authorization: 'Bearer ' + key }" : ''
  return `const kie = createClient({ baseUrl: '${BASE_URL}'${headers} })`
}

/** @param {boolean} needsKey */
function keyOption (needsKey) {
  return needsKey ? ' -H "authorization: Bearer $KEY"' : ''
}

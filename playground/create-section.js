import { html, nothing } from 'lit-html'
import { bodyOf, fieldView, typed } from './form-fields.js'
import { EXAMPLES } from './operations.js'
import { createPaidOnce } from './paid-once.js'
import { createSnippets, snippetsView } from './snippets.js'
import { errorView } from './task-view.js'

/** @typedef {import('./operations.js').Operation} Operation */

/**
 * A form for each operation, made from its schema.
 *
 * @param {object} page
 * @param {ReturnType<typeof import('./server.js').createServer>} page.server
 * @param {() => void} page.changed
 * @param {(task: import('kie-bff-client').Task) => void} page.created
 * @param {() => boolean} page.confirmCost asks where it costs money
 */
export function createCreateSection ({ server, changed, created, confirmCost }) {
  const paidOnce = createPaidOnce(server)
  let chosen = 'music/generate'
  /** @type {import('./form-fields.js').Values} */
  let values = exampleOf(chosen)
  let isBusy = false
  /** @type {unknown} */
  let error
  /** What an operation answered at once. @type {string | undefined} */
  let answer

  /** @param {string} name */
  function choose (name) {
    chosen = name
    values = exampleOf(name)
    error = answer = undefined
    changed()
  }

  /**
   * @param {SubmitEvent} event
   * @param {Operation} operation
   */
  async function submit (event, operation) {
    event.preventDefault()
    if (isBusy || !confirmCost()) return
    isBusy = true
    error = answer = undefined
    changed()
    const body = bodyOf(operation, values)
    try {
      if (operation.makesTask) {
        created(await paidOnce(operation.name, body))
      } else {
        answer = await askAtOnce(operation.name, body)
      }
    } catch (reason) {
      error = reason
    }
    isBusy = false
    void server.refreshCredits()
    changed()
  }

  /**
   * @param {string} name
   * @param {object} body
   */
  async function askAtOnce (name, body) {
    const { status, text } = await server.ask(`/${name}`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body)
    })
    const value = JSON.parse(text)
    if (status >= 400) throw Object.assign(new Error(value.title), { problem: value })
    return JSON.stringify(value, null, 2)
  }

  return {
    /**
     * Puts the address of a file where the form takes one; false when it takes none.
     *
     * @param {string} url
     * @param {readonly Operation[]} operations
     */
    useFile (url, operations) {
      const { properties = {} } = operations.find(each => each.name === chosen) ?? {}
      const name = Object.keys(properties).find(each => /url/i.test(each))
      if (name === undefined) return false
      values = { ...values, [name]: url }
      changed()
      return true
    },

    /** @param {{ operations: readonly Operation[], isCreationOn: boolean }} facts */
    view ({ operations, isCreationOn }) {
      const operation = operations.find(({ name }) => name === chosen)
      return html`<section aria-labelledby="create">
        <h2 id="create">Create</h2>
        ${isCreationOn ? nothing : html`<p class="hint">Creating is off on this server (<code>TASK_CREATION</code>).</p>`}
        <div class="field"><label for="operation">What</label>
          <select id="operation" @change=${(/** @type {Event} */ event) => { choose(/** @type {HTMLSelectElement} */ (event.target).value) }}>
            ${operations.map(({ name, summary }) => html`<option value=${name} ?selected=${name === chosen}>${name}: ${summary}</option>`)}
          </select></div>
        ${operation === undefined ? nothing : formView(operation)}
        ${errorView(error)}
        ${answer === undefined ? nothing : html`<h3>The answer</h3><pre tabindex="0" role="group" aria-label="The answer">${answer}</pre>`}
      </section>`
    }
  }

  /** @param {Operation} operation */
  function formView (operation) {
    const { name, required, properties } = operation
    const names = Object.keys(properties)
    const field = (/** @type {string} */ each) => fieldView({
      name: each,
      schema: properties[each],
      isRequired: required.includes(each),
      value: values[each] ?? '',
      set (value) { values = { ...values, [each]: value }; changed() }
    })
    const optional = names.filter(each => !required.includes(each))
    return html`<form @submit=${(/** @type {SubmitEvent} */ event) => submit(event, operation)}>
        ${names.filter(each => required.includes(each)).map(field)}
        ${optional.length === 0 ? nothing : html`<details ?open=${required.length === 0}><summary>${optional.length} more fields</summary>${optional.map(field)}</details>`}
        <button id="create-button" class="main" ?disabled=${isBusy}>${operation.makesTask ? 'Create' : 'Ask'}</button>
      </form>
      ${snippetsView(createSnippets(name, bodyOf(operation, values), server.state.key !== ''))}`
  }
}

/** @param {string} name */
function exampleOf (name) {
  return Object.fromEntries(Object.entries(EXAMPLES[name] ?? {}).map(([field, value]) => [field, typed(value)]))
}

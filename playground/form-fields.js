import { html } from 'lit-html'

/** @typedef {{ type?: string | string[], enum?: string[], description?: string }} Schema */
/** @typedef {Record<string, string | boolean>} Values what was typed, by field */

/**
 * The body that was typed: empty fields are left out, but for a needed box, which says no. A text that is no JSON,
 * where JSON is needed, goes as it is: the server says what it takes.
 *
 * @param {{ properties: Readonly<Record<string, Schema>>, required: readonly string[] }} operation
 * @param {Values} values
 */
export function bodyOf ({ properties, required }, values) {
  /** @type {Record<string, unknown>} */
  const body = {}
  for (const [name, schema] of Object.entries(properties)) {
    const value = values[name] ?? (typeOf(schema) === 'boolean' && required.includes(name) ? false : undefined)
    if (value === undefined || value === '') continue
    body[name] = typeof value === 'boolean' ? value : parsed(value, typeOf(schema))
  }
  return body
}

/**
 * @param {string} text
 * @param {string} type
 */
function parsed (text, type) {
  switch (type) {
    case 'number': return Number.isNaN(Number(text)) ? text : Number(text)
    case 'array': return text.split('\n').map(line => line.trim()).filter(line => line !== '')
    case 'object': return json(text)
    default: return text
  }
}

/** @param {string} text */
function json (text) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** @param {Schema} schema */
function typeOf ({ type = 'string' }) {
  const [first] = [type].flat()
  return first === 'integer' ? 'number' : first
}

/**
 * What a value looks like in its field.
 *
 * @param {unknown} value
 * @returns {string | boolean}
 */
export function typed (value) {
  if (typeof value === 'boolean' || typeof value === 'string') return value
  return Array.isArray(value) ? value.join('\n') : JSON.stringify(value, null, 2)
}

const LONG = /prompt|lyrics|description|tags|style/i

/**
 * One field of a form, made from its schema.
 *
 * @param {object} field
 * @param {string} field.name
 * @param {Schema} field.schema
 * @param {boolean} field.isRequired
 * @param {string | boolean} field.value
 * @param {(value: string | boolean) => void} field.set
 */
export function fieldView ({ name, schema, isRequired, value, set }) {
  const id = `field-${name}`
  const type = typeOf(schema)
  const read = (/** @type {Event} */ event) => { set(/** @type {HTMLInputElement} */ (event.target).value) }
  if (type === 'boolean') {
    return html`<div class="field"><label><input type="checkbox" .checked=${value === true}
      @change=${(/** @type {Event} */ event) => { set(/** @type {HTMLInputElement} */ (event.target).checked) }}> ${name}</label></div>`
  }
  const hint = type === 'array' ? 'one in each line' : type === 'object' ? 'JSON' : isRequired ? 'needed' : ''
  const isLong = type === 'array' || type === 'object' || (type === 'string' && LONG.test(name))
  return html`<div class="field"><label for=${id}>${name} <small>${hint}</small></label>
    ${isLong
      ? html`<textarea id=${id} ?required=${isRequired} .value=${String(value)} @input=${read}></textarea>`
      : html`<input id=${id} ?required=${isRequired} inputmode=${type === 'number' ? 'decimal' : 'text'} autocomplete="off"
          .value=${String(value)} @input=${read}>`}</div>`
}

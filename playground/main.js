import { html, nothing, render } from 'lit-html'
import { createCreateSection } from './create-section.js'
import { kindsIn, operationsIn } from './operations.js'
import { BASE_URL, createServer } from './server.js'
import { errorView } from './task-view.js'
import { createUploadSection } from './upload-section.js'
import { createViewersSection } from './viewers-section.js'
import { createWatchSection } from './watch-section.js'

// One state, drawn anew when it has changed, at most once per frame.
let isDue = false
function changed () {
  if (isDue) return
  isDue = true
  requestAnimationFrame(() => { isDue = false; render(pageView(), document.body) })
}

const facts = {
  version: '',
  /** Undefined until it is known: then nothing is said of costs, and each form asks. */
  isSandbox: /** @type {boolean | undefined} */ (undefined),
  isCreationOn: false,
  stories: /** @type {string[]} */ ([]),
  kinds: ['music'],
  operations: /** @type {import('./operations.js').Operation[]} */ ([])
}
const server = createServer(changed)
const watch = createWatchSection({ server, changed })
const create = createCreateSection({
  server,
  changed,
  created: task => {
    void watch.follow(task)
    // On a phone the form is a screen below. Who types meanwhile is left alone.
    const { activeElement } = document
    if (activeElement !== document.body && activeElement?.matches('#create-button') !== true) return
    const heading = document.getElementById('watch')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView()
  },
  confirmCost: () => facts.isSandbox === true || window.confirm('This spends credits of the KIE account. Go on?')
})
const upload = createUploadSection({ server, changed, useFile: url => create.useFile(url, facts.operations) })
const viewers = createViewersSection({ server, changed, path: watch.path })

/** Why nothing is known of this server. @type {unknown} */
let unknown

async function learn () {
  try {
    const [service, openApi] = await Promise.all([read('/'), read('/openapi.json')])
    Object.assign(facts, service, { kinds: kindsIn(openApi), operations: operationsIn(openApi) })
    unknown = undefined
  } catch (error) {
    unknown = error
  }
  changed()
  if (facts.isCreationOn) await server.refreshCredits()
}

/** @param {string} path */
async function read (path) {
  const { status, text } = await server.ask(path, { headers: { accept: 'application/json' } })
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  return JSON.parse(text)
}

function pageView () {
  const { version, isSandbox } = facts
  const { answers, calls } = server.state
  return html`
    ${isSandbox !== false ? nothing : html`<aside class="banner" aria-label="Costs">This server talks to the real KIE: what you create costs credits.</aside>`}
    <header>
      <h1>kie-bff</h1>
      <p>${isSandbox === undefined ? nothing : `${version} ${isSandbox ? 'over its sandbox: nothing costs anything' : 'over KIE'}`}</p>
      ${server.state.credits === undefined ? nothing : html`<p>Balance: ${server.state.credits} credits</p>`}
      <p>${answers} ${answers === 1 ? 'read' : 'reads'}, which took ${calls} ${calls === 1 ? 'call' : 'calls'} to KIE</p>
    </header>
    <main>
      <div class="column">${unknownView()}${keyView()}${watch.view(facts)}</div>
      <div class="column">${create.view(facts)}${facts.isCreationOn ? upload.view() : nothing}${viewers.view()}</div>
    </main>
    <footer><a href="${BASE_URL}/docs">API documentation</a> · <a href="${BASE_URL}/openapi.json">OpenAPI</a></footer>`
}

function unknownView () {
  if (unknown === undefined) return nothing
  return html`<section aria-labelledby="unknown"><h2 id="unknown">This server does not say what it offers</h2>
    ${errorView(unknown)}
    <button type="button" @click=${learn}>Ask again</button></section>`
}

function keyView () {
  if (!server.state.needsKey) return nothing
  return html`<section aria-labelledby="key"><h2 id="key">A key is needed</h2>
    <form class="row" @submit=${(/** @type {SubmitEvent} */ event) => {
      event.preventDefault()
      server.useKey(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('key')).trim())
      void learn()
    }}>
      <div class="field grow"><label for="key-field">Key of this server <small>kept in this page only, until it is closed</small></label>
        <input id="key-field" name="key" type="password" autocomplete="off" required></div>
      <button class="main">Use it</button>
    </form></section>`
}

// A file that misses its place would replace the page.
for (const name of ['dragover', 'drop']) window.addEventListener(name, event => { event.preventDefault() })

changed()
void learn()

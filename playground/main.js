import { html, nothing, render } from 'lit-html'
import { createCreateSection } from './create-section.js'
import { kindsIn, operationsIn } from './operations.js'
import { BASE_URL, createServer } from './server.js'
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
  isSandbox: true,
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
  created: task => { void watch.follow(task) },
  confirmCost: () => facts.isSandbox || window.confirm('This spends credits of the KIE account. Go on?')
})
const upload = createUploadSection({ server, changed, useFile: create.useFile })
const viewers = createViewersSection({ server, changed, path: watch.path })

async function learn () {
  const [service, openApi] = await Promise.all([read('/'), read('/openapi.json')])
  Object.assign(facts, service, { kinds: kindsIn(openApi), operations: operationsIn(openApi) })
  changed()
  if (facts.isCreationOn) await server.refreshCredits()
}

/** @param {string} path */
async function read (path) {
  return JSON.parse((await server.ask(path, { headers: { accept: 'application/json' } })).text)
}

function pageView () {
  const { version, isSandbox } = facts
  return html`
    ${isSandbox ? nothing : html`<aside class="banner" aria-label="Costs">This server talks to the real KIE: what you create costs credits.</aside>`}
    <header>
      <h1>kie-bff</h1>
      <p>${version} ${isSandbox ? 'over its sandbox: nothing costs anything' : 'over KIE'}</p>
      ${server.state.credits === undefined ? nothing : html`<p>Balance: ${server.state.credits} credits</p>`}
      <p>${server.state.answers} reads, which took ${server.state.calls} calls to KIE</p>
    </header>
    <main>
      <div class="column">${keyView()}${watch.view(facts)}</div>
      <div class="column">${create.view(facts)}${facts.isCreationOn ? upload.view() : nothing}${viewers.view()}</div>
    </main>
    <footer><a href="${BASE_URL}/docs">API documentation</a> · <a href="${BASE_URL}/openapi.json">OpenAPI</a></footer>`
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

changed()
void learn()

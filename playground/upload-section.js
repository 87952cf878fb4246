import { html, nothing } from 'lit-html'
import { errorView } from './task-view.js'

/**
 * A file that goes up, and its address.
 *
 * @param {object} page
 * @param {ReturnType<typeof import('./server.js').createServer>} page.server
 * @param {() => void} page.changed
 * @param {(url: string) => boolean} page.useFile puts the address into the form; false when it takes none
 */
export function createUploadSection ({ server, changed, useFile }) {
  let isOver = false
  /** @type {number | undefined} */
  let percent
  let note = ''
  /** @type {import('kie-bff-client').UploadedFile | undefined} */
  let uploaded
  /** @type {unknown} */
  let error

  /** @param {File | null | undefined} file */
  async function send (file) {
    if (file === null || file === undefined || percent !== undefined) return
    percent = 0
    error = uploaded = undefined
    note = ''
    changed()
    try {
      uploaded = await server.client.upload(file, {
        onProgress (sent, total) { percent = Math.round(100 * sent / total); changed() }
      })
    } catch (reason) {
      error = reason
    }
    percent = undefined
    changed()
  }

  /** @param {DragEvent} event */
  function drop (event) {
    event.preventDefault()
    isOver = false
    void send(event.dataTransfer?.files[0])
  }

  return {
    view () {
      return html`<section aria-labelledby="upload">
        <h2 id="upload">Send a file up</h2>
        <div class="drop ${isOver ? 'over' : ''}" @drop=${drop}
          @dragover=${(/** @type {DragEvent} */ event) => { event.preventDefault(); isOver = true; changed() }}
          @dragleave=${() => { isOver = false; changed() }}>
          <label for="file">A picture, a song or a video. Drop it here, or choose one.</label>
          <input id="file" type="file" accept="image/*,audio/*,video/*"
            @change=${(/** @type {Event} */ event) => send(/** @type {HTMLInputElement} */ (event.target).files?.[0])}>
        </div>
        <div role="status">
          ${percent === undefined ? nothing : html`<progress max="100" .value=${percent} aria-label="Progress of the upload"></progress>`}
          ${uploaded === undefined
            ? nothing
            : html`<p>${uploaded.contentType}, there until ${new Date(uploaded.expiresAt).toLocaleString()}:
                <a href=${uploaded.url} target="_blank" rel="noreferrer">its address</a></p>
              <button type="button" @click=${use}>Use it in the form</button> ${note}`}
        </div>
        ${errorView(error)}
      </section>`
    }
  }

  function use () {
    note = useFile(uploaded?.url ?? '') ? 'It is in the form now.' : 'This form takes no file.'
    changed()
  }
}

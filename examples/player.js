// What the page does: it follows one task by its events and shows what they say.

/** Tells `show` of every change of the task and stops by itself after the last. Returns the function that stops it. */
export function follow (id, { EventSource, show, base = '' }) {
  const source = new EventSource(`${base}/tasks/${encodeURIComponent(id)}/events`)
  source.addEventListener('task', ({ data }) => show({ task: JSON.parse(data) }))
  source.addEventListener('problem', ({ data }) => show({ problem: JSON.parse(data) }))
  source.addEventListener('end', () => source.close())
  // The browser connects again by itself, unless it was refused: then there is no such task, or no room for one more.
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) show({ problem: { title: 'The events of this task cannot be had' } })
  })
  return () => source.close()
}

/** Shows news in a page that has elements with these ids: `status`, `progress`, `tracks`. */
export function show ({ task, problem }, document) {
  const status = document.getElementById('status')
  if (problem !== undefined) {
    status.textContent = problem.title
    return
  }
  status.textContent = `${task.taskId}: ${task.state} (${task.error?.message ?? task.status})`
  document.getElementById('progress').value = task.progress ?? 0
  for (const output of task.outputs) showTrack(output, document)
}

/** One figure per track; the song begins to play as soon as its file is there, where the browser lets it. */
function showTrack ({ id, title, url, imageUrl }, document) {
  const tracks = document.getElementById('tracks')
  let figure = document.getElementById(id)
  if (figure === null) {
    figure = document.createElement('figure')
    figure.id = id
    const image = document.createElement('img')
    image.alt = ''
    const caption = document.createElement('figcaption')
    figure.append(image, caption)
    tracks.append(figure)
  }
  const [image, caption] = figure.children
  caption.textContent = title ?? ''
  if (imageUrl !== null && image.src !== imageUrl) image.src = imageUrl
  if (url !== null && figure.children.length === 2) {
    const audio = document.createElement('audio')
    audio.controls = true
    audio.src = url
    figure.append(audio)
    if (tracks.firstElementChild === figure) audio.play().catch(() => {}) // some browsers want a click first
  }
}

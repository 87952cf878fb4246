import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'
import { EventSource } from 'undici'
import { httpClient } from './fixtures/build.js'
import { startInRealTime } from './fixtures/real-time.js'

// The examples are what a user runs: as programs, in real time, over a sandbox where a song takes a fifth of a second.

// Coverage is about the proxy; an example may have lines for what does not happen here.
const UNCOVERED = ['-u', 'NODE_V8_COVERAGE', '-u', 'NODE_OPTIONS']

async function startProxy (t: Test): Promise<string> {
  const env = { TASK_CREATION: 'on', POLL_INTERVAL_MS: '100', SNAPSHOT_FRESH_MS: '0' }
  return (await startInRealTime(t, { speed: 100, env })).origin
}

/** Runs a program; resolves with what it printed and how it ended. */
async function run (command: string, ...args: readonly string[]) {
  const child = spawn('env', [...UNCOVERED, command, ...args])
  const said = { out: '', err: '' }
  child.stdout.on('data', chunk => { said.out += chunk })
  child.stderr.on('data', chunk => { said.err += chunk })
  const [code] = await once(child, 'close')
  return { ...said, code }
}

t.test('a song goes up with curl, and more of it is made', async t => {
  const proxy = await startProxy(t)
  const folder = t.testdir({ 'song.mp3': `ID3${' '.repeat(2_000)}`, 'page.mp3': '<html>' })
  t.match(await run('examples/curl/extend.sh', `${folder}/song.mp3`, '30', proxy), {
    code: 0, out: /^uploaded to http:\S+\.mp3\ncreated \S+\n(queued\n|running\n)*succeeded\n$/, err: ''
  })
  t.match(await run('examples/curl/extend.sh', `${folder}/page.mp3`, '30', proxy), { code: 2, err: /unsupported-media-type/ })
})

t.test('the curl script prints each state until the last', async t => {
  const proxy = await startProxy(t)
  t.match(await run('examples/curl/watch.sh', 'demo', proxy), { code: 0, out: /^queued\n(running\n)*succeeded\n$/, err: '' })
  t.match(await run('examples/curl/watch.sh', 'demo-sensitive', proxy), { code: 1, out: /failed\n$/ })
  t.match(await run('examples/curl/watch.sh', 'nobody', proxy), { code: 2, err: /HTTP 404/ })
})

interface News {
  readonly task?: { readonly state: string }
  readonly problem?: { readonly title: string }
}

interface Player {
  show (news: object, document: object): void
  follow (id: string, options: { EventSource: unknown, base: string, show: (news: News) => void }): () => void
}

t.test('the page is served beside the tasks, and what it does follows a task to its end and stops by itself', async t => {
  const proxy = await startProxy(t)
  const server = spawn('env', [...UNCOVERED, 'node', 'examples/serve.js', '0', proxy])
  const exited = once(server, 'exit')
  t.teardown(async () => {
    server.kill()
    await exited
  })
  const [line] = await once(server.stdout, 'data')
  const [, page = ''] = /^page at (http:\S+), tasks from/.exec(String(line)) ?? []
  const ask = httpClient(page)
  t.match(await ask('/'), { status: 200, headers: { 'content-type': /^text\/html/ }, text: /player\.js/ })
  t.match(await ask('/player.js'), { status: 200, headers: { 'content-type': /^text\/javascript/ } })
  t.equal((await ask('/nothing')).status, 404)

  const { follow } = await import(pathToFileURL('examples/player.js').href) as Player
  let source: EventSource | undefined
  class Spied extends EventSource {
    constructor (url: string) {
      super(url)
      source = this
    }
  }
  const states: Array<string | undefined> = []
  await new Promise<void>(resolve => {
    follow('demo', {
      EventSource: Spied,
      base: page,
      show: ({ task }) => {
        states.push(task?.state)
        if (task?.state === 'succeeded') resolve()
      }
    })
  })
  while (source?.readyState !== EventSource.CLOSED) await new Promise(resolve => { setImmediate(resolve) })
  t.equal(states[0], 'queued')

  const refused = await new Promise<News>(resolve => { follow('nobody', { EventSource, base: page, show: resolve }) })
  t.match(refused.problem, { title: String })
})

/** As much of a page as the example uses. */
function fakePage () {
  class Element {
    id = ''
    src = ''
    textContent = ''
    value = 0
    plays = 0
    readonly children: Element[] = []
    get firstElementChild () { return this.children[0] }
    append (...children: Element[]) { this.children.push(...children) }
    async play () {
      this.plays++
      throw new Error('this browser wants a click first')
    }
  }
  const known = new Map(['status', 'progress', 'tracks'].map(id => [id, new Element()]))
  const find = (id: string) => known.get(id) ?? known.get('tracks')?.children.find(each => each.id === id) ?? null
  return { getElementById: find, createElement: () => new Element() }
}

t.test('the page shows the cover as soon as it is known, and plays the first song when its file is there', async t => {
  const { show } = await import(pathToFileURL('examples/player.js').href) as Player
  const page = fakePage()
  const task = { taskId: 'demo', state: 'running', status: 'TEXT_SUCCESS', progress: 0.6, error: null }
  const outputs = ['a', 'b'].map(id => ({ id, title: id === 'a' ? 'Waltz' : null, url: null, imageUrl: `https://x/${id}` }))
  show({ task: { ...task, outputs } }, page)
  t.equal(page.getElementById('status')?.textContent, 'demo: running (TEXT_SUCCESS)')
  t.same(page.getElementById('a')?.children.map(({ src, textContent }) => src + textContent), ['https://x/a', 'Waltz'])

  for (let times = 0; times < 2; times++) {
    show({ task: { ...task, status: 'MIXING', outputs: outputs.map(each => ({ ...each, url: 'https://x/song' })) } }, page)
  }
  t.same(['a', 'b'].map(id => page.getElementById(id)?.children.slice(2).map(({ plays }) => plays)), [[1], [0]])
  t.equal(page.getElementById('progress')?.value, 0.6)
  show({ task: { ...task, state: 'failed', progress: null, error: { message: 'no luck' }, outputs: [] } }, page)
  t.match(page.getElementById('status')?.textContent, /failed \(no luck\)/)
  show({ problem: { title: 'Upstream timeout' } }, page)
  t.equal(page.getElementById('status')?.textContent, 'Upstream timeout')
})

import t from 'tap'
import { build } from '../fixtures/build.js'
import { readEvents } from '../fixtures/event-reader.js'
import { raw } from '../fixtures/raw-client.js'

const PUBLIC_URL = 'https://app.example/kie'

t.test('every address that is written leads to where clients reach us', async t => {
  const { ask, origin, port } = await build(t, { env: { PUBLIC_URL } })
  const typeOf = async (path: string, headers = {}) => (await ask(path, { headers })).json().type
  t.equal(await typeOf('/tasks/nobody'), `${PUBLIC_URL}/problems/task-not-found`)
  t.equal(await typeOf('/nope'), `${PUBLIC_URL}/problems/route-not-found`)
  t.equal(await typeOf('/tasks/%ZZ'), `${PUBLIC_URL}/problems/malformed-request`)
  t.equal(await typeOf('/tasks/a', { expect: 'tea' }), `${PUBLIC_URL}/problems/expectation-failed`)
  t.equal(await typeOf('/problems/task-not-found'), `${PUBLIC_URL}/problems/task-not-found`)
  t.ok((await raw(port, 'nonsense\r\n\r\n')).includes(`"type":"${PUBLIC_URL}/problems/malformed-request"`))
  t.match((await ask('/tasks?ids=nobody')).json(), { errors: [{ problem: { type: `${PUBLIC_URL}/problems/task-not-found` } }] })
  const events = await readEvents(t, `${origin}/tasks/nobody/events`, { accept: 'text/event-stream' })
  t.match(JSON.parse((await events.next()).data), { type: `${PUBLIC_URL}/problems/task-not-found`, code: 'task-not-found' })
  t.match((await ask('/openapi.json')).json().servers, [{ url: PUBLIC_URL }])
  t.equal((await ask('/livez', { headers: { host: 'app.example' } })).status, 200)
})

t.test('the page of the documentation stays below the path at which it is opened', async t => {
  for (const env of [{ PUBLIC_URL }, {}]) {
    const { ask } = await build(t, { env })
    for (const [path, base] of [['/docs', 'https://any.example/kie/docs'], ['/docs/', 'https://any.example/kie/docs/']] as const) {
      const { text } = await ask(path)
      const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => new URL(file, base).pathname)
      t.ok(files.length > 4)
      for (const file of files) {
        t.match(file, /^\/kie\/docs\/static\//)
        t.equal((await ask(file.replace('/kie', ''))).status, 200, file)
      }
    }
    const { servers } = (await ask('/docs/json')).json() as { servers: Array<{ url: string }> }
    t.equal(new URL(String(servers[0]?.url), 'https://any.example/kie/docs/json').pathname, '/kie/')
  }
})

import { createHash } from 'node:crypto'
import t from 'tap'
import { build } from '../../fixtures/build.js'

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

t.test('a browser gets the playground at /, everyone else what this server is', async t => {
  const { ask } = await build(t)
  const page = await ask('/', { headers: BROWSER })
  t.match(page, { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', vary: 'Accept' } })
  for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }]) {
    const answer = await ask('/', { headers })
    t.match(answer.json(), { name: 'kie-bff', version: '1.2.3', isCreationOn: false, links: { docs: '/docs' } })
    t.match(answer.headers, { vary: 'Accept', 'content-security-policy': /^default-src 'none'/ })
  }
  t.equal((await ask('/', { method: 'HEAD', headers: BROWSER })).status, 200)
  t.equal((await ask('/', { method: 'POST' })).status, 405)
})

t.test('every file that the page names is there, and nothing else of the package is', async t => {
  const { ask } = await build(t)
  const { text } = await ask('/', { headers: BROWSER })
  const named = [...text.matchAll(/"(?:\.\/)?(playground\/[^"]+)"/g)].map(([, path]) => `/${String(path)}`)
  t.equal(named.length, 5)
  const done = new Set<string>()
  async function follow (path: string): Promise<void> {
    if (done.has(path)) return
    done.add(path)
    const { status, headers, text } = await ask(path)
    t.match([status, headers], [200, { 'content-type': /^(?:application\/javascript|text\/css|image\/svg)/ }], path)
    for (const [, target = ''] of text.matchAll(/from ['"](\.[^'"]+)['"]/g)) {
      await follow(new URL(target, `http://a.test${path}`).pathname)
    }
  }
  for (const path of named) await follow(path)
  t.ok(done.size > 20, `${done.size} files`)
  for (const path of [
    'index.html', 'nope.js', '../package.json', '..%2fpackage.json', 'client/../../package.json', 'client/index.d.ts', 'library/package.json', '', 'client/'
  ]) t.match((await ask(`/playground/${path}`)).json(), { status: 404, code: 'route-not-found' }, path)
})

t.test('the page may run its own scripts and its import map, and nothing inline or foreign', async t => {
  const { ask, upstreamUrl } = await build(t)
  const { text, headers } = await ask('/', { headers: BROWSER })
  const [, map = ''] = /<script type="importmap">([^]*?)<\/script>/.exec(text) ?? []
  const policy = Object.fromEntries(String(headers['content-security-policy']).split(';').map(each => {
    const [name, ...sources] = each.split(' ')
    return [name, sources.join(' ')]
  }))
  t.same(policy, {
    'default-src': "'none'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'script-src': `'self' 'sha256-${createHash('sha256').update(map).digest('base64')}'`,
    'style-src': "'self'",
    'img-src': `'self' https: ${upstreamUrl.origin}`,
    'media-src': `'self' https: ${upstreamUrl.origin}`,
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html'
  })
})

t.test('in production there is no page, unless it is asked for', async t => {
  for (const [env, hasPage] of [
    [{ NODE_ENV: 'production' }, false],
    [{ NODE_ENV: 'production', PLAYGROUND: '1' }, true],
    [{ PLAYGROUND: '0' }, false]
  ] as const) {
    const { ask } = await build(t, { env: { ...env, ALLOWED_HOSTS: '127.0.0.1' } })
    t.equal((await ask('/', { headers: BROWSER })).headers['content-type'], hasPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
    t.equal((await ask('/playground/main.js')).status, hasPage ? 200 : 404)
  }
})

t.test('where a key is needed, the page and what this server is need none, and tell no secret', async t => {
  const digest = createHash('sha256').update('a-client-key-of-16').digest('hex')
  const { ask } = await build(t, { env: { CLIENT_KEYS: digest, PUBLIC_URL: 'https://app.example.test/kie' } })
  t.equal((await ask('/tasks/demo')).status, 401)
  t.equal((await ask('/', { headers: BROWSER })).status, 200)
  t.equal((await ask('/playground/main.js')).status, 200)
  const { links } = (await ask('/')).json() as { links: Record<string, string> }
  t.ok(Object.values(links).every(link => link.startsWith('https://app.example.test/kie/')))
})

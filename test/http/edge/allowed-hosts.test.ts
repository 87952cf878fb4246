import t from 'tap'
import { createHostCheck } from '../../../src/http/edge/allowed-hosts.js'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'
import { raw } from '../../fixtures/raw-client.js'

t.test('a name is allowed with any port, a name with a port only with that one', async t => {
  const isAllowed = createHostCheck(['localhost', '[::1]', '127.0.0.1', 'Tasks.example.com:8443'])
  const good = ['localhost', 'localhost:3000', 'LOCALHOST:80', 'localhost.', 'localhost.:80', '[::1]', '[::1]:3000', '[0:0::1]:1',
    '127.0.0.1:3000', 'tasks.example.com:8443', 'tasks.EXAMPLE.com.:8443']
  for (const host of good) t.ok(isAllowed(host), host)
  const bad = ['', ':80', 'evil.example.com', 'localhost.evil.example.com', 'localhost..', 'localhost:', 'localhost:x', 'a@localhost',
    'localhost:1:2', 'localhost, evil', '::1', '[::1', '[::2]', '[::::]', '[::1]x', '127.0.0.2', '127.1', '0.0.0.0',
    'tasks.example.com', 'tasks.example.com:443']
  for (const host of bad) t.notOk(isAllowed(host), host)
})

t.test('on loopback only loopback names are answered to, so that no page can make its own name mean us', async t => {
  const { ask, sandbox } = await build(t)
  for (const host of ['localhost', '127.0.0.1:1', '[::1]']) t.equal((await ask('/tasks/demo', { headers: { host } })).status, 200)
  const calls = sandbox.calls()
  for (const path of ['/tasks/demo', '/docs', '/openapi.json', '/nope']) {
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      isProblem(t, await ask(path, { method, headers: { host: 'evil.example.com' } }), 403, 'forbidden-host')
    }
  }
  t.equal(sandbox.calls(), calls)
})

t.test('probes come under any name', async t => {
  const { ask } = await build(t)
  for (const path of ['/livez', '/readyz', '/health']) t.equal((await ask(path, { headers: { host: '10.1.2.3:80' } })).status, 200)
})

t.test('the absolute form names its host in the target, which has to be allowed as well', async t => {
  const { ask } = await build(t)
  t.equal((await ask('http://localhost:1/tasks/demo')).status, 200)
  for (const target of ['http://evil.example.com/tasks/demo', 'http://evil.example.com?http://localhost/tasks/demo', 'http://x@evil.example.com/tasks/demo']) {
    isProblem(t, await ask(target, { headers: { host: 'localhost' } }), 403, 'forbidden-host')
  }
})

t.test('HTTP/1.0 without a Host asks for no name at all', async t => {
  const { port } = await build(t)
  t.match(await raw(port, 'GET /tasks/demo HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 /)
})

t.test('where everybody may come, every name is good', async t => {
  const { ask } = await build(t, { env: { HOST: '0.0.0.0' } })
  t.equal((await ask('/tasks/demo', { headers: { host: 'whatever.example.com' } })).status, 200)
})

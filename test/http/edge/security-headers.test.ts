import t from 'tap'
import { build } from '../../fixtures/build.js'

const DATA = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }

t.test('an answer that is data lets a browser do nothing with it, an error too', async t => {
  const { ask } = await build(t)
  for (const path of ['/tasks/demo', '/tasks/nobody', '/tasks/%ZZ', '/nope', '/livez', '/openapi.json', '/problems/unauthorized']) {
    t.match((await ask(path)).headers, DATA, path)
  }
  t.match((await ask('/livez', { headers: { expect: 'a-miracle' } })).headers, DATA)
})

t.test('the documentation is a page that loads from here only, over plain http as well', async t => {
  const { ask } = await build(t)
  for (const path of ['/docs', '/docs/static/index.html', '/docs/static/swagger-ui-bundle.js']) {
    const { headers } = await ask(path)
    t.match(headers, { 'x-content-type-options': 'nosniff', 'content-security-policy': /default-src 'none';.*script-src 'self';/ })
    t.match(headers['content-security-policy'], /frame-ancestors 'none'/)
    t.notMatch(JSON.stringify(headers), /upgrade-insecure-requests|strict-transport-security|unsafe-eval/)
  }
})

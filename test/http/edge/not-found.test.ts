import t from 'tap'
import { build } from '../../fixtures/build.js'
import { isProblem } from '../../fixtures/problem.js'

t.test('a wrong method is a 405 that names the right ones, whatever the body', async t => {
  const { ask, sandbox } = await build(t)
  const bodies = [{}, { body: '{', headers: { 'content-type': 'application/json' } }, { body: 'x'.repeat(100_000) }]
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
    for (const options of method === 'TRACE' ? [{}] : bodies) {
      const answer = await ask('/tasks/demo', { method, ...options })
      isProblem(t, answer, 405, 'method-not-allowed')
      t.equal(answer.headers.allow, 'GET, HEAD, OPTIONS')
    }
  }
  t.equal(sandbox.calls(), 0)
})

t.test('OPTIONS tells what an address takes', async t => {
  const { ask } = await build(t)
  for (const path of ['/tasks/demo', '/tasks/demo?x=y', '/music/tasks/demo', '/livez', '/openapi.json', '/docs/static/index.html']) {
    const answer = await ask(path, { method: 'OPTIONS' })
    t.equal(answer.status, 204, path)
    t.equal(answer.headers.allow, 'GET, HEAD, OPTIONS')
  }
})

t.test('an address that does not exist is a 404 for every method', async t => {
  const { ask } = await build(t)
  for (const method of ['GET', 'POST', 'OPTIONS']) {
    isProblem(t, await ask('/nope', { method }), 404, 'route-not-found')
  }
  isProblem(t, await ask('/openapiXjson'), 404, 'route-not-found')
})

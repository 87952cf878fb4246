import http from 'node:http'
import t, { type Test } from 'tap'
import { settle } from '../../fixtures/clock.js'
import { build } from '../../fixtures/build.js'

async function buildLogging (t: Test) {
  const built = await build(t, { env: { ACCESS_LOG: '1' } })
  return { ...built, ended: () => built.lines.map(line => JSON.parse(line)).filter(({ msg }) => msg === 'request ended') }
}

t.test('each request is one line: its route as a template, how it was answered, and in what time', async t => {
  const { ask, ended, lines } = await buildLogging(t)
  const answer = await ask('/tasks/demo-instant?x=canary')
  await ask('/tasks/demo-instant')
  await ask('/tasks/demo')
  await ask('/tasks/demo')
  await ask('/nowhere/canary')
  await settle()
  t.match(ended(), [
    { requestId: answer.headers['x-request-id'], method: 'GET', route: '/tasks/:id', status: 200, cache: 'stored', durationMs: 0, isComplete: true },
    { route: '/tasks/:id', cache: 'hit' },
    { cache: 'stored' },
    { cache: 'snapshot' },
    { route: null, status: 404 }
  ])
  t.notMatch(lines.join(''), /canary|demo/)
})

t.test('a stream is one line, when its client has left', async t => {
  const { origin, ended, clock } = await buildLogging(t)
  const request = http.get(`${origin}/tasks/demo/events`)
  await new Promise(resolve => request.once('response', resolve))
  await clock.advance(3_000)
  t.same(ended(), [])
  request.destroy()
  while (ended().length === 0) await settle()
  t.match(ended(), [{ route: '/tasks/:id/events', status: 200, isComplete: false, durationMs: 3000 }])
})

t.test('without ACCESS_LOG there is no such line', async t => {
  const { ask, lines } = await build(t)
  await ask('/tasks/demo')
  t.notMatch(lines.join(''), /request ended/)
})

import t from 'tap'
import { build } from '../../fixtures/build.js'
import { inTurn, reply, startUpstream } from '../../fixtures/upstream.js'

const BROKEN = new URL('http://127.0.0.1:1')

function told (lines: readonly string[]): Array<Record<string, unknown>> {
  return lines.map(line => JSON.parse(line)).filter(({ msg }) => msg === 'request failed')
}

t.test('one kind of failure is one line in 10 seconds, which says how many had none', async t => {
  const { ask, clock, lines } = await build(t, { baseUrl: BROKEN, env: { LOG_LEVEL: 'info' } })
  for (const id of ['a', 'b', 'c', 'd']) await ask(`/tasks/${id}`)
  t.match(told(lines), [{ level: 40, problem: 'upstream-unreachable', reason: 'connect', untold: 0, requestId: String }])
  t.equal(told(lines).length, 1)

  await clock.advance(10_000)
  await ask('/tasks/a')
  t.match(told(lines)[1], { level: 40, untold: 3 })
})

t.test('another kind of failure has a line of its own', async t => {
  const { url } = await startUpstream(t, inTurn(reply('<html>'), reply({}), reply('<html>')))
  const { ask, lines } = await build(t, { baseUrl: url, env: { LOG_LEVEL: 'info' } })
  for (const id of ['a', 'b', 'c']) await ask(`/tasks/${id}`)
  t.same(told(lines).map(({ reason }) => reason), ['parse', 'contract'])
})

t.test('debug tells all of them, and what clients did wrong', async t => {
  const { ask, lines } = await build(t, { baseUrl: BROKEN, env: { LOG_LEVEL: 'debug' } })
  for (const path of ['/tasks/a', '/tasks/b', '/nope']) await ask(path)
  t.same(told(lines).map(({ level, problem }) => [level, problem]), [
    [40, 'upstream-unreachable'], [20, 'upstream-unreachable'], [20, 'route-not-found']
  ])
})

import t from 'tap'
import { createApp, effectScope, h, nextTick, shallowRef } from 'vue'
import { kieClient, useTask } from '../../client/src/vue.js'
import type { TaskRef } from '../../client/src/types.js'
import { build } from '../fixtures/build.js'
import { passUntil, testClient } from './fixtures/client.js'
import { song } from './fixtures/song.js'

/** Runs `setup` where `inject` finds the client; returns what ends its scope. */
function setUp<Result> (provided: object, setup: () => Result) {
  const app = createApp({ render: () => h('p') })
  app.provide(kieClient, provided as never) // a client, or the key would not be there
  const scope = effectScope()
  const result = app.runWithContext(() => scope.run(setup))
  return { result, stop: () => { scope.stop() } }
}

t.test('a composable follows a task, another one, and none, and stops with its scope', async t => {
  const { clock, origin } = await build(t)
  t.intercept(globalThis, 'document' as never, { value: {}, configurable: true })
  const { client, requests, open } = testClient(origin, clock)
  const ref = shallowRef<TaskRef | null>('demo')
  const { result: view, stop } = setUp(client, () => useTask(ref))
  const shown: unknown[] = []
  await passUntil(clock, () => {
    const status = view?.value?.task?.status
    if (status !== shown.at(-1)) shown.push(status)
    return view?.value?.phase === 'finished'
  })
  t.same(shown, ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'])
  t.equal(requests.length, 1)

  ref.value = { kind: 'music', taskId: 'demo-slow' }
  t.match(view?.value, { phase: 'following', task: undefined })
  await passUntil(clock, () => view?.value?.task?.status === 'PENDING')
  ref.value = { kind: 'music', taskId: 'demo-slow' }
  await nextTick()
  t.equal(requests.length, 2, 'another object, the same task')
  ref.value = null
  t.equal(view?.value, undefined)
  ref.value = 'demo-slow'
  stop()
  await passUntil(clock, () => open() === 0)
})

t.test('on a server a composable shows what it is given and asks for nothing', async t => {
  const { clock, origin } = await build(t)
  const { client, requests } = testClient(origin, clock)
  const task = song('PENDING')
  const { result, stop } = setUp(client, () => [useTask('demo'), useTask(() => task), useTask(undefined)])
  t.same(result?.map(view => view.value?.task), [undefined, task, undefined])
  t.equal(requests.length, 0)
  stop()
})

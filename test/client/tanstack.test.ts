import { QueryClient, QueryObserver } from '@tanstack/query-core'
import t from 'tap'
import type { EndedTask, Task } from '../../client/src/types.js'
import { build } from '../fixtures/build.js'
import { passUntil, testClient } from './fixtures/client.js'

t.test('a query waits for the end of a task and shows each state before it, as the documentation does', async t => {
  const { clock, origin } = await build(t)
  const { client, requests, open } = testClient(origin, clock)
  const queries = new QueryClient()
  const queryKey = ['task', 'demo']
  const observer = new QueryObserver<Task>(queries, {
    queryKey,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      let last: Task | undefined
      for await (const task of client.watch('demo', { signal })) {
        last = task
        queries.setQueryData(queryKey, task)
      }
      return last as EndedTask // a watch that returns has yielded the end last
    }
  })
  const shown: unknown[] = []
  const leave = observer.subscribe(({ data }) => { if (data?.status !== shown.at(-1)) shown.push(data?.status) })
  await passUntil(clock, () => observer.getCurrentResult().fetchStatus === 'idle')
  t.same(shown, ['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS'])
  t.equal(requests.length, 1)
  leave()

  const cancelled = queries.fetchQuery({ queryKey: ['slow'], queryFn: ({ signal }) => client.wait('demo-slow', { signal }) })
  cancelled.catch(() => {})
  await passUntil(clock, () => client.view('demo-slow').task !== undefined)
  await queries.cancelQueries({ queryKey: ['slow'] })
  await t.rejects(cancelled)
  await passUntil(clock, () => open() === 0)
  queries.clear()
})

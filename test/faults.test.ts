import t, { type Test } from 'tap'
import { CANARY } from './fixtures/behaviours.js'
import { TOKEN, type Answer } from './fixtures/build.js'
import { askThrough, faults, problemLines, skipOf, type Proxy } from './fixtures/fault-run.js'
import type { Fault, ProblemOutcome, TaskOutcome } from './fixtures/faults.js'
import { leaksIn } from './fixtures/leaks.js'
import { TASK_ID } from './fixtures/music-records.js'
import { isProblem } from './fixtures/problem.js'

const NEXT_ID = 'the-next-task'
const STORED_ONLY = { headers: { 'cache-control': 'only-if-cached' } }

async function isRefused (t: Test, proxy: Proxy, answer: Answer, sees: ProblemOutcome): Promise<void> {
  isProblem(t, answer, sees.status, sees.slug)
  t.equal(answer.headers['retry-after'], sees.retryAfter)
  const told = problemLines(proxy)
  t.match(told, [{ problem: sees.slug, reason: sees.reason }], 'the log has the reason')
  t.equal(told.length, 1)
  isProblem(t, await proxy.ask(`/tasks/${TASK_ID}`, STORED_ONLY), 504, 'not-cached')
}

async function isTold (t: Test, proxy: Proxy, answer: Answer, { task }: TaskOutcome): Promise<void> {
  t.equal(answer.status, 200)
  t.match(answer.json(), { taskId: TASK_ID, ...task })
  t.equal((await proxy.ask(`/tasks/${TASK_ID}`, STORED_ONLY)).text, answer.text, 'and is stored')
}

/** The next request, the answer to which must be its own. */
async function servesOn (t: Test, proxy: Proxy, { lasts = false }: Fault): Promise<void> {
  t.equal((await proxy.ask('/livez')).status, 200)
  if (lasts) return
  const next = await proxy.ask(`/tasks/${NEXT_ID}`)
  t.match({ status: next.status, task: next.json() }, { status: 200, task: { taskId: NEXT_ID, state: 'succeeded' } })
}

function leaksNothing (t: Test, proxy: Proxy, answer: Answer): void {
  const seen = [answer.bytes.toString('latin1'), ...proxy.lines].join('\n')
  t.notOk(seen.includes(CANARY), 'no byte of the upstream')
  t.same(leaksIn(seen, TOKEN), [], 'no form of the token')
  t.notMatch(proxy.lines.filter(line => line.includes('"problem"')).join(''), /:\/\/|\/tasks/, 'no address in the log')
}

for (const fault of faults) {
  const { id, name, sees, calls = 1, attempts = 1, lasts = false } = fault
  t.test(`${id}: ${name}`, { skip: skipOf(fault) }, async t => {
    const { upstream, proxy, answers } = await askThrough(t, fault, [TASK_ID])
    const [answer] = answers as [Answer]
    await ('task' in sees ? isTold(t, proxy, answer, sees) : isRefused(t, proxy, answer, sees))
    t.same(upstream.calls, Array(calls).fill(TASK_ID), 'calls at the origin')
    if (calls === 0) t.ok(upstream.connections() <= attempts, 'attempts to connect')
    await servesOn(t, proxy, fault)
    if (!lasts) t.same(upstream.calls.slice(calls), [NEXT_ID])
    leaksNothing(t, proxy, answer)
    upstream.drop() // the proxy would wait for a connection that is still being made
  })
}

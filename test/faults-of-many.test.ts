import t from 'tap'
import type { Health } from '../src/tasks/faults.js'
import { askThrough, faults, problemLines, skipOf } from './fixtures/fault-run.js'
import { TASK_ID } from './fixtures/music-records.js'

/** As long as the id that the records of the table are about. */
const [YET_ANOTHER_ID = '', ...TWENTY_IDS] = Array.from({ length: 21 }, (_, index) => `${TASK_ID.slice(0, -2)}${10 + index}`)

/** What the next task meets, whose id nobody has asked for. */
const AFTERMATHS: Readonly<Record<Health, { readonly reason: string } | { readonly condition: string } | undefined>> = {
  down: { reason: 'breaker' },
  maintenance: { reason: 'breaker' },
  credentials: { reason: 'credentials_breaker' },
  busy: { condition: 'slow-down' },
  up: undefined,
  unknown: undefined
}

for (const fault of faults) {
  const { id, sees, upstream: behaviour, calls = 1 } = fault
  if ('task' in sees) continue
  const ids = sees.tells === 'busy' ? TWENTY_IDS.slice(0, 5) : TWENTY_IDS // beyond five the rate is lower already
  t.test(`${id}, for ${ids.length} tasks at once, tells of the upstream as a whole: ${sees.tells}`, { skip: skipOf(fault) }, async t => {
    const always = { ...fault, upstream: { ...behaviour, times: Infinity } }
    const { upstream, proxy, answers } = await askThrough(t, always, ids)
    t.same([...new Set(answers.map(({ status }) => status))], [sees.status])
    const callsBefore = upstream.calls.length
    const aftermath = AFTERMATHS[sees.tells]
    if (aftermath !== undefined && 'condition' in aftermath) {
      t.ok(proxy.lines.some(line => JSON.parse(line).condition === aftermath.condition))
    } else {
      await proxy.ask(`/tasks/${YET_ANOTHER_ID}`)
      t.equal(upstream.calls.length - callsBefore, aftermath === undefined ? calls : 0)
      if (aftermath !== undefined) t.match(problemLines(proxy).at(-1), aftermath)
    }
    upstream.drop()
  })
}

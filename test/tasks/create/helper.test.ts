import t from 'tap'
import { createHelperService } from '../../../src/tasks/create/helper.js'
import type { Answer } from '../../../src/tasks/create/submission.js'
import { TaskError } from '../../../src/tasks/faults.js'
import type { TaskRef } from '../../../src/tasks/task.js'
import { createSlidingWindow } from '../../../src/traffic/sliding-window.js'
import { settle } from '../../fixtures/clock.js'
import { buildCreation } from '../../fixtures/creation.js'
import type { TelemetryEvent } from '../../../src/tasks/telemetry.js'

const ANSWERED: Answer = { outcome: 'answered', data: { resultUrl: 'a' } }

function buildHelper (answers: readonly Answer[], { dailyLimit }: { dailyLimit?: number } = {}) {
  const { clock, spending } = buildCreation(dailyLimit === undefined ? {} : { dailyLimit })
  const taskWindow = createSlidingWindow({ clock, limit: 3, windowMs: 1_050, maxKeys: 10 })
  const renewed: TaskRef[] = []
  const seen: TelemetryEvent[] = []
  const asked: number[] = []
  const service = createHelperService({
    clock,
    spending,
    taskWindow,
    helper: {
      changesTask: ({ operation }) => operation === 'get-1080p',
      ask: async (_request, timeoutMs) => answers[asked.push(timeoutMs) - 1] ?? ANSWERED
    },
    renew: async ref => { renewed.push(ref) },
    publish: event => { seen.push(event) }
  })
  const help = (body: object = { taskId: 'a' }, operation = 'get-1080p', charge = async () => {}) =>
    service.help({ kind: 'veo', operation, body: { ...body }, charge })
  return { clock, taskWindow, help, renewed, seen, asked }
}

t.test('a result is the answer, and the task that it changes is read anew', async t => {
  const { help, renewed } = buildHelper([])
  t.same(await help(), { resultUrl: 'a' })
  t.same(renewed, [{ kind: 'veo', id: 'a' }])
  for (const body of [{}, { taskId: '../b' }, { taskId: 7 }]) await help(body)
  await help({ taskId: 'a' }, 'other')
  t.equal(renewed.length, 1, 'only a task that there can be, and that is changed')
})

t.test('a client that may spend no more is refused before anything is sent', async t => {
  const { help, asked } = buildHelper([])
  await t.rejects(help({}, 'x', async () => { throw new Error('no more') }), { message: 'no more' })
  t.same(asked, [])
})

t.test('what did not leave is sent once more; a refusal and what is uncertain are not, and renew nothing', async t => {
  const notSent: Answer = { outcome: 'not-sent', error: new TaskError('connect') }
  const { help, renewed, seen, asked } = buildHelper([
    notSent, notSent, { outcome: 'refused', error: new TaskError('not_ready') }, { outcome: 'uncertain', seen: 'deadline' }
  ])
  await t.rejects(help(), { code: 'upstream-unreachable' })
  t.same(asked, [30_000, 30_000])
  await t.rejects(help({ taskId: 'b' }), { code: 'not-ready', retryAfterMs: 20_000 })
  await t.rejects(help({ taskId: 'c' }), { code: 'submission-uncertain' })
  t.equal(asked.length, 4)
  t.same([renewed, seen], [[], [{ about: 'submission-uncertain', reason: 'deadline' }]])
})

t.test('it counts against the day of all clients', async t => {
  const { help } = buildHelper([], { dailyLimit: 1 })
  await help()
  await t.rejects(help({ taskId: 'b' }), { code: 'create-rate-limited', reason: 'daily_limit' })
})

t.test('no more than 3 calls in any second are about one task, reads included', async t => {
  const { clock, help, asked, taskWindow } = buildHelper([])
  taskWindow.hit('a')
  const helps = Promise.all([1, 2, 3].map(() => help()))
  await settle()
  t.equal(asked.length, 2)
  await clock.advance(1_050)
  await helps
  t.equal(asked.length, 3)

  const held = [1, 2, 3].map(() => taskWindow.take('b'))
  const refused = t.rejects(help({ taskId: 'b' }), { code: 'overloaded' })
  for (let waited = 0; waited < 16; waited++) await clock.advance(1_050)
  await refused
  t.equal(held.length, 3)
})

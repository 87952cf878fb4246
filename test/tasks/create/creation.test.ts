import fc from 'fast-check'
import t from 'tap'
import { createMemoryIntents } from '../../../src/stores/memory/intents.js'
import type { CreationService } from '../../../src/tasks/create/creation.js'
import type { Submission } from '../../../src/tasks/create/submission.js'
import type { IntentStore } from '../../../src/tasks/create/intents.js'
import { TaskError } from '../../../src/tasks/faults.js'
import { settle } from '../../fixtures/clock.js'
import { buildCreation, request } from '../../fixtures/creation.js'
import { holds } from '../../fixtures/property.js'

import type { TelemetryEvent } from '../../../src/tasks/telemetry.js'

const created = (taskId: string): Submission => ({ outcome: 'created', taskId })
const uncertain: Submission = { outcome: 'uncertain', seen: 'deadline' }
const refused: Submission = { outcome: 'refused', error: new TaskError('input') }
const notSent: Submission = { outcome: 'not-sent', error: new TaskError('connect') }

t.test('a key makes one task, and every repeat of it gets that task', async t => {
  const { creation, maker } = buildCreation()
  let charged = 0
  const charge = async () => { charged++ }
  const together = [1, 2, 3].map(() => creation.create(request(undefined, { charge })))
  await settle()
  maker.sent[0]?.answer(created('one'))
  t.same(await Promise.all(together), Array(3).fill({ kind: 'music', id: 'one' }))
  t.same(await creation.create(request(undefined, { charge })), { kind: 'music', id: 'one' })
  t.equal(maker.sent.length, 1)
  t.equal(charged, 1, 'neither a repeat nor a join is charged')
})

t.test('a key that stands for another request is refused, while it is under way and afterwards', async t => {
  const { creation, maker } = buildCreation()
  const first = creation.create(request())
  await settle()
  const other = request(undefined, { body: { prompt: 'sun' } })
  await t.rejects(creation.create(other), { code: 'idempotency-key-reused' })
  maker.sent[0]?.answer(created('one'))
  await first
  await t.rejects(creation.create(other), { code: 'idempotency-key-reused' })
  await t.rejects(creation.create(request(undefined, { operation: 'extend' })), { code: 'idempotency-key-reused' })
  t.equal(maker.sent.length, 1)
})

t.test('two requests that begin under one key at the same moment make one task', async t => {
  const { creation, maker } = buildCreation()
  const first = creation.create(request())
  const second = t.rejects(creation.create(request(undefined, { body: { prompt: 'sun' } })), { code: 'idempotency-key-reused' })
  await settle()
  maker.sent[0]?.answer(created('one'))
  t.same(await first, { kind: 'music', id: 'one' })
  await second
  t.equal(maker.sent.length, 1)
})

t.test('an explicit refusal frees the key', async t => {
  const { creation, maker } = buildCreation()
  const first = creation.create(request())
  await settle()
  maker.sent[0]?.answer(refused)
  await t.rejects(first, { code: 'input-refused' })
  const second = creation.create(request())
  await settle()
  maker.sent[1]?.answer(created('two'))
  t.same(await second, { kind: 'music', id: 'two' })
})

t.test('what is uncertain stays uncertain, until it is settled', async t => {
  const events: TelemetryEvent[] = []
  const { creation, maker, intents } = buildCreation({ publish: event => { events.push(event) } })
  const first = creation.create(request())
  await settle()
  maker.sent[0]?.answer(uncertain)
  await t.rejects(first, { code: 'submission-uncertain' })
  await t.rejects(creation.create(request()), { code: 'submission-uncertain' })
  t.same(events.filter(({ about }) => about === 'submission-uncertain'), [{ about: 'submission-uncertain', reason: 'deadline' }])

  await intents.settle(request(), maker.sent[0]?.request.token ?? '', { name: 'created', taskId: 'found' })
  t.same(await creation.create(request()), { kind: 'music', id: 'found' })
  t.equal(maker.sent.length, 1)
})

t.test('what KIE called back while its answer was lost is the answer', async t => {
  for (const late of [uncertain, refused, created('other')]) {
    const { creation, maker, intents } = buildCreation()
    const first = creation.create(request())
    await settle()
    await intents.settle(request(), maker.sent[0]?.request.token ?? '', { name: 'created', taskId: 'found' })
    maker.sent[0]?.answer(late)
    t.same(await first, { kind: 'music', id: 'found' })
  }
})

t.test('a submission that did not leave is made once more within its deadline, then its key is free', async t => {
  const { creation, maker, clock } = buildCreation()
  const first = creation.create(request())
  await settle()
  t.equal(maker.sent[0]?.timeoutMs, 30_000)
  await clock.advance(1000)
  maker.sent[0]?.answer(notSent)
  await settle()
  t.equal(maker.sent[1]?.timeoutMs, 29_000)
  maker.sent[1]?.answer(notSent)
  await t.rejects(first, { code: 'upstream-unreachable' })
  const second = creation.create(request())
  await settle()
  await clock.advance(30_000)
  maker.sent[2]?.answer(notSent)
  await t.rejects(second, { code: 'upstream-unreachable' }, 'no time is left for another')
  t.equal(maker.sent.length, 3)
})

t.test('a client that may create no more is refused alone', async t => {
  const { creation, maker } = buildCreation()
  const poor = creation.create(request(undefined, { charge: async () => { throw new Error('no more') } }))
  const rich = creation.create(request())
  await t.rejects(poor, { message: 'no more' })
  await settle()
  maker.sent[0]?.answer(created('one'))
  t.same(await rich, { kind: 'music', id: 'one' })
})

t.test('the account creates 20 tasks in any 10 seconds; the next wait their turn, or are told when', async t => {
  const { creation, maker, clock } = buildCreation()
  const outcomes = Array.from({ length: 45 }, (_, i) =>
    creation.create(request(`key-0123456789-${i}`)).then(({ id }) => id, ({ code }) => code))
  await settle()
  t.equal(maker.sent.length, 20)
  await t.rejects(creation.create(request('one-more-0123456789')), { code: 'create-rate-limited', retryAfterMs: 12_562.5 }, 'the sixth to be refused')
  for (const [index, sent] of maker.sent.entries()) sent.answer(created(`task-${index}`))
  await clock.advance(10_049)
  t.equal(maker.sent.length, 20)
  await t.rejects(creation.create(request('one-more-0123456789')), { code: 'create-rate-limited', retryAfterMs: 3_016 })
  await clock.advance(1)
  t.equal(maker.sent.length, 40)
  for (const sent of maker.sent) sent.answer(created('late'))
  t.equal((await Promise.all(outcomes)).filter(each => each === 'create-rate-limited').length, 5)
})

t.test('who waits too long for a turn is refused, with the key free', async t => {
  const { creation, maker, clock, intents } = buildCreation({ limit: 1 })
  creation.create(request('hanging-0123456789')).catch(() => {})
  await settle()
  const waiting = t.rejects(creation.create(request()), { code: 'create-rate-limited', retryAfterMs: 10_050 })
  await settle()
  await clock.advance(15_000)
  await waiting
  t.equal(await intents.find(request()), undefined)
  t.equal(maker.sent.length, 1)
})

t.test('at the end those who wait are refused, with the key free, and those that are sent are awaited', async t => {
  const { creation, maker, intents, clock } = buildCreation({ limit: 1 })
  const sent = creation.create(request('sent-0123456789abc'))
  await settle()
  const waiting = creation.create(request())
  await settle()
  creation.close()
  await t.rejects(waiting, { code: 'shutting-down' })
  await t.rejects(creation.create(request('later-0123456789ab')), { code: 'shutting-down' })
  t.equal(await intents.find(request()), undefined)
  maker.sent[0]?.answer(created('one'))
  t.same(await sent, { kind: 'music', id: 'one' })
  await clock.advance(20_000)
  t.equal(maker.sent.length, 1)
})

t.test('a close with one who waits for a slot that comes back wakes nobody', async t => {
  const { creation, maker, clock } = buildCreation({ limit: 1 })
  const first = creation.create(request('first-0123456789ab'))
  await settle()
  maker.sent[0]?.answer(created('one'))
  await first
  const waiting = creation.create(request())
  await settle()
  creation.close()
  await t.rejects(waiting, { code: 'shutting-down' })
  await clock.advance(20_000)
  t.equal(maker.sent.length, 1)
})

t.test('the day has so many creations and no more, those that fail included', async t => {
  const { creation, maker, clock } = buildCreation({ dailyLimit: 1 })
  const first = creation.create(request())
  await t.rejects(creation.create(request('second-0123456789a')), { code: 'create-rate-limited', reason: 'daily_limit' })
  maker.sent[0]?.answer(refused)
  await t.rejects(first, { code: 'input-refused' })
  await t.rejects(creation.create(request()), { code: 'create-rate-limited', retryAfterMs: 86_400_000 })
  await clock.advance(86_400_000)
  creation.create(request()).catch(() => {})
  await settle()
  t.equal(maker.sent.length, 2)
})

t.test('without room for one more key nothing is sent', async t => {
  const intents = createMemoryIntents({ nowMs: () => 1, max: 0 })
  const { creation, maker } = buildCreation({ intents })
  await t.rejects(creation.create(request()), { code: 'overloaded', reason: 'intents_full' })
  t.equal(maker.sent.length, 0)
})

t.test('a breaker that is open refuses before anything is sent; each outcome is told once', async t => {
  const told: string[] = []
  const health = {
    acquire: (key: string) => ({
      recheck () {},
      succeed () { told.push(`${key} works`) },
      fail (error: unknown) { told.push(`${key} ${(error as TaskError).code}`) }
    }),
    isHealthy: true
  }
  const { creation, maker } = buildCreation({ health })
  const busy: Submission = { outcome: 'refused', error: new TaskError('created_too_often') }
  for (const submission of [created('one'), refused, uncertain, busy]) {
    const body = { model: 'm' }
    const outcome = creation.create(request(`key-0123456789-${told.length}`, { kind: 'jobs', operation: 'create', body }))
    await settle()
    maker.sent.at(-1)?.answer(submission)
    await outcome.catch(() => {})
  }
  t.same(told, [
    'create jobs/create m works',
    'create jobs/create m input-refused',
    'create jobs/create m submission-uncertain',
    'create jobs/create m upstream-rate-limited'
  ])

  const open = buildCreation({
    health: { acquire () { throw new TaskError('breaker') }, isHealthy: false }
  })
  await t.rejects(open.creation.create(request()), { code: 'upstream-unavailable' })
  t.equal(open.maker.sent.length, 0)
})

/** What happens to a submission, as the world behind it sees it. */
type Fate = 'made' | 'made, answer lost' | 'lost' | 'refused' | 'not sent'
type Step =
  | { readonly name: 'ask', readonly key: number, readonly client: number }
  | { readonly name: 'answer', readonly fate: Fate }
  | { readonly name: 'crash' }
  | { readonly name: 'callback', readonly nth: number }
  | { readonly name: 'wait', readonly ms: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ name: fc.constant('ask' as const), key: fc.nat(2), client: fc.nat(3) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      name: fc.constant('answer' as const),
      fate: fc.constantFrom<Fate>('made', 'made, answer lost', 'lost', 'refused', 'not sent')
    })
  },
  fc.record({ name: fc.constant('crash' as const) }),
  fc.record({ name: fc.constant('callback' as const), nth: fc.nat(5) }),
  fc.record({ name: fc.constant('wait' as const), ms: fc.constantFrom(1000, 11_000) })
)

t.test('whatever fails, and however often clients ask: one task per key at most, and one id for all of them', async t => {
  await holds(t, fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
    const { clock, intents, creation: first, maker: firstMaker } = buildCreation({ limit: 2 })
    const restart = () => buildCreation({ clock, intents, limit: 2 })
    let [creation, maker]: [CreationService, typeof firstMaker] = [first, firstMaker]
    let answered = 0
    const made: Array<{ key: number, token: string, id: string }> = []
    const got = new Map<number, Set<string>>()
    const keyOf = (key: number) => `key-0123456789-${key}`

    for (const each of steps) {
      if (each.name === 'ask') {
        const { key } = each
        creation.create(request(keyOf(key))).then(({ id }) => {
          got.set(key, (got.get(key) ?? new Set()).add(id))
        }, () => {})
      } else if (each.name === 'answer') {
        const sent = maker.sent[answered]
        if (sent === undefined) continue
        answered++
        const { token, ...rest } = sent.request
        const key = Number((rest as unknown as { key: string }).key.slice(-1)) // the request is the client's, whole
        const id = `task-${made.length}`
        if (each.fate.startsWith('made')) made.push({ key, token, id })
        sent.answer({
          made: created(id), 'made, answer lost': uncertain, lost: uncertain, refused, 'not sent': notSent
        }[each.fate])
      } else if (each.name === 'crash') {
        const next = restart() // what was sent and not answered never is
        creation = next.creation
        maker = next.maker
        answered = 0
      } else if (each.name === 'callback') {
        const task = made[each.nth]
        const intent = task && await intents.findByToken(task.token)
        if (task && intent) await intents.settle(intent, task.token, { name: 'created', taskId: task.id })
      } else await clock.advance(each.ms)
      await settle()
    }

    for (const key of [0, 1, 2]) {
      const tasks = made.filter(each => each.key === key)
      const ids = [...got.get(key) ?? []]
      if (tasks.length > 1 || ids.length > 1 || ids.some(id => id !== tasks[0]?.id)) {
        throw new Error(`key ${key} has ${tasks.length} tasks, and clients got ${ids.join()}`)
      }
    }
  }), { numRuns: 300 })
})

t.test('a store that has lost the intent leaves the submission uncertain', async t => {
  const memory = createMemoryIntents({ nowMs: () => 1 })
  const intents: IntentStore = { ...memory, settle: async () => undefined }
  const { creation, maker } = buildCreation({ intents })
  const outcome = creation.create(request())
  await settle()
  maker.sent[0]?.answer(uncertain)
  await t.rejects(outcome, { code: 'submission-uncertain' })
})

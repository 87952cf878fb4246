import fc from 'fast-check'
import t from 'tap'
import { createMemoryIntents } from '../../../src/stores/memory/intents.js'
import { createCallbacks, type Callback } from '../../../src/tasks/create/callbacks.js'
import type { IntentState } from '../../../src/tasks/create/intents.js'
import { TaskError } from '../../../src/tasks/faults.js'
import type { Observation } from '../../../src/tasks/task.js'
import type { TelemetryEvent } from '../../../src/tasks/telemetry.js'
import { settle, testClock } from '../../fixtures/clock.js'
import { buildCreation, request } from '../../fixtures/creation.js'
import { holds } from '../../fixtures/property.js'
import { buildService, observation } from '../../fixtures/tasks.js'

const KEY = { scope: 'anonymous', key: 'key-0123456789abcdef' }
const TOKEN = `kcb_${'t'.repeat(32)}`

/** Callbacks over the real service, of one submission in this state. */
async function buildCallbacks (state?: IntentState) {
  const clock = testClock()
  const events: TelemetryEvent[] = []
  const intents = createMemoryIntents({ nowMs: clock.nowMs })
  if (state !== undefined) await intents.begin(KEY, { kind: 'music', fingerprint: 'f', token: TOKEN, state })
  const { service, source } = buildService({ clock })
  const callbacks = createCallbacks({ clock, intents, service, publish: event => { events.push(event) } })
  const receive = (more: Partial<Callback> = {}) =>
    callbacks.receive({ token: TOKEN, taskId: 'one', isSignedFor: () => true, ...more })
  return { clock, callbacks, intents, service, source, receive, outcomes: () => events.flatMap(event => 'outcome' in event ? [event.outcome] : []) }
}

const record = (callbackTokens?: readonly string[]): Observation =>
  ({ ...observation('running'), ...(callbackTokens && { callbackTokens }) })

t.test('a callback has its task read now, whatever its body says', async t => {
  const { clock, source, service, receive, outcomes } = await buildCallbacks({ name: 'created', taskId: 'one' })
  const read = service.read({ kind: 'music', id: 'one' })
  await settle()
  source.last().answer(observation('running'))
  await read
  await clock.advance(10)
  const heard = receive({ taskId: 'other' })
  await settle()
  t.match(source.calls.map(({ ref, atMs }) => ({ id: ref.id, atMs })), [{ id: 'one' }, { id: 'one', atMs: clock.nowMs() }])
  source.last().answer(observation('succeeded'))
  await heard
  await receive()
  t.equal(source.calls.length, 2, 'a final answer is not asked for again')
  t.same(outcomes(), ['read', 'read'])
})

t.test('callbacks that come together are one read and one more, within the window of the task', async t => {
  const { source, receive } = await buildCallbacks({ name: 'created', taskId: 'one' })
  const heard = Promise.all(Array.from({ length: 100 }, () => receive()))
  await settle()
  t.equal(source.calls.length, 1)
  source.last().answer(observation('running'))
  await settle()
  t.equal(source.calls.length, 2)
  source.last().answer(observation('running'))
  await heard
  t.equal(source.calls.length, 2)
})

t.test('a task that cannot be read is left to those who follow it', async t => {
  const { source, receive, outcomes } = await buildCallbacks({ name: 'created', taskId: 'one' })
  const heard = receive()
  await settle()
  source.last().fail(new TaskError('not_found'))
  await heard
  t.same(outcomes(), ['unread'])
  t.equal(source.calls.length, 1)
})

t.test('an unknown token, no id, a bad id and a bad signature cause no call', async t => {
  const { source, receive, outcomes, callbacks } = await buildCallbacks({ name: 'uncertain' })
  await receive({ token: 'kcb_other' })
  await receive({ taskId: undefined })
  await receive({ taskId: '../etc' })
  await receive({ isSignedFor: () => false })
  t.same(outcomes(), ['unknown', 'nameless', 'nameless', 'unsigned'])
  t.equal(source.calls.length, 0)
  t.equal(await callbacks.needsBody(TOKEN), true)
  t.equal(await callbacks.needsBody('kcb_other'), false)
})

t.test('a submission that is uncertain, or still under way, finds its task by a record with its token', async t => {
  for (const name of ['uncertain', 'pending'] as const) {
    const { source, receive, intents, outcomes, callbacks } = await buildCallbacks({ name })
    const heard = receive()
    await settle()
    t.equal((await intents.find(KEY))?.state.name, name)
    source.last().answer(record([TOKEN]))
    await heard
    t.same((await intents.find(KEY))?.state, { name: 'created', taskId: 'one' })
    t.same(outcomes(), ['settled'])
    t.equal(await callbacks.needsBody(TOKEN), false)
  }
})

t.test('a record with the address of another settles nothing', async t => {
  const { source, receive, intents, outcomes } = await buildCallbacks({ name: 'uncertain' })
  for (const tokens of [[], [`kcb_${'o'.repeat(32)}`]]) {
    const heard = receive({ taskId: `task-${tokens.length}` })
    await settle()
    source.last().answer(record(tokens))
    await heard
  }
  t.same((await intents.find(KEY))?.state, { name: 'uncertain' })
  t.same(outcomes(), ['foreign', 'foreign'])
})

t.test('where a record names no address the token alone settles, once', async t => {
  const { source, receive, intents, outcomes } = await buildCallbacks({ name: 'uncertain' })
  const heard = receive()
  await settle()
  source.last().answer(record())
  await heard
  const again = receive({ taskId: 'two' })
  await settle()
  t.equal(source.last().ref.id, 'one', 'from then on the token stands for its task')
  source.last().answer(record())
  await again
  t.same((await intents.find(KEY))?.state, { name: 'created', taskId: 'one' })
  t.same(outcomes(), ['settled', 'read'])
})

t.test('an id that nobody knows yet is asked for until somebody does, for 90 s at most', async t => {
  const late = await buildCallbacks({ name: 'uncertain' })
  void late.receive()
  for (let i = 0; i < 3; i++) {
    await settle()
    late.source.last().fail(new TaskError('not_found'))
    await late.clock.advance(8_000)
  }
  late.source.last().answer(record([TOKEN]))
  await settle()
  t.same(late.outcomes(), ['settled'])

  const never = await buildCallbacks({ name: 'uncertain' })
  void never.receive()
  for (let waitedMs = 0; waitedMs <= 100_000; waitedMs += 4_000) {
    await settle()
    never.source.last().fail(new TaskError('not_found'))
    await never.clock.advance(4_000)
  }
  t.same(never.outcomes(), ['unread'])
  t.ok(never.source.calls.length < 20)
})

/** Callbacks of any token, whose tasks stay unknown; and when each read was asked for. */
function buildUnknown () {
  const clock = testClock()
  const startedAtMs = clock.nowMs()
  const readAtMs: number[] = []
  const callbacks = createCallbacks({
    clock,
    publish () {},
    service: { async read () { readAtMs.push(clock.nowMs() - startedAtMs); throw new TaskError('not_found') } },
    intents: {
      findByToken: async token =>
        ({ scope: 's', key: token, intent: { kind: 'music', fingerprint: 'f', token, state: { name: 'uncertain' } } }),
      settle: async () => undefined
    }
  })
  const receive = (token: string) => callbacks.receive({ token, taskId: 'one', isSignedFor: () => true })
  return { clock, readAtMs, receive, callbacks }
}

t.test('an unknown id is asked for after 1, 2, 4 and then every 8 seconds, for 90 seconds', async t => {
  const { clock, readAtMs, receive } = buildUnknown()
  const heard = receive(TOKEN)
  for (let second = 0; second < 120; second++) {
    await settle()
    await clock.advance(1_000)
  }
  await heard
  t.same(readAtMs.map(ms => ms / 1_000), [0, 1, 3, 7, 15, 23, 31, 39, 47, 55, 63, 71, 79, 87])
})

t.test('1000 callbacks are followed at once, and the next one is left to the readers of its task', async t => {
  const { readAtMs, receive, callbacks } = buildUnknown()
  const heard = Array.from({ length: 1_001 }, (_, nth) => receive(`kcb_${nth}`))
  await settle()
  t.equal(readAtMs.length, 1_000)
  callbacks.close()
  await Promise.all(heard)
})

t.test('it is asked for no more once the answer to the submission has come, or the server closes', async t => {
  const settled = await buildCallbacks({ name: 'pending' })
  void settled.receive()
  await settle()
  settled.source.last().fail(new TaskError('not_found'))
  await settled.intents.settle(KEY, TOKEN, { name: 'created', taskId: 'one' })
  await settled.clock.advance(60_000)
  t.same([settled.outcomes(), settled.source.calls.length], [['unread'], 1])

  for (const isAsleep of [true, false]) {
    const closed = await buildCallbacks({ name: 'pending' })
    const heard = closed.receive()
    await settle()
    if (!isAsleep) closed.callbacks.close()
    closed.source.last().fail(new TaskError('not_found'))
    await settle()
    closed.callbacks.close()
    await heard
    await closed.receive()
    t.same([closed.outcomes(), closed.source.calls.length], [['unread'], 1])
  }
})

t.test('a mistake of ours, and a record of which nothing is known, settle nothing', async t => {
  const { clock, intents } = await buildCallbacks({ name: 'uncertain' })
  const events: TelemetryEvent[] = []
  const publish = (event: TelemetryEvent) => { events.push(event) }
  const broken = createCallbacks({
    clock, intents, publish, service: { read: async () => { throw new RangeError('no such family') } }
  })
  await broken.receive({ token: TOKEN, taskId: 'one', isSignedFor: () => true })
  t.same(events, [{ about: 'callback', outcome: 'unread' }])
  t.same((await intents.find(KEY))?.state, { name: 'uncertain' })
})

t.test('whatever is called back, and whenever, a key stands for at most one submission and one task', async t => {
  const step = fc.record({
    does: fc.constantFrom('create', 'answer', 'lose', 'call', 'forge', 'wait'),
    id: fc.constantFrom('one', 'two')
  })
  await holds(t, fc.asyncProperty(fc.array(step, { maxLength: 20 }), async steps => {
    const { clock, creation, maker, intents } = buildCreation()
    const truth = new Map<string, string>() // the task that KIE made for each token
    const callbacks = createCallbacks({
      clock,
      intents,
      publish () {},
      service: {
        async read (ref) {
          // `one` was made by somebody else, and nobody made `two`.
          const owner = ref.id === 'one' ? `kcb_${'o'.repeat(32)}` : [...truth].find(([, id]) => id === ref.id)?.[0]
          if (owner === undefined) throw new TaskError('not_found')
          const { service, source } = buildService({ clock })
          const reading = service.read(ref)
          await settle()
          source.last().answer(record([owner]))
          return await reading
        }
      }
    })
    const told = new Set<string>()
    const underWay: Array<Promise<unknown>> = []
    const create = () => { underWay.push(creation.create(request()).then(({ id }) => told.add(id), () => {})) }
    const call = (taskId: string) => {
      const token = maker.sent[0]?.request.token
      if (token !== undefined) underWay.push(callbacks.receive({ token, taskId, isSignedFor: () => true }))
    }
    for (const { does, id } of steps) {
      const sent = maker.sent[0]
      if (sent !== undefined && !truth.has(sent.request.token)) truth.set(sent.request.token, 'made')
      if (does === 'create') create()
      if (does === 'answer') sent?.answer({ outcome: 'created', taskId: 'made' })
      if (does === 'lose') sent?.answer({ outcome: 'uncertain', seen: 'deadline' })
      if (does === 'call') call('made')
      if (does === 'forge') call(id)
      if (does === 'wait') await clock.advance(1_000)
      else await settle()
    }
    maker.sent[0]?.answer({ outcome: 'uncertain', seen: 'deadline' })
    await settle()
    callbacks.close()
    await Promise.all(underWay)
    return maker.sent.length <= 1 && [...told].every(id => id === 'made')
  }), { numRuns: 60 })
})

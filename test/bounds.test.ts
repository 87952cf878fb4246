import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Registry } from '@platformatic/prom-client'
import t, { type Test } from 'tap'
import { createWaitingPlaces } from '../src/http/clients/waiting-places.js'
import { createDialectMemory } from '../src/kie/protocol/dialect-memory.js'
import { createTally } from '../src/metrics/tally.js'
import { createMemoryIntents } from '../src/stores/memory/intents.js'
import { createMemoryRefusals } from '../src/stores/memory/refusals.js'
import { createMemorySnapshots } from '../src/stores/memory/snapshots.js'
import { createOnce } from '../src/sandbox/creating/once.js'
import { TASK_ROWS } from '../src/sandbox/creating/rows.js'
import { createUpgrades, FOUR_K } from '../src/sandbox/creating/upgrades.js'
import { createLives } from '../src/sandbox/lives.js'
import { createCallbacks } from '../src/tasks/create/callbacks.js'
import { createCreateQueue } from '../src/tasks/create/create-queue.js'
import { TaskError } from '../src/tasks/faults.js'
import { policy } from '../src/tasks/policy.js'
import { takeSnapshot } from '../src/tasks/snapshot.js'
import { createCircuitBreaker } from '../src/traffic/circuit-breaker.js'
import { createOutcomeWindow } from '../src/traffic/outcome-window.js'
import { createSlidingWindow } from '../src/traffic/sliding-window.js'
import { tripOnFailuresInARow } from '../src/traffic/trip-rules.js'
import { settle, testClock } from './fixtures/clock.js'
import { intent } from './fixtures/intent-store-contract.js'
import { buildService, observation } from './fixtures/tasks.js'

/** Drives far more through a collection than it may hold, and asserts that it holds no more. */
type Flood = (t: Test) => Promise<void>

const BOUND = 100
const keys = Array.from({ length: 10 * BOUND }, (_, i) => `key-${i}`)

const floodWindow: Flood = async t => {
  const clock = testClock()
  const window = createSlidingWindow({ clock, limit: 3, windowMs: 1000, maxKeys: BOUND })
  const taken = keys.map(key => window.take(key))
  t.equal(window.size, BOUND)
  t.equal(taken.filter(giveBack => giveBack !== undefined).length, BOUND, 'a key too many finds no slot')
  for (const key of keys) for (let i = 0; i < 10; i++) window.take(key)
  t.equal(Math.max(...keys.map(key => window.used(key))), 3, 'nor does one that has all of its slots')
  for (const giveBack of taken) giveBack?.()
  await clock.advance(1000)
  for (const key of keys) window.take(key)?.()
  t.equal(window.size, BOUND)
}

/** Of all that asks, only so much is in flight or waits; the rest is refused, and remembered nowhere. */
const floodFlights: Flood = async t => {
  const config = { kieMaxInFlight: 10, kieMaxQueue: 90, kieMaxRps: BOUND }
  const { service, flights, source } = buildService({ config })
  const reads = keys.map(id => service.read({ kind: 'music', id }).catch(({ code }) => code))
  await settle()
  t.equal(flights.size, BOUND)
  t.equal(source.calls.length, 10)
  for (let answered = 0; answered < BOUND; answered++) {
    source.calls[answered]?.answer(observation('running'))
    await settle()
  }
  t.equal((await Promise.all(reads)).filter(outcome => outcome === 'overloaded').length, keys.length - BOUND)
  t.equal(flights.size, 0)
}

/** Each token in the map sleeps at most once. */
const floodCallbacks: Flood = async t => {
  const asked = new Set<string>()
  const callbacks = createCallbacks({
    clock: testClock(),
    publish () {},
    service: { read: async () => { throw new TaskError('not_found') } },
    intents: {
      async findByToken (token) {
        asked.add(token)
        return { scope: 's', key: token, intent: { kind: 'music', fingerprint: 'f', token, state: { name: 'uncertain' } } }
      },
      settle: async () => undefined
    }
  })
  const heard = Array.from({ length: 3 * policy.callbacks.maxUnderWay }, (_, i) =>
    callbacks.receive({ token: `kcb_${i}`, taskId: 'one', isSignedFor: () => true }))
  await settle()
  t.equal(asked.size, policy.callbacks.maxUnderWay)
  callbacks.close()
  await Promise.all(heard)
}

const floodOutcomes: Flood = async t => {
  const clock = testClock()
  const outcomes = createOutcomeWindow({ clock, windowMs: 10_000, maxKeys: BOUND / 10 })
  for (const key of keys) {
    outcomes.record(key, true)
    await clock.advance(100)
  }
  t.ok(outcomes.size <= BOUND, 'ten buckets of so many keys')
}

const floodSnapshots: Flood = async t => {
  const store = createMemorySnapshots({ clock: testClock(), maxEntries: BOUND, maxBytes: 2 ** 20 })
  const times = { askedAtMs: 1, observedAtMs: 1, firstSeenAtMs: 1 }
  for (const id of keys) store.set(id, takeSnapshot({ kind: 'music', id }, observation('running'), times), 1e6)
  const kept = await Promise.all(keys.map(key => store.get(key)))
  t.equal(kept.filter(each => each !== undefined).length, BOUND)
}

const floodRefusals: Flood = async t => {
  const store = createMemoryRefusals({ clock: testClock(), maxEntries: BOUND })
  const refusal = { reason: 'not_found', upstreamCode: undefined, untilMs: 1e9 } as const
  for (const key of keys) store.set(key, refusal)
  const kept = await Promise.all(keys.map(key => store.get(key)))
  t.equal(kept.filter(each => each !== undefined).length, BOUND)
}

const floodIntents: Flood = async t => {
  const store = createMemoryIntents({ nowMs: () => 1, max: BOUND, maxPerScope: BOUND / 2 })
  const begun = await Promise.all(keys.map((key, i) => store.begin({ scope: `scope-${i % 3}`, key }, intent(key))))
  t.equal(store.size, BOUND)
  t.equal(begun.filter(({ outcome }) => outcome === 'begun').length, BOUND, 'none was forgotten for another')
}

const floodCreations: Flood = async t => {
  const clock = testClock()
  const window = createSlidingWindow({ clock, limit: 1, windowMs: 1000, maxKeys: 1 })
  const queue = createCreateQueue({ clock, window, maxQueue: BOUND, maxWaitMs: 1000, windowMs: 1000 })
  const refused = keys.map(() => queue.enter().then(() => false, () => true))
  await settle()
  t.equal(queue.queued, BOUND)
  queue.close()
  t.equal((await Promise.all(refused)).filter(each => each).length, keys.length - 1)
}

const floodLives: Flood = async t => {
  const lives = createLives()
  for (let i = 0; i < 100_000; i++) lives.read(`id-${i}`, 'music', i)
  t.equal([...lives.entries()].length, 10_000)
  for (let i = 0; i < 100; i++) lives.read('one', 'music', 1e6)
}

const floodOnce: Flood = async t => {
  const [path, row] = Object.entries(TASK_ROWS).find(([, { once }]) => once !== undefined) ?? []
  if (path === undefined || row === undefined) throw new Error('nothing is made once')
  const once = createOnce()
  for (let i = 0; i < 20_000; i++) once.made(path, row, { taskId: i })
  const isKnown = (taskId: number) => once.refuse(path, row, { taskId }) !== undefined
  t.same([isKnown(9_999), isKnown(10_000)], [false, true])
}

const floodUpgrades: Flood = async t => {
  const upgrades = createUpgrades({ dateMs: () => 1, speed: 1, origin: () => '' })
  for (let i = 0; i < 20_000; i++) upgrades.start(FOUR_K, { taskId: i })
  const isKnown = (taskId: number) => upgrades.progress(FOUR_K, { taskId }) !== undefined
  t.same([isKnown(9_999), isKnown(10_000)], [false, true])
}

const floodDialects: Flood = async t => {
  const memory = createDialectMemory(BOUND)
  for (const key of keys) memory.knew(key, 'b')
  t.same(keys.filter(key => memory.order(key, ['a', 'b']).length === 1), keys.slice(-BOUND))
}

const floodTally: Flood = async t => {
  const registry = new Registry()
  const tally = createTally(registry, 'kie_bff_http_requests_total')
  for (const key of keys) tally.count(key, '200', 'hit')
  const lines = (await registry.metrics()).match(/^kie_bff_.*/gm) ?? []
  t.equal(lines.length, 151, 'so many series, and one for all others')
  t.equal(lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0), keys.length, 'and none is left out')
}

const floodPlaces: Flood = async t => {
  const places = createWaitingPlaces({ max: BOUND, maxPerClient: 1 })
  const outcomes = keys.map(clientKey => {
    try {
      return places.take({ clientKey, ip: '' })
    } catch {
      return undefined
    }
  })
  t.equal(outcomes.filter(giveBack => giveBack !== undefined).length, BOUND)
}

/** They hold keys only until the breaker opens, and one for each probe. */
const floodBreaker: Flood = async t => {
  const clock = testClock()
  const opensWhen = tripOnFailuresInARow({ minKeys: 3 })
  const breaker = createCircuitBreaker({ clock, opensWhen, holdMs: () => 1000, probes: 3, probeTimeoutMs: 1000 })
  for (const pauseMs of [0, 1000]) {
    await clock.advance(pauseMs)
    t.equal(keys.filter(key => {
      const permission = breaker.acquire(key)
      if (permission.isGranted) permission.fail()
      return permission.isGranted
    }).length, 3)
    t.ok(opensWhen.size <= 3)
  }
}

// Every collection that lives longer than the call that made it: `file name` as the sources have them, and the flood
// that proves its bound, or the words that tell why nobody outside can make it grow. Add yours here.
const LASTING: Readonly<Record<string, Flood | string>> = {
  'config/env.ts asked': 'the variables that exist',
  'config/env.ts mistakes': 'a few for each variable, at the start',
  'http/edge/allowed-hosts.ts allowed': 'the configured names',
  'http/edge/socket/socket-exchanges.ts connections': 'weak: one for each open socket',
  'http/edge/cors.ts allowed': 'the configured origins',
  'http/clients/create/origin-check.ts allowed': 'the configured origins',
  'http/tasks/events/event-streams.ts lines': 'one for each stream, which the waiting places bound',
  'http/edge/not-found.ts routes': 'one for each route, at the start',
  'http/edge/validator-compiler.ts validators': 'one for each schema, at the start',
  'http/kie/kie-routes.ts byPath': 'one for each family, at the start',
  'http/problems/problem-log.ts untold': 'kinds of failure: slugs, reasons and places in the code',
  'http/edge/socket/graceful-close.ts underWay': 'one for each request under way, which the sockets bound',
  'kie/protocol/dialect-memory.ts tasks': floodDialects,
  'kie/protocol/dialect-memory.ts missed': 'one for each dialect',
  'kie/protocol/task-source.ts byKind': 'one for each family',
  'http/clients/waiting-places.ts byClient': floodPlaces,
  'metrics/tally.ts cells': floodTally,
  'process/key-file.ts listeners': 'one for each part of the program that asked',
  'sandbox/uploads.ts files': '16 at most',
  'sandbox/lives.ts lives': floodLives,
  'sandbox/lives.ts bornAtMs': 'one for each family',
  'sandbox/lives.ts recentMs': floodLives,
  'stores/memory/intents.ts intents': floodIntents,
  'stores/memory/intents.ts byToken': floodIntents,
  'tasks/create/callbacks.ts underWay': floodCallbacks,
  'tasks/create/callbacks.ts sleepers': floodCallbacks,
  'stores/memory/intents.ts perScope': floodIntents,
  'sandbox/creating/calls.ts waiting': '1000 at most: see its own test',
  'sandbox/creating/once.ts sources': floodOnce,
  'sandbox/creating/upgrades.ts startedAtMs': floodUpgrades,
  'sandbox/creation.ts recentMs': 'one for each creation that was let in, 20 at most',
  'tasks/create/create-queue.ts queue': floodCreations,
  'stores/memory/refusals.ts cache': floodRefusals,
  'stores/memory/snapshots.ts cache': floodSnapshots,
  'tasks/telemetry.ts subscribers': 'one for each part of the program that asked',
  'tasks/watch/watch.ts subscribers': 'one for each stream or long poll, which the waiting places bound',
  'tasks/watch/announced-snapshots.ts listeners': 'one for each part of the program that asked',
  'tasks/watch/watcher.ts seeks': 'one for each stream, which the waiting places bound',
  'tasks/watch/watcher.ts watches': 'one for each task with subscribers',
  'traffic/bulkhead.ts queue': floodFlights,
  'traffic/circuit-breaker.ts keys': floodBreaker,
  'traffic/outcome-window.ts buckets': floodOutcomes,
  'traffic/outcome-window.ts failingKeys': floodOutcomes,
  'traffic/singleflight.ts flights': floodFlights,
  'traffic/sliding-window.ts entries': floodWindow,
  'traffic/sliding-window.ts freeAtMs': floodWindow,
  'traffic/trip-rules.ts failedKeys': floodBreaker
}

// Gone when the call is over that made them, or never added to.
const PASSING = [
  'metrics/catalogue.ts labels',
  'metrics/catalogue.ts values',
  'metrics/load.ts registers',
  'metrics/metrics.ts histogram',
  'metrics/process-state.ts registers',
  'metrics/tally.ts registers',
  'metrics/upstream-state.ts registers',
  'http/kie/base64-file.ts chunks', // a body of 14 MB at most, 8 at once
  'http/callbacks/callback-routes.ts security',
  'http/ops/health.ts security',
  'http/problems/problem-routes.ts security',
  'http/tasks/request-headers.ts known',
  'http/tasks/request-headers.ts string',
  'http/tasks/task-routes.ts kinds',
  'http/problems/problem-schemas.ts statuses',
  'kie/families/operations/derived.ts required',
  'kie/protocol/operation.ts items',
  'kie/protocol/operation.ts types',
  'kie/create/task-helper.ts meanings',
  'kie/create/task-maker.ts meanings',
  'stores/memory/intents.ts kept',
  'kie/families/midi.ts outputs',
  'kie/families/vocals.ts known',
  'tasks/create/created-tasks.ts outputs',
  'kie/transport/body.ts chunks',
  'process/redaction.ts forms',
  'sandbox/creating/rows.ts options',
  'sandbox/creating/rows.ts maxLengths',
  'kie/protocol/callback-echo.ts tokens',
  'sandbox/families/videos.ts fullResultUrls',
  'traffic/outcome-window.ts keys'
]

/** How a collection begins that can grow later. */
const CONSTRUCTION = /new (?:Map|Set|WeakMap|WeakSet|LRUCache|Array)\b|[=:] \[\]|[=:] \{\}|Object\.create\(null\)/

/** A table of constants at the top of a file, a comment, a fallback, a set spread where it is made. */
const INNOCENT = new RegExp([
  /^(?:export )?const [A-Z][A-Z_0-9]*\b/, /^\s*(?:\*|\/[/*])/, /\?.* : (?:\[\]|\{\})/, /\.\.\.new /,
  /[)}>] = \{\}|\w = \{\}\)/ // a parameter's default
].map(({ source }) => source).join('|'))

function collections (): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  return files.flatMap(file => readFileSync(join('src', file), 'utf8').split('\n')
    .filter(line => CONSTRUCTION.test(line) && !INNOCENT.test(line))
    .map(line => `${file} ${nameOf(line)}`))
}

/** What the line calls the collection: the last property of a literal, else the variable. */
function nameOf (line: string): string {
  const before = line.slice(0, CONSTRUCTION.exec(line)?.index).trimEnd()
  const variable = /(?:const|let) (\w+)/.exec(before)?.[1]
  const property = /(\w+)\W*$/.exec(before)?.[1]
  return (/(?:=|\?\?) \{ /.test(before) ? property : variable ?? property) ?? line.trim()
}

t.test('every collection in the sources is known here, with its bound', async t => {
  const found = new Set(collections())
  t.same([...found].filter(each => !(each in LASTING) && !PASSING.includes(each)), [], 'none is new')
  t.same([...Object.keys(LASTING), ...PASSING].filter(each => !found.has(each)), [], 'none has gone')
  t.ok(found.size > 15, 'the search finds something')
})

const floods = Object.entries(LASTING).flatMap(([name, flood]) => typeof flood === 'string' ? [] : [[name, flood] as const])
for (const flood of new Set(floods.map(([, flood]) => flood))) {
  const names = floods.filter(([, each]) => each === flood).map(([name]) => name)
  t.test(`a flood stays within the bound of ${names.join(', ')}`, flood)
}

// Changes each figure of src/tasks/policy.ts, up and down, in a copy of the tree, and runs the test that promises it:
// `node bench/mutations.js [figure …]`. Holds if every test turns red, and is green with the figures as they are.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const PROMISES = 'test/tasks/promises.test.ts'
const HEALTH = 'test/tasks/read/upstream-health.test.ts'
const ENVELOPE = 'test/kie/protocol/envelope.test.ts'
const CALLBACKS = 'test/tasks/create/callbacks.test.ts'
const WATCH = 'test/tasks/watch/watch.test.ts'

/** The test that holds a figure. */
const HELD_BY = {
  'window.lengthMs': 'test/tasks/read/upstream-caller.test.ts',
  'window.maxTasks': PROMISES,
  'bulkhead.maxWaitMs': PROMISES,
  'breaker.windowMs': PROMISES,
  'breaker.minCalls': PROMISES,
  'breaker.failureRatio': PROMISES,
  'breaker.minKeys': PROMISES,
  'breaker.openMs': PROMISES,
  probeMarginMs: HEALTH,
  'credentials.minKeys': PROMISES,
  'credentials.holdMs': HEALTH,
  'credentials.maxHoldMs': HEALTH,
  'adaptiveRate.windowMs': PROMISES,
  'adaptiveRate.minKeys': PROMISES,
  'adaptiveRate.stepMs': PROMISES,
  'adaptiveRate.step': PROMISES,
  'adaptiveRate.minFactor': PROMISES,
  'retries.ratio': PROMISES,
  'retries.maxSaved': PROMISES,
  maintenanceMs: HEALTH,
  'retryAfter.notFoundMs': PROMISES,
  'retryAfter.credentialsMs': PROMISES,
  'retryAfter.creditsMs': PROMISES,
  'retryAfter.rateLimitedMs': PROMISES,
  'retryAfter.maintenanceMs': PROMISES,
  'retryAfter.disabledMs': PROMISES,
  'retryAfter.unavailableMs': PROMISES,
  'retryAfter.minMs': ENVELOPE,
  'retryAfter.maxMs': ENVELOPE,
  'retryAfter.createdTooOftenMs': 'test/kie/create/refusal.test.ts',
  'retryAfter.notReadyMs': 'test/create-helpers.test.ts',
  'create.windowMs': 'test/create-rate.test.ts',
  'create.queueMaxWaitMs': 'test/create-rate.test.ts',
  'create.dayMs': 'test/http/tasks/create/create-routes.test.ts',
  'create.unreadTtlMs': 'test/http/tasks/create/create-routes.test.ts',
  'dialectMemory.maxTasks': 'test/kie/protocol/dialect-memory.test.ts',
  'callbacks.maxUnderWay': CALLBACKS,
  'callbacks.learnMaxMs': CALLBACKS,
  'callbacks.learnPauseMs': CALLBACKS,
  'callbacks.learnPauseMaxMs': CALLBACKS,
  'callbacks.bodyMaxBytes': 'test/http/callbacks/callback-routes.test.ts',
  creditsFreshMs: 'test/tasks/account/balance.test.ts',
  'upload.max': 'test/http/files/file-routes.test.ts',
  'upload.maxPerClient': 'test/http/files/file-routes.test.ts',
  'upload.silenceMs': 'test/http/files/file-routes.test.ts',
  'upload.lengthMs': 'test/http/files/file-routes.test.ts',
  'upload.lifeMs': 'test/http/files/file-routes.test.ts',
  'upload.answerMs': 'test/http/files/file-routes.test.ts',
  'upload.copyTimeoutMs': 'test/http/kie/kie-upload-routes.test.ts',
  'upload.base64MaxBytes': 'test/http/kie/kie-upload-routes.test.ts',
  snapshotMaxBytes: 'test/tasks/snapshot.test.ts',
  runningTtlMs: PROMISES,
  'watch.jitter': WATCH,
  'watch.backOffMax': WATCH,
  'watch.troubleAfterMs': WATCH,
  'watch.unknownMaxMs': 'test/tasks/watch/seek.test.ts',
  'watch.seekPauseMs': 'test/tasks/watch/seek.test.ts',
  'watch.seekPauseMaxMs': 'test/tasks/watch/seek.test.ts',
  episodeQuietMs: 'test/process/operator-log.test.ts',
  replaceConnectionsMs: 'test/kie/transport/client.test.ts',
  bodyMaxBytes: 'test/kie/transport/body.test.ts',
  'http.waitMaxSeconds': 'test/http/tasks/request-headers.test.ts',
  'http.heartbeatMs': 'test/http/tasks/events/task-events.test.ts',
  'http.unknownStreamsPerClient': 'test/http/tasks/events/refused-stream.test.ts',
  'http.retrySpreadMs': 'test/http/tasks/events/refused-stream.test.ts',
  'http.batchMaxIds': 'test/http/tasks/task-batch.test.ts',
  'http.quotaWindowMs': 'test/http/clients/client-quota.test.ts',
  'http.notFoundWindowMs': 'test/http/clients/not-found-budget.test.ts',
  'http.problemLogMs': 'test/http/problems/problem-log.test.ts'
}

const copy = mkdtempSync(join(tmpdir(), 'mutations-'))
const TREE = ['src', 'test', 'client', 'openapi', 'package.json', 'tsconfig.json', 'tsconfig.test.json', '.taprc', 'playground']
for (const each of TREE) cpSync(each, join(copy, each), { recursive: true })
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
const policyPath = join(copy, 'src/tasks/policy.ts')
const original = readFileSync(policyPath, 'utf8')

/** Where each figure stands: its path in the table, and its text. */
function findFigures () {
  const figures = new Map()
  let group = ''
  for (const [, indent, name, value] of original.matchAll(/^( +)(\w+): (.+?),?$/gm)) {
    const path = indent.length === 2 ? name : `${group}.${name}`
    if (value === '{') group = name
    else figures.set(path, value)
  }
  return figures
}

/** Small counts by one, everything else by a tenth. */
function mutationsOf (text) {
  const value = Number(text.replaceAll('_', ''))
  const step = Number.isInteger(value) && value < 100 ? 1 : undefined
  return step === undefined ? [`${text} * 1.1`, `${text} * 0.9`] : [`${value + step}`, `${value - step}`]
}

function isGreen (test) {
  const { status } = spawnSync(process.execPath, ['test/run.js', test], { cwd: copy, timeout: 60_000 })
  return status === 0
}

function mutate (path, from, to) {
  const key = path.split('.').at(-1)
  const start = path.includes('.') ? original.indexOf(`  ${path.split('.')[0]}: {`) : 0
  const at = original.indexOf(`${key}: ${from}`, start)
  writeFileSync(policyPath, original.slice(0, at) + `${key}: ${to}` + original.slice(at + `${key}: ${from}`.length))
}

try {
  const figures = findFigures()
  const asked = process.argv.slice(2)
  const rows = {}
  let survived = 0
  const used = Object.entries(HELD_BY).filter(([path]) => asked.length === 0 || asked.includes(path))
  for (const test of new Set(used.map(([, test]) => test))) {
    if (!isGreen(test)) throw new Error(`not green as it is: ${test}`)
  }
  for (const [path, value] of figures) {
    if (asked.length > 0 && !asked.includes(path)) continue
    const test = HELD_BY[path]
    const outcomes = mutationsOf(value).map(mutation => {
      mutate(path, value, mutation)
      const isRed = test !== undefined && !isGreen(test)
      if (!isRed) survived++
      return `${mutation}: ${isRed ? 'red' : 'GREEN'}`
    })
    rows[path] = { figure: value, up: outcomes[0], down: outcomes[1], test }
    process.stdout.write(`${path} ${outcomes.join(', ')}\n`)
  }
  console.table(rows)
  process.exitCode = survived === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true })
}

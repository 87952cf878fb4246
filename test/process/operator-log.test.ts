import { pino } from 'pino'
import t from 'tap'
import { createOperatorLog } from '../../src/process/operator-log.js'
import type { TelemetryEvent } from '../../src/tasks/telemetry.js'
import { testClock } from '../fixtures/clock.js'

function listen () {
  const clock = testClock()
  const lines: Array<Record<string, unknown>> = []
  const logger = pino({ level: 'warn' }, { write: line => { lines.push(JSON.parse(line)) } })
  return { clock, lines, publish: createOperatorLog({ logger, clock }) }
}

function told (event: TelemetryEvent): Record<string, unknown> | undefined {
  const { publish, lines } = listen()
  publish(event)
  t.equal(lines.length, 1)
  return lines[0]
}

t.test('a change is one line: an error that says what to look at, and a warning when it is over', async t => {
  t.match(told({ about: 'credentials', isOn: true }), { level: 50, condition: 'credentials', isOn: true, msg: /key/ })
  t.match(told({ about: 'edge-block', isOn: true }), { level: 50, msg: /KIE_USER_AGENT/ })
  t.match(told({ about: 'maintenance', isOn: false }), { level: 40, isOn: false, msg: 'maintenance over' })
  t.match(told({ about: 'breaker', from: 'closed', to: 'open' }), { level: 40, from: 'closed', to: 'open', msg: 'circuit breaker changed' })
  t.match(told({ about: 'submission-uncertain', reason: 'deadline' }), { level: 50, reason: 'deadline' })
  t.match(told({ about: 'intent-not-written' }), { level: 50, msg: 'intent not written' })
  t.match(told({ about: 'callback', outcome: 'settled' }), { level: 40, msg: 'submission settled by a callback' })
  t.match(told({ about: 'callback', outcome: 'foreign' }), { level: 40, msg: /another submission/ })
  t.match(told({ about: 'callback', outcome: 'unsigned' }), { level: 40, msg: 'callbacks with a bad signature begun' })
})

const stale: TelemetryEvent = { about: 'answer', kind: 'music', outcome: 'stale' }

const episodes: ReadonlyArray<readonly [string, TelemetryEvent, string]> = [
  ['stale answers', stale, 'stale answers'],
  ['refusals of clients', { about: 'client-limit', problem: 'client-rate-limited' }, 'client limits exceeded']
]

for (const [name, event, words] of episodes) {
  t.test(`${name} are two lines however many there are: at the begin, and 60 s after the last`, async t => {
    const { publish, lines, clock } = listen()
    for (let count = 0; count < 1000; count++) publish(event)
    await clock.advance(59_999)
    publish(event)
    await clock.advance(59_999)
    t.match(lines, [{ level: 40, isOn: true, msg: `${words} begun` }])
    await clock.advance(1)
    t.match(lines[1], { level: 40, isOn: false, count: 1001, msg: `${words} ended` })
    publish(event)
    t.match(lines[2], { isOn: true })
    t.equal(lines.length, 3)
  })
}

t.test('a forwarded address that is not believed is one line, which names the peer and the variable', async t => {
  const { publish, lines, clock } = listen()
  for (let count = 0; count < 10; count++) publish({ about: 'forwarded-for-ignored', peer: '10.0.0.1' })
  await clock.advance(60_000)
  t.match(lines, [{ level: 40, peer: '10.0.0.1', msg: /TRUST_PROXY/ }])
  t.equal(lines.length, 1)
})

t.test('answers that are not stale are no line', async t => {
  const { publish, lines } = listen()
  publish({ ...stale, outcome: 'called' })
  t.same(lines, [])
})

import { pino } from 'pino'
import t from 'tap'
import { createOperatorLog } from '../../src/process/operator-log.js'
import type { UpstreamEvent } from '../../src/tasks/telemetry.js'

function told (event: UpstreamEvent): Record<string, unknown> {
  const lines: string[] = []
  createOperatorLog(pino({ level: 'warn' }, { write: line => { lines.push(line) } }))(event)
  t.equal(lines.length, 1)
  return JSON.parse(lines[0] ?? '')
}

t.test('a turn is one line: an error that says what to look at, and a warning when it is over', async t => {
  t.match(told({ about: 'credentials', isOn: true }), { level: 50, condition: 'credentials', isOn: true, msg: /key/ })
  t.match(told({ about: 'edge-block', isOn: true }), { level: 50, msg: /KIE_USER_AGENT/ })
  t.match(told({ about: 'maintenance', isOn: false }), { level: 40, isOn: false, msg: 'over: maintenance' })
  t.match(told({ about: 'breaker', from: 'closed', to: 'open' }), { level: 40, from: 'closed', to: 'open', msg: 'circuit breaker' })
})

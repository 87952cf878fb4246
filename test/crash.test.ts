import { once } from 'node:events'
import net from 'node:net'
import t from 'tap'
import { start } from './fixtures/process.js'

const SANDBOX = { PORT: '0', LOG_LEVEL: 'warn' }

/** Code that runs in the process when it gets a SIGWINCH, which means nothing to it otherwise. */
function onSignal (code: string) {
  return { flags: [`--import=data:text/javascript,${encodeURIComponent(`process.on('SIGWINCH', () => { ${code} })`)}`] }
}

// The word is put together at run time, since the line tells the place, which here is the code itself.
const CANARY = "['can', 'ary'].join('')"

const CRASHES = [
  ['a rejection that nobody caught', `Promise.reject(new Error(${CANARY} + '\\n    at ' + ${CANARY} + ' (x:1:1)'))`,
    { error: 'Error', at: /^at process\..*:\d+:\d+/ }],
  ['a thrown null', 'throw null', { error: 'object', at: undefined }]
] as const

for (const [name, code, line] of CRASHES) {
  t.test(`${name} ends the process with one line and without its message`, async t => {
    const { child, output, exit, listening, logged } = start(t, SANDBOX, onSignal(code))
    await listening()
    child.kill('SIGWINCH')
    t.equal(await exit, 1)
    t.equal(logged().length, 1)
    t.match(logged(), [{ level: 60, ...line }])
    t.equal(output.err, '')
    t.notMatch(output.out, /canary/)
  })
}

t.test('a second error ends a crash at once', async t => {
  const first = `Object.assign(new TypeError(${CANARY}), { code: 'E_FIRST', headers: ${CANARY} })`
  const { child, output, exit, listening, logged } = start(t, SANDBOX,
    onSignal(`setImmediate(() => { throw new RangeError(${CANARY}) }); throw ${first}`))
  // A connection that says nothing: the server lingers for it, so that the second error finds the first at work.
  const { port, hostname } = new URL(await listening())
  await once(net.connect(Number(port), hostname).on('error', () => {}), 'connect')
  child.kill('SIGWINCH')
  t.equal(await exit, 1)
  // The last line is written at once, also while the one before is still on its way.
  const fatal = logged().filter(({ level }) => level === 60).sort((one, other) => Number(one.time) - Number(other.time))
  t.match(fatal, [{ error: 'TypeError', code: 'E_FIRST' }, { error: 'RangeError' }])
  t.notMatch(output.out + output.err, /canary/)
})

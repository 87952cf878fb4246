import { pino } from 'pino'
import t from 'tap'
import { watchKeyFile } from '../../src/process/key-file.js'
import { testClock } from '../fixtures/clock.js'

/** A watched file that the test rewrites; undefined: it cannot be read. */
function watch (initial = 'a-long-enough-key-1') {
  const clock = testClock()
  const lines: string[] = []
  const state: { content: string | undefined, reads: number } = { content: initial, reads: 0 }
  const file = watchKeyFile({
    clock,
    path: '/run/secret-path',
    apiKey: initial,
    logger: pino({ base: null, timestamp: false }, { write: line => { lines.push(line) } }),
    async readFile (path) {
      state.reads++
      if (state.content === undefined) throw new Error(`no ${path}`)
      return state.content
    }
  })
  const next = async (content: string | undefined) => {
    state.content = content
    await clock.advance(5_000)
  }
  return { clock, lines, state, file, next, logged: () => lines.map(line => JSON.parse(line)) }
}

t.test('a new key is used from the next look on, and everybody who asked is told', async t => {
  const { file, next, logged } = watch()
  let changes = 0
  file.onKeyChange(() => { changes++ })
  t.equal(file.apiKey(), 'a-long-enough-key-1')
  await next(' a-long-enough-key-2\n')
  t.equal(file.apiKey(), 'a-long-enough-key-2')
  await next('a-long-enough-key-2')
  t.equal(changes, 1)
  t.match(logged(), [{ level: 30, variable: 'KIE_API_KEY_FILE', msg: /key replaced/ }])
})

t.test('whatever is wrong with the file, the last good key stays, and each turn is one line without the key', async t => {
  const { file, next, lines, logged } = watch()
  for (const content of [undefined, undefined, ' ', '', 'key two', 'key two', 'a-long-enough-key-2', 'a-long-enough-key-2']) {
    await next(content)
    t.equal(file.apiKey(), content === 'a-long-enough-key-2' ? 'a-long-enough-key-2' : 'a-long-enough-key-1')
  }
  t.match(logged(), [
    { level: 40, mistake: /cannot be read/ }, { level: 40, mistake: /empty/ }, { level: 40, mistake: /printable/ },
    { level: 30, msg: /readable again/ }, { level: 30, msg: /key replaced/ }
  ])
  t.notMatch(lines.join(''), /secret-path|key.(\d|two)/)
})

t.test('former keys are known for a while: the last four in all, each once', async t => {
  const { file, next } = watch()
  for (const key of ['a-long-enough-key-2', 'a-long-enough-key-1', 'a-long-enough-key-3', 'a-long-enough-key-4', 'a-long-enough-key-5']) await next(key)
  t.same(file.known(), ['a-long-enough-key-5', 'a-long-enough-key-4', 'a-long-enough-key-3', 'a-long-enough-key-1'])
})

t.test('the file is looked at once every five seconds, and never after the end', async t => {
  const { file, clock, state, next } = watch()
  await clock.advance(4_999)
  t.equal(state.reads, 0)
  await clock.advance(1)
  await clock.advance(5_000)
  t.equal(state.reads, 2)
  file.close()
  await next('a-long-enough-key-2')
  t.equal(state.reads, 2)
})

t.test('a look that ends after the end changes nothing', async t => {
  const clock = testClock()
  let answer = (_text: string) => {}
  const file = watchKeyFile({
    clock,
    path: '/run/key',
    apiKey: 'a-long-enough-key-1',
    logger: pino({ level: 'silent' }),
    readFile: () => new Promise(resolve => { answer = resolve })
  })
  await clock.advance(20_000)
  file.close()
  answer('a-long-enough-key-2')
  await clock.advance(20_000)
  t.equal(file.apiKey(), 'a-long-enough-key-1')
})

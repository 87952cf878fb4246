import t from 'tap'
import { readArguments } from '../../src/sandbox/arguments.js'

t.test('port and speed have defaults', async t => {
  t.same(readArguments([]), { port: 3001, speed: 1 })
})

t.test('port and speed are numbers', async t => {
  t.same(readArguments(['--port', '0', '--speed', '0.5']), { port: 0, speed: 0.5 })
  t.same(readArguments(['--port=65535', '--speed=20']), { port: 65_535, speed: 20 })
})

t.test('a port that is none is refused', async t => {
  for (const port of ['http', '-1', '65536', '', '80.5', '1e3', ' 80']) {
    t.throws(() => readArguments([`--port=${port}`]), { message: '--port must be a whole number from 0 to 65535' }, port)
  }
})

t.test('a speed that no time can go at is refused', async t => {
  for (const speed of ['0', '-2', 'fast', 'Infinity', 'NaN', '']) {
    t.throws(() => readArguments([`--speed=${speed}`]), { message: '--speed must be a positive number' }, speed)
  }
})

t.test('an option that does not exist is refused by its name', async t => {
  t.throws(() => readArguments(['--prot', '1']), { message: /'--prot'/ })
  t.throws(() => readArguments(['8080']), { message: /'8080'/ })
})
